package ui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/find"
	"khabar/feed/store"
	"khabar/ui/layout"
	"khabar/ui/reader"
)

// A page is the article in the reader.
type page struct {
	item    store.Item
	article *feed.Article  // nil: there is none
	kept    store.Position // the place that the store has
	opened  reader.Position
}

func (p *page) empty() bool { return p.article == nil }

// An opening is an article on its way into the reader. The one before stays
// until it is there.
type opening struct {
	stamp  int
	id     store.ID
	active bool
	read   bool // it is opened to be read, not shown beside the list
	cancel context.CancelFunc
}

// opened brings an article.
type opened struct {
	stamp int
	page  page
	err   error
}

// open brings an article into the reader, to be read or to be shown beside the
// list.
func (m *Model) openItem(item store.Item, read bool) tea.Cmd {
	m.stopOpening()
	if !m.page.empty() && m.page.item.ID == item.ID {
		return m.turnTo(m.page, read)
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.opening = opening{stamp: m.opening.stamp + 1, id: item.ID, active: true, read: read, cancel: cancel}
	return loadArticle(ctx, m.deps.Store, item, m.opening.stamp)
}

func loadArticle(ctx context.Context, s Store, item store.Item, stamp int) tea.Cmd {
	return func() tea.Msg {
		answer := opened{stamp: stamp, page: page{item: item}}
		answer.page.article, answer.err = s.Article(ctx, item.ID)
		if answer.err == nil {
			answer.page.kept, answer.err = s.Position(ctx, item.ID)
		}
		return answer
	}
}

func (m *Model) stopOpening() {
	if m.opening.active {
		m.opening.cancel()
	}
	m.opening.active = false
}

// takeArticle shows an article that is there.
func (m *Model) takeArticle(msg opened) tea.Cmd {
	o := m.opening
	if msg.stamp != o.stamp || !o.active {
		return nil
	}
	m.stopOpening()
	if msg.err != nil {
		m.held = nil
		m.status.Report(msg.err)
		if errors.Is(msg.err, store.ErrNotFound) {
			return m.listing.Again()
		}
		return nil
	}
	if item, ok := m.listing.Find(msg.page.item.ID); ok && !m.listing.Fresh() { // it may have been marked meanwhile
		msg.page.item = *item
	}
	return m.turnTo(msg.page, o.read)
}

// turnTo shows a page, where its reading was left.
func (m *Model) turnTo(p page, read bool) tea.Cmd {
	var cmds []tea.Cmd
	if m.page.empty() || p.item.ID != m.page.item.ID {
		cmds = append(cmds, m.keepPlace())
		m.page = p
		m.reader.SetFinder(m.finder())
		m.reader.Open(p.article, m.now)
		m.setPage()
		if at, ok := m.places[p.item.ID]; ok {
			m.reader.SetPosition(at)
		} else if p.kept != (store.Position{}) {
			m.reader.SetPosition(readerPosition(p.article, p.kept))
		}
		m.page.opened = m.reader.Position()
		m.settled = false
	}
	m.meetNeighbours()
	if !read {
		return tea.Batch(cmds...)
	}
	m.reading = true
	cmds = append(cmds, m.replan())
	if !m.page.item.Article.Read {
		cmds = append(cmds, m.mark(store.Read, true, m.page.item))
	}
	return tea.Batch(cmds...)
}

// finder finds the words of the search on the page.
func (m *Model) finder() reader.Finder {
	search := m.listing.Scope().Search
	if search.Empty() {
		return nil
	}
	return find.New(search.Expr)
}

// refreshOpen learns what the list knows of the open article by now.
func (m *Model) refreshOpen() {
	if m.page.empty() {
		return
	}
	if item, ok := m.listing.Find(m.page.item.ID); ok {
		m.page.item = *item
	}
	m.meetNeighbours()
}

// arrived follows the cursor to where it has got.
func (m *Model) arrived() tea.Cmd {
	switch {
	case m.listing.Waits():
		return nil
	case m.stepping:
		m.stepping = false
		return m.openCursor()
	case m.page.empty() && !m.opening.active && m.plan.Mode == layout.Wide:
		return m.preview()
	}
	return m.rest()
}
