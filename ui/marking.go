package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/listing"
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
	if m.page.item.ID == item.ID {
		m.page.item.Set(state, on)
	}
	m.listing.Mark(state, on, item)
	m.markedSince = m.back != nil
	s := m.deps.Store
	return func() tea.Msg {
		change, err := s.Set(context.Background(), state, on, item.ID)
		return marked{change, err}
	}
}

// takeMarked counts anew; where the change failed, the list is as the store has
// it.
func (m *Model) takeMarked(msg marked) tea.Cmd {
	if msg.err != nil {
		m.status.Report(msg.err)
		m.listing.Unmark()
		return tea.Batch(m.recount(), m.listing.Again())
	}
	return m.recount()
}

// current returns the article that a key is about: the open one, or the one
// under the cursor.
func (m *Model) current() (store.Item, bool) {
	if m.reading {
		return m.page.item, !m.page.empty()
	}
	if item, ok := m.listing.Item(); ok {
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
	m.status.Say(m.words.T(said))
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
	m.status.Say(m.words.T(said))
	return m.mark(store.Starred, !item.Article.Starred, item)
}

// allMarked ends a change of all that are listed.
type allMarked struct {
	of     listing.Whole
	change store.Change
	err    error
}

// markAll marks what is listed as read, up to what has come in since the list
// was read: nobody has seen that.
func (m *Model) markAll() tea.Cmd {
	whole, any := m.listing.Whole()
	if !any || m.markingAll.active {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.markingAll = markingAll{active: true, cancel: cancel}
	s := m.deps.Store
	work := func() tea.Msg {
		change, err := s.SetAll(ctx, store.Read, true, whole.Filter, whole.Arrival)
		return allMarked{whole, change, err}
	}
	return tea.Batch(work, m.after(patience, markingLong{}))
}

// markingAll is what is known of a change of all that are listed while it is
// being made, which takes long in a large library.
type markingAll struct {
	active bool
	cancel context.CancelFunc
	undo   bool // it is to be taken back as far as it got
}

// markingLong says that it takes longer than patience.
type markingLong struct{}

func (m *Model) sayMarking() {
	if m.markingAll.active && m.status.Said().Text == "" {
		m.status.Say(m.words.T("mark.going"))
	}
}

// takeAllMarked says how many were marked. What is in memory of the list stays
// in its place.
func (m *Model) takeAllMarked(msg allMarked) tea.Cmd {
	m.markingAll.active = false
	m.markingAll.cancel()
	switch {
	case m.markingAll.undo && msg.change.ID == 0:
		m.status.Say(m.words.T("mark.nothing"))
		return nil
	case m.markingAll.undo:
		return m.takeBack(msg.change)
	}
	if msg.err != nil {
		m.status.Report(msg.err)
	} else {
		m.status.Say(m.words.N("mark.all", msg.change.Articles))
	}
	if msg.change.Articles == 0 {
		return nil
	}
	m.markedSince = m.back != nil
	m.listing.MarkRead(msg.of)
	m.refreshOpen()
	return tea.Batch(m.recount(), m.listing.Again())
}

// undone brings what was taken back.
type undone struct {
	change   store.Change // the last one; its ID is 0 if there was none
	articles int
	err      error
}

// takeBack takes back a change.
func (m *Model) takeBack(change store.Change) tea.Cmd {
	s := m.deps.Store
	return func() tea.Msg {
		n, err := s.Undo(context.Background(), change.ID)
		return undone{change, n, err}
	}
}

// undo takes back the last change of states, also one of an earlier run. One
// that is still being made ends with that.
func (m *Model) undo() tea.Cmd {
	if m.markingAll.active {
		m.markingAll.undo = true
		m.markingAll.cancel()
		return nil
	}
	s := m.deps.Store
	return func() tea.Msg {
		ctx := context.Background()
		change, err := s.LastChange(ctx)
		if err != nil || change.ID == 0 {
			return undone{err: err}
		}
		n, err := s.Undo(ctx, change.ID)
		return undone{change, n, err}
	}
}

// takeUndone says what was taken back, and shows it.
func (m *Model) takeUndone(msg undone) tea.Cmd {
	switch {
	case msg.err != nil:
		m.status.Report(msg.err)
		return nil
	case msg.change.ID == 0:
		m.status.Say(m.words.T("mark.nothing"))
		return nil
	}
	m.status.Say(m.words.N(undoSentence(msg.change), msg.articles))
	m.markedSince = m.back != nil
	return tea.Batch(m.recount(), m.listing.Again())
}

func undoSentence(c store.Change) string {
	switch {
	case c.State == store.Starred && c.On:
		return "mark.unstarredAgain"
	case c.State == store.Starred:
		return "mark.starredAgain"
	case c.On:
		return "mark.unreadAgain"
	}
	return "mark.readAgain"
}
