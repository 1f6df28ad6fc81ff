// Package views is the views in the title bar: the program's own, and behind them
// the queries that a person saved under a name. It reads, saves and removes those
// in commands, at whoever keeps the [Queries].
//
// What a view lists is package scope's matter, and showing one the screen's. A
// query that this version of the program cannot read is passed over, and stays.
package views

import (
	"context"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/question"
	"khabar/ui/scope"
	"khabar/ui/status"
	"khabar/ui/typing"
)

// Queries keeps the queries that a person saved. It is called from any goroutine.
type Queries interface {
	SavedQueries(ctx context.Context) ([]store.SavedQuery, error)
	// SaveQuery replaces the one of the same name.
	SaveQuery(ctx context.Context, q store.SavedQuery) error
	RemoveQuery(ctx context.Context, name string) error
}

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
}

// Deps are what views are kept with. Queries is nil where none can be saved.
type Deps struct {
	Words   Words
	Status  *status.Line
	Queries Queries
}

// A Model is the views. It belongs to the goroutine that runs Update.
type Model struct {
	deps Deps
	list []scope.View
}

// New returns the program's own views.
func New(d Deps) *Model { return &Model{deps: d, list: scope.Own()} }

// Read brings the saved queries; [Model.Take] takes it.
type Read struct {
	saved []store.SavedQuery
	show  string // the name of the one to show, if any
	said  string // for the status line
	err   error
}

// List returns the views in their order. It is the model's own.
func (m *Model) List() []scope.View { return m.list }

// Index returns the place of a view, 0 where it is not among them.
func (m *Model) Index(of scope.View) int {
	return max(slices.IndexFunc(m.list, func(v scope.View) bool { return v.Key() == of.Key() }), 0)
}

// Ask asks for the saved queries.
func (m *Model) Ask() tea.Cmd {
	queries := m.deps.Queries
	if queries == nil {
		return nil
	}
	return func() tea.Msg { return read(queries, "", "") }
}

func read(q Queries, show, said string) Read {
	saved, err := q.SavedQueries(context.Background())
	return Read{saved, show, said, err}
}

// Take puts the saved queries behind the program's own views, and returns the
// place of the one that is to be shown, -1 for none. Days are as of now.
func (m *Model) Take(msg Read, now time.Time) (show int) {
	if msg.err != nil {
		m.deps.Status.Report(msg.err)
		return -1
	}
	m.list, show = scope.Own(), -1
	for _, q := range msg.saved {
		v, err := scope.SavedView(q, now)
		if err != nil {
			continue
		}
		if q.Name == msg.show {
			show = len(m.list)
		}
		m.list = append(m.list, v)
	}
	if msg.said != "" {
		m.deps.Status.Say(msg.said)
	}
	return show
}

// Save asks for a name and saves what is listed under it; nil if it cannot be.
func (m *Model) Save(listed scope.Scope) *question.Line {
	t, queries, text := m.deps.Words, m.deps.Queries, listed.String()
	switch {
	case queries == nil:
		m.deps.Status.Say(t.T("view.nowhere"))
		return nil
	case text == "":
		m.deps.Status.Say(t.T("view.nothing"))
		return nil
	}
	in := &question.Line{Input: typing.New(typing.Plain, t.T("typing.name"), "")}
	in.Offer(suggested(listed))
	in.Accept = func() (tea.Cmd, bool) {
		name := strings.TrimSpace(in.Text())
		if name == "" {
			return nil, false
		}
		said := t.T("view.saved", "Name", name)
		return func() tea.Msg {
			if err := queries.SaveQuery(context.Background(), store.SavedQuery{Name: name, Query: text}); err != nil {
				return Read{err: err}
			}
			return read(queries, name, said)
		}, true
	}
	return in
}

// suggested is the name of the saved view, or of the one keyword, that is listed.
func suggested(s scope.Scope) string {
	switch {
	case s.View.Kind == scope.Saved:
		return s.View.Name
	case len(s.Filter.Tags) == 1 && !s.Filter.Tags[0].Excluded:
		return s.Filter.Tags[0].Name
	}
	return ""
}

// Remove removes a saved view; nil if it is none.
func (m *Model) Remove(v scope.View) tea.Cmd {
	queries := m.deps.Queries
	if v.Kind != scope.Saved || queries == nil {
		m.deps.Status.Say(m.deps.Words.T("view.notSaved"))
		return nil
	}
	said := m.deps.Words.T("view.removed", "Name", v.Name)
	return func() tea.Msg {
		if err := queries.RemoveQuery(context.Background(), v.Name); err != nil {
			return Read{err: err}
		}
		return read(queries, "", said)
	}
}
