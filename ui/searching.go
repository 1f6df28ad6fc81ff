package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/listing"
	"khabar/ui/question"
	"khabar/ui/scope"
	"khabar/ui/typing"
	"khabar/ui/window"
)

// A bookmark is where a search began.
type bookmark struct {
	listing.Bookmark
	item    store.Item // the open article
	reading bool
}

// startSearch lets a search be typed. Each letter searches.
func (m *Model) startSearch() tea.Cmd {
	var cmd tea.Cmd
	if m.back == nil {
		m.back = &bookmark{m.listing.Bookmark(), *m.page.Item(), m.reading}
	}
	if m.reading {
		cmd = m.leave()
	}
	in := &question.Line{Input: typing.New(typing.Search, m.words.T("typing.search"), m.listing.Scope().Search.Text)}
	in.Changed = func() tea.Cmd { return m.searchFor(in.Text()) }
	in.Accept = func() (tea.Cmd, bool) {
		if m.listing.Scope().Search.Empty() {
			return m.endSearch(), true
		}
		m.announcing = true
		return nil, true
	}
	in.Close = m.endSearch
	m.line = in
	return cmd
}

// searchFor lists what has the words; without any, what was listed before.
func (m *Model) searchFor(text string) tea.Cmd {
	s := m.listing.Scope()
	s.Search = scope.Sought(text, m.now)
	s.Search.Best = m.bestFirst
	if s.Search.Empty() {
		return m.restore(m.back)
	}
	return m.listing.Look(s, window.Request{Place: window.Top})
}

// turnOrder lists the best matches of the search first, or the newest again.
// The cursor stays on its article, where that is among them.
func (m *Model) turnOrder() tea.Cmd {
	s := m.listing.Scope()
	if s.Search.Empty() && (m.line == nil || m.line.Kind != typing.Search) {
		m.status.Say(m.words.T("typing.noOrder"))
		return nil
	}
	m.bestFirst = !m.bestFirst
	if m.bestFirst {
		m.status.Say(m.words.T("typing.bestFirst"))
	} else {
		m.status.Say(m.words.T("typing.newestFirst"))
	}
	if s.Search.Empty() {
		return nil
	}
	s.Search.Best = m.bestFirst
	if m.line != nil {
		return m.listing.Look(s, window.Request{Place: window.Top})
	}
	return m.listing.Look(s, m.listing.Here())
}

// endSearch goes back to where the search began, on the screen and in the
// article that was read.
func (m *Model) endSearch() tea.Cmd {
	b := m.back
	m.back = nil
	if b == nil {
		return nil
	}
	cmd := m.restore(b)
	if !b.reading {
		return cmd
	}
	return tea.Batch(cmd, m.openItem(b.item, true))
}

// restore shows the list as it was. What has changed meanwhile is asked for.
func (m *Model) restore(b *bookmark) tea.Cmd {
	old := m.listing.Restore(b.Bookmark)
	m.followSearch()
	m.refreshOpen()
	if old || m.markedSince {
		m.markedSince = false
		return tea.Batch(m.listing.Again(), m.listing.Count(), m.rest())
	}
	return m.rest()
}

// followSearch shows or hides what the search has found on the page.
func (m *Model) followSearch() {
	m.reader.SetFinder(m.finder())
	m.page.Unsettle()
}
