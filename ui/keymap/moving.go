package keymap

import "unicode/utf8"

// A Movable is what the movement keys move: a cursor or a text. By takes lines
// and Page screens, down when positive.
type Movable struct {
	By, Page func(n int)
	Top, End func()
}

// Move moves what is movable, if that is what the key asks for.
func (v Movable) Move(a Action) bool {
	switch a {
	case Top:
		v.Top()
	case End:
		v.End()
	default:
		return v.MoveBy(a)
	}
	return true
}

// MoveBy is Move without the ends, whose functions may be nil.
func (v Movable) MoveBy(a Action) bool {
	switch a {
	case Down:
		v.By(1)
	case Up:
		v.By(-1)
	case PageDown:
		v.Page(1)
	case PageUp:
		v.Page(-1)
	default:
		return false
	}
	return true
}

// Types reports whether a key types itself, where it is not bound: it is no
// name of a key, as "f5" and "alt+x" are.
func Types(key string) bool { return len(key) == 1 || key != "" && key[0] >= utf8.RuneSelf }
