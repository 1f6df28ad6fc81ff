package ui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/find"
	"khabar/feed/store"
	"khabar/ui/layout"
	"khabar/ui/page"
	"khabar/ui/reader"
)

// openItem brings an article into the reader, to be read or to be shown beside
// the list.
func (m *Model) openItem(item store.Item, read bool) tea.Cmd {
	m.page.Stop()
	if m.page.Shows(item.ID) {
		return m.turned(read)
	}
	return m.page.Load(item, read)
}

// takePaged follows the page.
func (m *Model) takePaged(msg page.Message) tea.Cmd {
	out, more := m.page.Take(msg)
	if out.Err != nil {
		m.status.Report(out.Err)
	}
	switch {
	case out.Failed:
		m.held = nil
		if errors.Is(out.Err, store.ErrNotFound) {
			return m.listing.Again()
		}
	case out.Opened:
		if item, ok := m.listing.Find(m.page.Item().ID); ok && !m.listing.Fresh() { // it may have been marked meanwhile
			m.page.Learn(*item)
		}
		return tea.Batch(more, m.turned(out.Read))
	}
	return more
}

// turned follows an article that has come into the reader.
func (m *Model) turned(read bool) tea.Cmd {
	m.meetNeighbours()
	if !read {
		return nil
	}
	m.reading = true
	cmd := m.replan()
	if item := m.page.Item(); !item.Article.Read {
		cmd = tea.Batch(cmd, m.mark(store.Read, true, *item))
	}
	return cmd
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
	if m.page.Empty() {
		return
	}
	if item, ok := m.listing.Find(m.page.Item().ID); ok {
		m.page.Learn(*item)
	}
	m.meetNeighbours()
}

// arrived follows the cursor to where it has got.
func (m *Model) arrived() tea.Cmd {
	_, _, opening := m.page.Coming()
	switch {
	case m.listing.Waits():
		return nil
	case m.stepping:
		m.stepping = false
		return m.openCursor()
	case m.page.Empty() && !opening && m.plan.Mode == layout.Wide:
		return m.preview()
	}
	return m.rest()
}
