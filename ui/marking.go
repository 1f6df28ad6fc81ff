package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
)

// marked ends a change of states.
type marked struct {
	change store.Change
	err    error
}

// mark gives an article a state at once, on the screen and in the store. In
// the list it keeps its place, whether it belongs there still or not: what one
// is reading must not vanish from a list of unread articles.
func (m *Model) mark(state store.State, on bool, item store.Item) tea.Cmd {
	give(&item, state, on)
	if m.page.item.ID == item.ID {
		give(&m.page.item, state, on)
	}
	if row, ok := m.listing.window.Find(item.ID); ok {
		give(m.listing.window.At(row), state, on)
	}
	m.listing.window.Keep(item)
	s := m.deps.Store
	return func() tea.Msg {
		change, err := s.Set(context.Background(), state, on, item.ID)
		return marked{change, err}
	}
}

func give(item *store.Item, state store.State, on bool) {
	if state == store.Starred {
		item.Article.Starred = on
	} else {
		item.Article.Read = on
	}
}

// takeMarked counts anew; where the change failed, the list is as the store has
// it.
func (m *Model) takeMarked(msg marked) tea.Cmd {
	if msg.err != nil {
		m.fail(m.problem(msg.err))
		m.listing.window.Release()
		return tea.Batch(m.recount(), m.readAnew())
	}
	return m.recount()
}

// current returns the article that a key is about: the open one, or the one
// under the cursor.
func (m *Model) current() (store.Item, bool) {
	if m.reading {
		return m.page.item, !m.page.empty()
	}
	if item, ok := m.cursorItem(); ok {
		return *item, true
	}
	return store.Item{}, false
}

func (m *Model) toggleRead() tea.Cmd {
	item, ok := m.current()
	if !ok {
		return nil
	}
	said := "status.unread"
	if !item.Article.Read {
		said = "status.read"
	}
	m.say(m.words.T(said))
	return m.mark(store.Read, !item.Article.Read, item)
}

func (m *Model) toggleStar() tea.Cmd {
	item, ok := m.current()
	if !ok {
		return nil
	}
	said := "status.unstarred"
	if !item.Article.Starred {
		said = "status.starred"
	}
	m.say(m.words.T(said))
	return m.mark(store.Starred, !item.Article.Starred, item)
}
