package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/adding"
	"khabar/ui/listing"
	"khabar/ui/managing"
	"khabar/ui/marking"
	"khabar/ui/page"
	"khabar/ui/picking"
	"khabar/ui/tally"
	"khabar/ui/views"
)

// takeAnswer handles what the store answers, and that it has changed.
func (m *Model) takeAnswer(msg tea.Msg) (cmd tea.Cmd) {
	switch msg := msg.(type) {
	case listing.PageRead:
		cmd = m.takePage(msg)
	case page.Message:
		cmd = m.takePaged(msg)
	case picking.Found:
		m.takeKeywords(msg)
	case marking.Message:
		cmd = m.takeMarking(msg)
	case views.Read:
		cmd = m.takeQueries(msg)
	case tally.Counted:
		cmd = m.counts.Take(msg)
	case storeChanged:
		cmd = tea.Batch(m.listing.Again(), m.recount(), m.heed())
	case arrivalSeen:
		if m.listing.OlderThan(msg.arrival) {
			cmd = tea.Batch(m.listing.Again(), m.recount())
		}
	case adding.Message:
		cmd = m.takeAdding(msg)
	case managing.Message:
		cmd = m.takeManaging(msg)
	}
	return cmd
}
