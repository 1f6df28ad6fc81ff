package ui

import (
	"context"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/question"
	"khabar/ui/scope"
	"khabar/ui/typing"
	"khabar/ui/window"
)

// queriesRead brings the saved queries.
type queriesRead struct {
	saved []store.SavedQuery
	show  string // the name of the one to show, if any
	said  string // for the status line
	err   error
}

// currentView returns the place of the view that is shown.
func (m *Model) currentView() int {
	return max(slices.IndexFunc(m.views, func(v scope.View) bool { return v.Key() == m.listing.Scope().View.Key() }), 0)
}

// stepView goes to another view, through all of them in a circle.
func (m *Model) stepView(n int) tea.Cmd {
	return m.showView((m.currentView() + n + len(m.views)) % len(m.views))
}

// showView shows a view where it was left. The filter stays in force; a search
// is left.
func (m *Model) showView(i int) tea.Cmd { return m.showWithin(i, m.listing.Scope().Filter) }

func (m *Model) showWithin(i int, f scope.Filter) tea.Cmd {
	if spot, ok := m.listing.Spot(); ok && m.back == nil {
		m.spots[m.listing.Scope().View.Key()] = spot
	}
	m.back = nil
	v := m.views[i].On(m.now)
	s := scope.Scope{View: v, Filter: f}
	at, known := m.spots[v.Key()]
	if !known {
		return m.listing.Look(s, window.Request{Place: window.Top})
	}
	return m.listing.LookFrom(s, at)
}

// readQueries asks for the saved queries.
func (m *Model) readQueries(show, said string) tea.Cmd {
	queries := m.deps.Queries
	if queries == nil {
		return nil
	}
	return func() tea.Msg { return listQueries(queries, show, said) }
}

func listQueries(q Queries, show, said string) queriesRead {
	saved, err := q.SavedQueries(context.Background())
	return queriesRead{saved, show, said, err}
}

// takeQueries puts the saved queries behind the program's own views.
func (m *Model) takeQueries(msg queriesRead) tea.Cmd {
	if msg.err != nil {
		m.status.Report(msg.err)
		return nil
	}
	m.views = scope.Own()
	show := -1
	for _, q := range msg.saved {
		v, err := scope.SavedView(q, m.now)
		if err != nil {
			continue
		}
		if q.Name == msg.show {
			show = len(m.views)
		}
		m.views = append(m.views, v)
	}
	if msg.said != "" {
		m.status.Say(msg.said)
	}
	if show < 0 {
		return nil
	}
	return m.showWithin(show, scope.Filter{})
}

// saveView asks for a name and saves what is listed under it.
func (m *Model) saveView() tea.Cmd {
	text := m.listing.Scope().String()
	switch {
	case m.deps.Queries == nil:
		m.status.Say(m.words.T("view.nowhere"))
		return nil
	case text == "":
		m.status.Say(m.words.T("view.nothing"))
		return nil
	}
	in := &question.Line{Input: typing.New(typing.Plain, m.words.T("typing.name"), "")}
	in.Offer(m.suggestedName())
	in.Accept = func() (tea.Cmd, bool) {
		name := strings.TrimSpace(in.Text())
		if name == "" {
			return nil, false
		}
		queries, said := m.deps.Queries, m.words.T("view.saved", "Name", name)
		return func() tea.Msg {
			if err := queries.SaveQuery(context.Background(), store.SavedQuery{Name: name, Query: text}); err != nil {
				return queriesRead{err: err}
			}
			return listQueries(queries, name, said)
		}, true
	}
	m.line = in
	return nil
}

// suggestedName is that of the saved view, or of the one keyword, that is
// shown.
func (m *Model) suggestedName() string {
	s := m.listing.Scope()
	switch {
	case s.View.Kind == scope.Saved:
		return s.View.Name
	case len(s.Filter.Tags) == 1 && !s.Filter.Tags[0].Excluded:
		return s.Filter.Tags[0].Name
	}
	return ""
}

// removeView removes the saved view that is shown. What it listed stays in
// force as a filter, so that it can be saved again.
func (m *Model) removeView() tea.Cmd {
	v := m.listing.Scope().View
	if v.Kind != scope.Saved || m.deps.Queries == nil {
		m.status.Say(m.words.T("view.notSaved"))
		return nil
	}
	queries, said := m.deps.Queries, m.words.T("view.removed", "Name", v.Name)
	text := m.listing.Scope().String()
	remove := func() tea.Msg {
		if err := queries.RemoveQuery(context.Background(), v.Name); err != nil {
			return queriesRead{err: err}
		}
		return listQueries(queries, "", said)
	}
	s := scope.Scope{View: m.views[scope.All], Filter: scope.Filter{Text: text}}
	if e, err := query.Parse(text, m.now); err == nil {
		s.Filter.Parsed = e
	}
	m.back = nil
	return tea.Batch(remove, m.listing.Look(s, m.listing.Here()))
}
