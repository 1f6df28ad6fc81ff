package ui

import tea "github.com/charmbracelet/bubbletea"

// indexing says how many articles an index that is being completed has had added
// so far; ended, that it is complete.
type indexing struct {
	articles int
	ended    bool
}

// followIndex waits for the next word of the index.
func (m *Model) followIndex() tea.Cmd {
	indexed := m.deps.Indexed
	if indexed == nil {
		return nil
	}
	return func() tea.Msg {
		articles, open := <-indexed
		return indexing{articles, !open}
	}
}

// takeIndexing shows how far the index is. When it is complete, searches find
// more than they have found.
func (m *Model) takeIndexing(msg indexing) tea.Cmd {
	before := m.indexed
	m.indexed = msg.articles
	if !msg.ended {
		return m.followIndex()
	}
	if before == 0 {
		return nil // it was complete
	}
	return tea.Batch(m.listing.Again(), m.recount())
}
