package ui

import (
	"khabar/ui/keymap"
	"khabar/ui/typing"
)

// keymaps are the bindings, made once.
type keymaps struct {
	list, reader, picker, overlay, troubled, panel, input, menu, one, asking, searching, form, typing, managing, finding keymap.Map
}

func allKeys() keymaps {
	return keymaps{
		list: keymap.List(), reader: keymap.Reader(), picker: keymap.Picker(), overlay: keymap.Overlay(), troubled: keymap.Troubled(), panel: keymap.Panel(),
		input: keymap.Input(), asking: keymap.Asking(), searching: keymap.Searching(),
		menu: keymap.Menu(), one: keymap.One(), managing: keymap.Managing(), finding: keymap.Finding(),
		form: keymap.Form(), typing: keymap.Typing(),
	}
}

// keysNow are the bindings of what the keys go to, which the foot names.
func (m *Model) keysNow() keymap.Map {
	switch m.top() {
	case panelLayer:
		return m.keys.panel
	case menuLayer:
		return m.menuKeys()
	case formLayer:
		if m.managing.Form().Typing() != nil {
			return m.keys.typing
		}
		return m.keys.form
	case lineLayer:
		return m.lineKeys()
	case pickerLayer:
		return m.keys.picker
	case sheetLayer:
		if m.troubled {
			return m.keys.troubled
		}
		return m.keys.overlay
	}
	if m.reading {
		return m.keys.reader
	}
	return m.keys.list
}

func (m *Model) menuKeys() keymap.Map {
	switch {
	case m.menu.Typing():
		return m.keys.finding
	case m.menu.Edit != nil:
		return m.keys.managing
	case m.menu.Many:
		return m.keys.menu
	}
	return m.keys.one
}

func (m *Model) lineKeys() keymap.Map {
	switch m.line.Kind {
	case typing.Question:
		return m.keys.asking
	case typing.Search:
		return m.keys.searching
	}
	return m.keys.input
}
