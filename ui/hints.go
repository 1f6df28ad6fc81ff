package ui

import (
	"khabar/ui/keymap"
	"khabar/ui/typing"
)

// keymaps are the bindings, made once.
type keymaps struct {
	list, reader, picker, overlay, panel, input, menu, one, asking, searching, form, typing, managing, finding keymap.Map
}

// keysNow are the bindings of what the keys go to, which the foot names.
func (m *Model) keysNow() keymap.Map {
	switch {
	case m.adding.menu != nil && m.adding.menu.Typing():
		return m.keys.finding
	case m.adding.menu != nil && m.adding.menu.edit != nil:
		return m.keys.managing
	case m.adding.menu != nil && m.adding.menu.Many:
		return m.keys.menu
	case m.adding.menu != nil:
		return m.keys.one
	case m.adding.form != nil && m.adding.form.Typing() != nil:
		return m.keys.typing
	case m.adding.form != nil:
		return m.keys.form
	case m.input != nil && m.input.Kind == typing.Question:
		return m.keys.asking
	case m.input != nil && m.input.Kind == typing.Search:
		return m.keys.searching
	case m.input != nil:
		return m.keys.input
	case m.panel != nil:
		return m.keys.panel
	case m.picker != nil:
		return m.keys.picker
	case m.sheet != nil:
		return m.keys.overlay
	case m.reading:
		return m.keys.reader
	}
	return m.keys.list
}
