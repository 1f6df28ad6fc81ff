package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/prompt"
	"khabar/ui/scope"
	"khabar/ui/tally"
	"khabar/ui/window"
)

// A bookmark is everything about the list at one moment, to come back to from
// a search as if nothing had been.
type bookmark struct {
	scope       scope.Scope
	window      window.Window
	arrival     int64
	cursor, top int
	listed      tally.Tally
	page        page
	reading     bool
}

func (m *Model) bookmark() *bookmark {
	return &bookmark{
		m.listing.scope, m.listing.window, m.listing.arrival, m.list.Cursor(), m.list.Top(), m.counts.Listed, m.page, m.reading,
	}
}

// startSearch lets a search be typed. Each letter searches.
func (m *Model) startSearch() tea.Cmd {
	var cmd tea.Cmd
	if m.back == nil {
		m.back = m.bookmark()
	}
	if m.reading {
		cmd = m.leave()
	}
	in := &input{search: true, line: prompt.NewLine(m.words.T("typing.search"), m.listing.scope.Search.Text)}
	in.changed = func() tea.Cmd { return m.searchFor(in.line.Text()) }
	in.accept = func() (tea.Cmd, bool) {
		if m.listing.scope.Search.Empty() {
			return m.endSearch(), true
		}
		m.announcing = true
		return nil, true
	}
	in.close = m.endSearch
	m.input = in
	return cmd
}

// searchFor lists what has the words; without any, what was listed before.
func (m *Model) searchFor(text string) tea.Cmd {
	s := m.listing.scope
	s.Search = scope.Sought(text, m.now)
	s.Search.Best = m.bestFirst
	if s.Search.Empty() {
		return m.restore(m.back)
	}
	return m.lookAt(s, window.Request{Place: window.Top})
}

// turnOrder lists the best matches of the search first, or the newest again.
// The cursor stays on its article, where that is among them.
func (m *Model) turnOrder() tea.Cmd {
	s := m.listing.scope
	if s.Search.Empty() && (m.input == nil || !m.input.search) {
		m.say(m.words.T("typing.noOrder"))
		return nil
	}
	m.bestFirst = !m.bestFirst
	if m.bestFirst {
		m.say(m.words.T("typing.bestFirst"))
	} else {
		m.say(m.words.T("typing.newestFirst"))
	}
	if s.Search.Empty() {
		return nil
	}
	s.Search.Best = m.bestFirst
	if m.input != nil {
		return m.lookAt(s, window.Request{Place: window.Top})
	}
	return m.lookAt(s, m.fromCursor())
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
	return tea.Batch(cmd, m.openItem(b.page.item, true))
}

// restore shows the list as it was. What has changed meanwhile is asked for.
func (m *Model) restore(b *bookmark) tea.Cmd {
	l := &m.listing
	changed := l.arrival != b.arrival
	l.leave()
	l.scope, l.window, l.arrival = b.scope, b.window, b.arrival
	l.window.SetRows(m.list.Room())
	m.followSearch()
	m.list.Forget()
	m.list.SetItems(items{m}, b.cursor)
	m.list.SetTop(b.top)
	m.counts.Listed = b.listed
	m.refreshOpen()
	if changed || m.markedSince {
		m.markedSince = false
		return tea.Batch(m.readAnew(), m.countShown(), m.rest())
	}
	return m.rest()
}

// followSearch shows or hides what the search has found.
func (m *Model) followSearch() {
	m.list.SetSnippets(!m.listing.scope.Search.Empty())
	m.reader.SetFinder(m.finder())
	m.settled = false
}
