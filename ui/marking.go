package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/marking"
)

// mark gives an article a state at once, on the screen and in the store. In
// the list it keeps its place, whether it belongs there still or not: what one
// is reading must not vanish from a list of unread articles.
func (m *Model) mark(state store.State, on bool, item store.Item) tea.Cmd {
	if m.page.Shows(item.ID) {
		m.page.Item().Set(state, on)
	}
	m.listing.Mark(state, on, item)
	m.markedSince = m.back != nil
	return m.marking.Set(state, on, item.ID)
}

// markAll marks what is listed as read.
func (m *Model) markAll() tea.Cmd {
	if whole, any := m.listing.Whole(); any {
		return m.marking.Read(whole)
	}
	return nil
}

// takeMarking shows what became of a change of states. Where that is not what is
// shown already, the list is read again; what is in memory of it stays in its
// place.
func (m *Model) takeMarking(msg marking.Message) tea.Cmd {
	out, more := m.marking.Take(msg)
	switch out.Fact {
	case marking.Nothing:
		return more
	case marking.Set:
		return tea.Batch(m.recount(), more)
	case marking.Refused:
		m.listing.Unmark()
	case marking.Read:
		m.markedSince = m.back != nil
		m.listing.MarkRead(out.Of)
		m.refreshOpen()
	case marking.Undone:
		m.markedSince = m.back != nil
	}
	return tea.Batch(m.recount(), m.listing.Again(), more)
}

// current returns the article that a key is about: the open one, or the one
// under the cursor.
func (m *Model) current() (store.Item, bool) {
	if m.reading {
		return *m.page.Item(), !m.page.Empty()
	}
	if item, ok := m.listing.Item(); ok {
		return *item, true
	}
	return store.Item{}, false
}

func (m *Model) toggleRead() tea.Cmd { return m.toggle(store.Read, "status.read", "status.unread") }

func (m *Model) toggleStar() tea.Cmd {
	return m.toggle(store.Starred, "status.starred", "status.unstarred")
}

// toggle gives the article in use a state or takes it from it, and says which.
func (m *Model) toggle(state store.State, given, taken string) tea.Cmd {
	item, ok := m.current()
	if !ok {
		return nil
	}
	on, said := true, given
	if state == store.Read && item.Article.Read || state == store.Starred && item.Article.Starred {
		on, said = false, taken
	}
	m.status.Say(m.words.T(said))
	return m.mark(state, on, item)
}
