package ui

import (
	"context"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/prompt"
	"khabar/ui/window"
)

// A spot is where a view was left: the article under the cursor, and how many
// rows below the list's top it stood.
type spot struct {
	id     store.ID
	offset int
}

// queriesRead brings the saved queries.
type queriesRead struct {
	saved []store.SavedQuery
	show  string // the name of the one to show, if any
	said  string // for the status line
	err   error
}

// name tells views apart.
func (v view) key() string {
	if v.kind == viewSaved {
		return "saved " + v.name
	}
	return v.text
}

// currentView returns the place of the view that is shown.
func (m *Model) currentView() int {
	return max(slices.IndexFunc(m.views, func(v view) bool { return v.key() == m.listing.scope.view.key() }), 0)
}

// stepView goes to another view, through all of them in a circle.
func (m *Model) stepView(n int) tea.Cmd {
	return m.showView((m.currentView() + n + len(m.views)) % len(m.views))
}

// showView shows a view where it was left. The filter stays in force; a search
// is left.
func (m *Model) showView(i int) tea.Cmd {
	if item, ok := m.cursorItem(); ok && m.back == nil && !m.listing.fresh {
		m.spots[m.listing.scope.view.key()] = spot{item.ID, m.list.Cursor() - m.list.Top()}
	}
	m.back = nil
	v := m.views[i]
	if v.kind == viewSaved { // its dates count from today
		if e, err := query.Parse(v.text, m.now); err == nil {
			v.expr = e
		}
	}
	s := scope{view: v, filter: m.listing.scope.filter}
	at, known := m.spots[v.key()]
	if !known {
		return m.lookAt(s, window.Request{Place: window.Top})
	}
	cmd := m.lookAt(s, window.Request{Place: window.Around, ID: at.id})
	m.listing.offset = at.offset
	return cmd
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
		m.fail(m.problem(msg.err))
		return nil
	}
	m.views = ownViews()
	show := -1
	for _, q := range msg.saved {
		e, err := query.Parse(q.Query, m.now)
		if err != nil {
			continue // written by a program that knows more
		}
		if q.Name == msg.show {
			show = len(m.views)
		}
		m.views = append(m.views, view{kind: viewSaved, name: q.Name, text: q.Query, expr: e})
	}
	if msg.said != "" {
		m.say(msg.said)
	}
	if show < 0 {
		return nil
	}
	m.listing.scope.filter = filter{}
	return m.showView(show)
}

// saveView asks for a name and saves what is listed under it.
func (m *Model) saveView() tea.Cmd {
	text := m.listing.scope.String()
	switch {
	case m.deps.Queries == nil:
		m.say(m.words.T("view.nowhere"))
		return nil
	case text == "":
		m.say(m.words.T("view.nothing"))
		return nil
	}
	in := &input{line: prompt.NewLine(m.words.T("typing.name"), m.suggestedName())}
	in.changed = func() tea.Cmd { return nil }
	in.close = func() tea.Cmd { return nil }
	in.accept = func() (tea.Cmd, bool) {
		name := strings.TrimSpace(in.line.Text())
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
	m.input = in
	return nil
}

// suggestedName is that of the saved view, or of the one keyword, that is
// shown.
func (m *Model) suggestedName() string {
	s := m.listing.scope
	switch {
	case s.view.kind == viewSaved:
		return s.view.name
	case len(s.filter.tags) == 1 && s.filter.tags[0].choice == prompt.Included:
		return s.filter.tags[0].name
	}
	return ""
}

// removeView removes the saved view that is shown. What it listed stays in
// force as a filter, so that it can be saved again.
func (m *Model) removeView() tea.Cmd {
	v := m.listing.scope.view
	if v.kind != viewSaved || m.deps.Queries == nil {
		m.say(m.words.T("view.notSaved"))
		return nil
	}
	queries, said := m.deps.Queries, m.words.T("view.removed", "Name", v.name)
	text := m.listing.scope.String()
	remove := func() tea.Msg {
		if err := queries.RemoveQuery(context.Background(), v.name); err != nil {
			return queriesRead{err: err}
		}
		return listQueries(queries, "", said)
	}
	s := scope{view: m.views[viewAll], filter: filter{text: text}}
	if e, err := query.Parse(text, m.now); err == nil {
		s.filter.parsed = e
	}
	m.back = nil
	return tea.Batch(remove, m.lookAt(s, m.fromCursor()))
}
