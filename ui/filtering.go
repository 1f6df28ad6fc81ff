package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/window"
)

// applyFilter shows what the filter admits; the cursor stays on its article or
// goes to the next.
func (m *Model) applyFilter(f filter) tea.Cmd {
	s := m.listing.scope
	s.filter = f
	return m.lookAt(s, m.fromCursor())
}

// fromCursor asks for the part of a list around the article under the cursor.
func (m *Model) fromCursor() window.Request {
	if item, ok := m.cursorItem(); ok {
		return window.Request{Place: window.Around, ID: item.ID}
	}
	return window.Request{Place: window.Top}
}

// clearFilter shows everything that the view has.
func (m *Model) clearFilter() tea.Cmd {
	if !m.listing.scope.narrowed() {
		return nil
	}
	return m.applyFilter(filter{})
}

// toggleUnread lists unread articles only, or all.
func (m *Model) toggleUnread() tea.Cmd {
	s := m.listing.scope
	if s.view.kind == viewUnread {
		s.view = m.views[viewAll]
	} else {
		s.view = m.views[viewUnread]
	}
	return m.lookAt(s, m.fromCursor())
}
