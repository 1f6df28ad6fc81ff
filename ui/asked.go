package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/layout"
	"khabar/ui/question"
	"khabar/ui/theme"
	"khabar/ui/typing"
)

// pressLine handles a key while a line is typed: what is not bound is typed.
func (m *Model) pressLine(key string) tea.Cmd {
	keys := m.keys.input
	if m.line.Kind == typing.Search {
		keys = m.keys.searching
	}
	action, bound := keys.Find(key)
	if !bound {
		if !keymap.Types(key) {
			return nil
		}
		return m.line.Type(key)
	}
	if (keymap.Movable{By: m.listing.Move, Page: m.listing.Page}).MoveBy(action) {
		return m.rest()
	}
	switch action {
	case keymap.Order:
		return m.turnOrder()
	case keymap.Suspend, keymap.Quit:
		return m.act(action)
	}
	return m.actLine(action)
}

// actLine does what a key asks of the line that is typed.
func (m *Model) actLine(a keymap.Action) tea.Cmd {
	cmd, done := m.line.Act(a, m.words.RTL())
	if done {
		m.line = nil
	}
	return cmd
}

// pressMenu handles a key while a menu is open. While that is narrowed, what is
// not bound is typed.
func (m *Model) pressMenu(key string) tea.Cmd {
	action, bound := m.keys.finding.Find(key)
	switch {
	case !m.menu.Typing():
		keys := m.keys.menu
		if m.menu.Edit != nil {
			keys = m.keys.managing
		}
		action, m.keyboard = m.keyboard.Action(keys, key)
	case !bound:
		if keymap.Types(key) {
			m.menu.Type(key)
		}
		return nil
	}
	switch action {
	case keymap.Suspend, keymap.Quit:
		return m.act(action)
	}
	return m.closeMenu(m.menu.Act(action))
}

// closeMenu takes the menu away when it is done with.
func (m *Model) closeMenu(cmd tea.Cmd, done bool) tea.Cmd {
	if done {
		m.menu = nil
	}
	return cmd
}

// lay shows a question; nil is none.
func (m *Model) lay(line *question.Line, menu *question.Menu) {
	if line != nil {
		m.line = line
	}
	if menu != nil {
		m.menu = menu
	}
}

// lineRect is where the line is typed: the last rows above the hints, with a
// rule over them. Where there is hardly a screen, it is the last row.
func (m *Model) lineRect() (rule, lines layout.Rect) {
	rows := m.line.Rows(m.engine, m.words, m.width-2)
	if m.plan.Hint.Empty() || m.height < rows+5 {
		return layout.Rect{}, layout.Rect{Y: m.height - 1, Width: m.width, Height: 1}
	}
	y := m.plan.Hint.Y - rows
	return layout.Rect{Y: y - 1, Width: m.width, Height: 1}, layout.Rect{Y: y, Width: m.width, Height: rows}
}

// drawLine draws the line that is being typed over the foot of the screen.
func (m *Model) drawLine() {
	if m.line == nil {
		return
	}
	rule, lines := m.lineRect()
	m.region(lines).Fill(theme.Body)
	m.drawRule(rule, "─")
	m.line.Draw(m.region(lines.Inset(1, 0)), m.engine, m.words, m.foundByNow())
}

// foundByNow says how many articles the search that is typed has found.
func (m *Model) foundByNow() string {
	t := m.listing.Listed()
	if m.line.Kind != typing.Search || m.listing.Scope().Search.Empty() || !t.Known {
		return ""
	}
	return m.words.T("typing.found", "Number", t.Write(m.words))
}
