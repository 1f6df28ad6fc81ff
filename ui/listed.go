package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/listing"
)

// takePage takes in a page of the list, and follows the cursor.
func (m *Model) takePage(msg listing.PageRead) tea.Cmd {
	taken, cmd := m.listing.Take(msg)
	switch {
	case taken.Dropped:
		return nil
	case taken.Err != nil:
		m.stopWaiting()
		m.status.Report(taken.Err)
		return nil
	case taken.Anew:
		m.followSearch()
	}
	m.refreshOpen()
	return tea.Batch(cmd, m.arrived())
}

// recount counts anew what may have changed.
func (m *Model) recount() tea.Cmd {
	return tea.Batch(m.counts.CountViews(), m.listing.Count())
}
