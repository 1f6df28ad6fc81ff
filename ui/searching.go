package ui

import (
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/ui/prompt"
	"khabar/ui/window"
)

// A bookmark is everything about the list at one moment, to come back to from
// a search as if nothing had been.
type bookmark struct {
	scope       scope
	window      window.Window
	arrival     int64
	cursor, top int
	listed      tally
	page        page
	reading     bool
}

func (m *Model) bookmark() *bookmark {
	return &bookmark{
		m.listing.scope, m.listing.window, m.listing.arrival, m.list.Cursor(), m.list.Top(), m.counts.listed, m.page, m.reading,
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
	in := &input{search: true, line: prompt.NewLine(m.words.T("typing.search"), m.listing.scope.search.text)}
	in.changed = func() tea.Cmd { return m.searchFor(in.line.Text()) }
	in.accept = func() (tea.Cmd, bool) {
		if m.listing.scope.search.expr == nil {
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
	s.search = search{text, m.sought(text)}
	if s.search.expr == nil {
		return m.restore(m.back)
	}
	return m.lookAt(s, window.Request{Place: window.Top})
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
	l.window.SetRows(m.list.Visible())
	m.followSearch()
	m.list.Forget()
	m.list.SetItems(items{m}, b.cursor)
	m.list.SetTop(b.top)
	m.counts.listed = b.listed
	m.refreshOpen()
	if changed || m.markedSince {
		m.markedSince = false
		return tea.Batch(m.readAnew(), m.countShown(), m.rest())
	}
	return m.rest()
}

// followSearch shows or hides what the search has found.
func (m *Model) followSearch() {
	m.list.SetSnippets(m.listing.scope.search.expr != nil)
	m.reader.SetFinder(m.finder())
	m.settled = false
}

// sought is what a text means that is being typed, nil for nothing. Its last
// word may go on. What is no filter, or not yet, is taken for words.
func (m *Model) sought(text string) query.Expr {
	e, err := query.Parse(text, m.now)
	if err != nil {
		e = plainWords(text)
	}
	if _, everything := e.(query.All); everything {
		return nil
	}
	if last, _ := lastRune(text); !unicode.IsSpace(last) {
		e = goesOn(e, text)
	}
	return e
}

func lastRune(s string) (r rune, ok bool) {
	for _, r = range s {
		ok = true
	}
	return r, ok
}

// plainWords looks for the words of a text, whatever they mean in a filter.
func plainWords(text string) query.Expr {
	var parts []query.Expr
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`"«»“”„()-:*`, r)
	}) {
		if word != "OR" {
			parts = append(parts, query.Term{Field: query.Text, Value: word})
		}
	}
	return all(parts...)
}

// goesOn returns the condition with its last word as the beginning of one, if
// the text ends in it.
func goesOn(e query.Expr, text string) query.Expr {
	last := func(parts []query.Expr) []query.Expr {
		changed := append([]query.Expr(nil), parts...)
		changed[len(parts)-1] = goesOn(parts[len(parts)-1], text)
		return changed
	}
	switch e := e.(type) {
	case query.And:
		return query.And{Parts: last(e.Parts)}
	case query.Or:
		return query.Or{Parts: last(e.Parts)}
	case query.Term:
		if e.Field == query.Text && strings.HasSuffix(text, e.Value) {
			e.Prefix = true
		}
		return e
	}
	return e
}
