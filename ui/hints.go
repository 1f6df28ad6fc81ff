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
	case m.menu != nil && m.menu.Typing():
		return m.keys.finding
	case m.menu != nil && m.menu.Edit != nil:
		return m.keys.managing
	case m.menu != nil && m.menu.Many:
		return m.keys.menu
	case m.menu != nil:
		return m.keys.one
	case m.managing.Form() != nil && m.managing.Form().Typing() != nil:
		return m.keys.typing
	case m.managing.Form() != nil:
		return m.keys.form
	case m.line != nil && m.line.Kind == typing.Question:
		return m.keys.asking
	case m.line != nil && m.line.Kind == typing.Search:
		return m.keys.searching
	case m.line != nil:
		return m.keys.input
	case m.appearance.Panel() != nil:
		return m.keys.panel
	case m.picking.Picker() != nil:
		return m.keys.picker
	case m.sheet != nil:
		return m.keys.overlay
	case m.reading:
		return m.keys.reader
	}
	return m.keys.list
}
