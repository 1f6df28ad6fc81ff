package question

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/menu"
)

// A Menu is chosen from. It is not for concurrent use.
type Menu struct {
	*menu.Menu
	// Accept is told what was chosen: the indices of one item or of several.
	Accept func(chosen []int) tea.Cmd
	// Edit, where it is set, is told what is to be changed instead of accepted.
	Edit func(chosen int) tea.Cmd
}

// One returns a question of which one thing is chosen.
func One(of *menu.Menu, accept func(chosen int) tea.Cmd) *Menu {
	return &Menu{Menu: of, Accept: func(chosen []int) tea.Cmd { return accept(chosen[0]) }}
}

// Act does what a key asks of the menu, and reports whether that is done with.
func (m *Menu) Act(a keymap.Action) (cmd tea.Cmd, done bool) {
	at := m.Cursor()
	switch {
	case (keymap.Movable{By: m.Move, Page: m.Page, Top: m.Top, End: m.End}).Move(a):
	case m.Typing():
		return m.actTyping(a)
	case a == keymap.Mark:
		m.Toggle()
	case a == keymap.Search:
		m.StartTyping()
	case a == keymap.Choose, a == keymap.Show:
		return m.choose(), true
	case a == keymap.Edit && m.Edit != nil && at >= 0:
		return m.Edit(at), true
	case a == keymap.Close:
		return nil, true
	}
	return nil, false
}

// actTyping does what a key asks of a menu that is narrowed by typing.
func (m *Menu) actTyping(a keymap.Action) (cmd tea.Cmd, done bool) {
	switch a {
	case keymap.Show:
		if m.Len() > 0 {
			return m.choose(), true
		}
	case keymap.Erase:
		m.Erase()
	case keymap.EraseAll:
		m.EraseAll()
	case keymap.Close:
		m.StopTyping()
	}
	return nil, false
}

// Click marks or chooses what stands at line y of what was drawn last, and
// reports whether the menu is done with.
func (m *Menu) Click(y int) (cmd tea.Cmd, done bool) {
	switch {
	case !m.At(y):
		return nil, false
	case m.Many:
		at := m.Cursor()
		m.Toggle()
		m.Move(at - m.Cursor()) // what was clicked stays under the cursor
		return nil, false
	}
	return m.choose(), true
}

func (m *Menu) choose() tea.Cmd {
	if chosen := m.Chosen(); len(chosen) > 0 {
		return m.Accept(chosen)
	}
	return nil
}
