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
	if b.Range != "" {
		return b.Range
	}
	var shown []string
	for _, key := range b.Keys {
		if key[0] < 0x80 {
			shown = append(shown, Symbol(key))
		}
	}
	return strings.Join(shown, " ")
}

// HintKeys returns the keys that the hint line shows for a binding of the
// map: its first one, and that of the action that is named with it.
func (m Map) HintKeys(b Binding) string {
	keys := Symbol(b.Keys[0])
	for _, other := range m {
		if b.With != None && other.Action == b.With {
			separator := " "
			if len(b.Keys[0]) > 1 { // arrows need none
				separator = ""
			}
			return keys + separator + Symbol(other.Keys[0])
		}
	}
	return keys
}

// groups are the actions that the help shows together.
var groups = [][]Action{
	{Up, Down, PageUp, PageDown, Top, End},
	{Open, Back, Switch, Next, Previous, Comments, FullText},
	{NextView, LastView, Search, Order, Filter, Keywords, Clear, Save, Remove},
	{Toggle, Star, MarkAll, Undo},
	{Larger, Smaller, Reset, Type},
	{Browser, Pager, Link, CopyLink, CopyText},
	{Follow, Sources, Refresh, RefreshAll},
	{Help, Problems, Redraw, Suspend, Quit},
}

// Groups returns the bindings of several maps in the order of the help, each
// action once, the first map's before the others'.
func Groups(maps ...Map) [][]Binding {
	all := make([][]Binding, len(groups))
	for i, actions := range groups {
		for _, a := range actions {
			if b, ok := find(a, maps); ok {
				all[i] = append(all[i], b)
			}
		}
	}
	return all
}

func find(a Action, maps []Map) (Binding, bool) {
	for _, m := range maps {
		for _, b := range m {
			if b.Action == a {
				return b, true
			}
		}
	}
	return Binding{}, false
}
