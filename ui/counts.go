package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/tally"
)

// countShown counts the list that is shown.
func (m *Model) countShown() tea.Cmd { return m.counts.CountList(m.listing.scope.Expr()) }

// recount counts anew what may have changed.
func (m *Model) recount() tea.Cmd { return tea.Batch(m.counts.CountViews(), m.countShown()) }

// listed returns how many articles the list has: those in memory, where these
// are all.
func (m *Model) listed() tally.Tally {
	top, bottom := m.listing.window.Ends()
	if top && bottom && !m.listing.fresh {
		return tally.Tally{N: m.list.Len(), Known: true}
	}
	return m.counts.Listed
}

// cursorNumber returns which article of the list the cursor is on, 1 for the
// first, if that can be told.
func (m *Model) cursorNumber() (n int, known bool) {
	l := &m.listing
	if n, known = l.window.Before(m.list.Cursor()); known {
		return n + 1, true
	}
	if _, bottom := l.window.Ends(); bottom && m.counts.Listed.Known && !m.counts.Listed.More {
		return m.counts.Listed.N - (l.window.Len() - 1 - m.list.Cursor()), true
	}
	return 0, false
}
