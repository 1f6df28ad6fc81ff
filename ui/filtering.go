package ui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/ui/question"
	"khabar/ui/scope"
	"khabar/ui/typing"
)

// applyFilter shows what the filter admits; the cursor stays on its article or
// goes to the next.
func (m *Model) applyFilter(f scope.Filter) tea.Cmd {
	s := m.listing.Scope()
	s.Filter = f
	return m.listing.Look(s, m.listing.Here())
}

// clearFilter shows everything that the view has.
func (m *Model) clearFilter() tea.Cmd {
	s := m.listing.Scope()
	if !s.Narrowed() {
		return nil
	}
	m.back = nil
	s.Filter, s.Search = scope.Filter{}, scope.Search{}
	return m.listing.Look(s, m.listing.Here())
}

// stepOut undoes the innermost of what narrows the list: the search, the
// filter, the view.
func (m *Model) stepOut() tea.Cmd {
	s := m.listing.Scope()
	switch {
	case m.back != nil:
		return m.endSearch()
	case s.Narrowed():
		return m.clearFilter()
	case s.View.Kind != scope.All:
		return m.showView(0)
	}
	return nil
}

// editFilter lets the filter in force be typed anew.
func (m *Model) editFilter() tea.Cmd {
	was := m.listing.Scope().Filter.String()
	in := &question.Line{Input: typing.New(typing.Plain, m.words.T("typing.filter"), was)}
	var parsed query.Expr
	check := func(accepted bool) (right bool) {
		var wrong *query.Error
		e, err := query.Parse(in.Text(), m.now)
		errors.As(err, &wrong)
		in.SetMistake(wrong, accepted)
		parsed = e
		return wrong == nil
	}
	in.Changed = func() tea.Cmd { check(false); return nil }
	in.Accept = func() (tea.Cmd, bool) {
		switch {
		case !check(true):
			return nil, false
		case in.Text() == was:
			return nil, true
		}
		return m.showFilter(scope.Typed(in.Text(), parsed)), true
	}
	m.line = in
	return nil
}

// showFilter lists what a filter admits, and says how much that is.
func (m *Model) showFilter(f scope.Filter) tea.Cmd {
	var left tea.Cmd
	if m.reading {
		left = m.leave()
	}
	m.announcing = true
	return tea.Batch(left, m.applyFilter(f))
}
