package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/ui/scope"
	"khabar/ui/views"
	"khabar/ui/window"
)

// currentView returns the place of the view that is shown.
func (m *Model) currentView() int { return m.views.Index(m.listing.Scope().View) }

// stepView goes to another view, through all of them in a circle.
func (m *Model) stepView(n int) tea.Cmd {
	return m.showView((m.currentView() + n + len(m.views.List())) % len(m.views.List()))
}

// showView shows a view where it was left. The filter stays in force; a search
// is left.
func (m *Model) showView(i int) tea.Cmd { return m.showWithin(i, m.listing.Scope().Filter) }

func (m *Model) showWithin(i int, f scope.Filter) tea.Cmd {
	if spot, ok := m.listing.Spot(); ok && m.back == nil {
		m.spots[m.listing.Scope().View.Key()] = spot
	}
	m.back = nil
	v := m.views.List()[i].On(m.now)
	s := scope.Scope{View: v, Filter: f}
	at, known := m.spots[v.Key()]
	if !known {
		return m.listing.Look(s, window.Request{Place: window.Top})
	}
	return m.listing.LookFrom(s, at)
}

// takeQueries takes in the saved queries, and shows the one that was saved.
func (m *Model) takeQueries(msg views.Read) tea.Cmd {
	if show := m.views.Take(msg, m.now); show >= 0 {
		return m.showWithin(show, scope.Filter{})
	}
	return nil
}

// saveView asks for a name and saves what is listed under it.
func (m *Model) saveView() tea.Cmd {
	m.lay(m.views.Save(m.listing.Scope()), nil)
	return nil
}

// removeView removes the saved view that is shown. What it listed stays in
// force as a filter, so that it can be saved again.
func (m *Model) removeView() tea.Cmd {
	listed := m.listing.Scope()
	remove := m.views.Remove(listed.View)
	if remove == nil {
		return nil
	}
	s := scope.Scope{View: m.views.List()[scope.All], Filter: scope.Filter{Text: listed.String()}}
	if e, err := query.Parse(s.Filter.Text, m.now); err == nil {
		s.Filter.Parsed = e
	}
	m.back = nil
	return tea.Batch(remove, m.listing.Look(s, m.listing.Here()))
}
