package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/layout"
	"khabar/ui/theme"
	"khabar/ui/typing"
)

// An input is a line that is being typed at the foot of the screen, and what
// becomes of it. Each has an owner in a file of its own.
type input struct {
	*typing.Input
	// changed is told of each change, accept of Enter, and close of Esc;
	// accept says whether the input is done. A nil changed or close does
	// nothing.
	changed func() tea.Cmd
	accept  func() (tea.Cmd, bool)
	close   func() tea.Cmd
}

// perhaps calls what may be nil.
func perhaps(do func() tea.Cmd) tea.Cmd {
	if do == nil {
		return nil
	}
	return do()
}

// pressInput handles a key while a line is typed: what is not bound is typed.
func (m *Model) pressInput(key string) tea.Cmd {
	in := m.input
	keys := m.keys.input
	if in.Kind == typing.Search {
		keys = m.keys.searching
	}
	action, bound := keys.Find(key)
	if !bound {
		if !keymap.Types(key) {
			return nil
		}
		in.Type(key)
		return perhaps(in.changed)
	}
	if (keymap.Movable{By: m.listing.Move, Page: m.listing.Page}).MoveBy(action) {
		return m.rest()
	}
	switch action {
	case keymap.Accept:
		return m.acceptInput()
	case keymap.Close:
		m.input = nil
		return perhaps(in.close)
	case keymap.Order:
		return m.turnOrder()
	case keymap.Suspend, keymap.Quit:
		return m.act(action)
	}
	if in.Edit(action, m.words.RTL()) {
		return perhaps(in.changed)
	}
	return nil
}

func (m *Model) acceptInput() tea.Cmd {
	in := m.input
	cmd, done := in.accept()
	if done && m.input == in {
		m.input = nil
	}
	return cmd
}

// inputRect is where the line is typed: the last rows above the hints, with a
// rule over them. Where there is hardly a screen, it is the last row.
func (m *Model) inputRect() (rule, lines layout.Rect) {
	rows := m.input.Rows(m.engine, m.words, m.width-2)
	if m.plan.Hint.Empty() || m.height < rows+5 {
		return layout.Rect{}, layout.Rect{Y: m.height - 1, Width: m.width, Height: 1}
	}
	y := m.plan.Hint.Y - rows
	return layout.Rect{Y: y - 1, Width: m.width, Height: 1}, layout.Rect{Y: y, Width: m.width, Height: rows}
}

// drawInput draws the line that is being typed over the foot of the screen.
func (m *Model) drawInput() {
	if m.input == nil {
		return
	}
	rule, lines := m.inputRect()
	m.region(lines).Fill(theme.Body)
	m.drawRule(rule, "─")
	m.input.Draw(m.region(lines.Inset(1, 0)), m.engine, m.words, m.foundByNow())
}

// foundByNow says how many articles the search that is typed has found.
func (m *Model) foundByNow() string {
	t := m.listing.Listed()
	if m.input.Kind != typing.Search || m.listing.Scope().Search.Empty() || !t.Known {
		return ""
	}
	return m.words.T("typing.found", "Number", t.Write(m.words))
}
