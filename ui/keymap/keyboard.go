package keymap

import (
	"strings"
	"unicode/utf8"
)

// A Keyboard remembers which layout the person's keyboard is on, as far as
// the letters that arrived have shown. It is a value: each answer comes with
// the keyboard as it is known afterwards.
type Keyboard struct {
	presumed, current *Layout
}

// NewKeyboard returns the keyboard of a person whose language has the given
// BCP 47 tag: the layout that is presumed when a letter does not tell.
func NewKeyboard(language string) Keyboard {
	base, _, _ := strings.Cut(strings.ReplaceAll(language, "_", "-"), "-")
	for i := range layouts {
		for _, l := range layouts[i].languages {
			if l == base {
				return Keyboard{presumed: &layouts[i]}
			}
		}
	}
	return Keyboard{presumed: &layouts[0]}
}

// Action returns what the key asks for on a screen with these bindings. A key
// that is bound as it is comes first; else the key of the Latin layout at the
// same place counts.
func (k Keyboard) Action(m Map, key string) (Action, Keyboard) {
	k = k.heard(key)
	if a, ok := m.Find(key); ok {
		return a, k
	}
	if twin, ok := k.Latin(key); ok {
		if a, ok := m.Find(twin); ok {
			return a, k
		}
	}
	return None, k
}

// Latin returns the name of the key that stands at the same place on the
// Latin layout, if the layout in use is another one and has the key.
func (k Keyboard) Latin(key string) (string, bool) {
	if k.current == nil {
		return "", false
	}
	twin, ok := k.current.latin(key)
	return twin, ok
}

// heard returns the keyboard after the key has told what it can of the
// layout: an ASCII letter that the layout in use is the Latin one, any other
// letter that it is the one in use until then, the presumed one, or the first
// that can type it. Digits and punctuation tell nothing: the slash is on q in
// Hebrew, and must not quit for who never typed a Hebrew letter.
func (k Keyboard) heard(key string) Keyboard {
	r, size := utf8.DecodeRuneInString(key)
	switch {
	case size == len(key) && r < utf8.RuneSelf:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			k.current = nil
		}
		return k
	case r < utf8.RuneSelf:
		return k // the name of a key
	case k.current.has(key):
		return k
	case k.presumed.has(key):
		k.current = k.presumed
		return k
	}
	for i := range layouts {
		if layouts[i].has(key) {
			k.current = &layouts[i]
			break
		}
	}
	return k
}

// Split returns the names of the keys that sent the runes, one for each rune,
// but for lam-alef: that is one key of the Arabic layout and arrives from some
// systems as two letters.
func Split(runes []rune) []string {
	keys := make([]string, 0, len(runes))
	for i := 0; i < len(runes); i++ {
		if i+1 < len(runes) && runes[i] == 'ل' && strings.ContainsRune("اأإآ", runes[i+1]) {
			keys = append(keys, string(runes[i:i+2]))
			i++
			continue
		}
		keys = append(keys, string(runes[i]))
	}
	return keys
}
