package keymap

import "strings"

// symbols are the names of keys as they are shown: signs where every font has
// one and every language understands it.
var symbols = map[string]string{
	"down": "↓", "up": "↑", "left": "←", "right": "→", "enter": "Enter", "esc": "Esc",
	"pgdown": "PgDn", "pgup": "PgUp", "home": "Home", "end": "End", "tab": "Tab",
	"shift+tab": "Shift-Tab", "backspace": "⌫", " ": "Space", "f1": "F1",
}

// Symbol returns how a key is shown to a person.
func Symbol(key string) string {
	if s, ok := symbols[key]; ok {
		return s
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return "Ctrl-" + strings.ToUpper(letter)
	}
	return key
}

// Shown returns the keys of a binding as the help shows them: those that the
// keyboard has printed on it, separated by spaces, the digits and marks of
// other scripts left out.
func (b Binding) Shown() string {
	var shown []string
	for _, key := range b.Keys {
		if key[0] < 0x80 {
			shown = append(shown, Symbol(key))
		}
	}
	return strings.Join(shown, " ")
}
