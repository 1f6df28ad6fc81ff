package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/adding"
	"khabar/ui/keymap"
	"khabar/ui/managing"
	"khabar/ui/scope"
	"khabar/ui/window"
)

// takeAdding takes in what came of adding sources.
func (m *Model) takeAdding(msg adding.Message) tea.Cmd {
	out, more := m.adding.Take(msg)
	if out.Ask != nil && m.overlaid() {
		m.status.Fail(out.Ask.Problem)
		out.Ask = nil
	}
	return tea.Batch(m.added(out), more)
}

// added does what has followed from adding sources.
func (m *Model) added(out adding.Outcome) tea.Cmd {
	m.lay(out.Ask, out.Choose)
	m.work.Problems = append(m.work.Problems, out.Problems...)
	switch {
	case out.Anew:
		return m.showAnew()
	case out.Changed:
		return tea.Batch(m.listing.Again(), m.recount())
	}
	return nil
}

// offer shows what was found, once nothing else is open that keys go to.
func (m *Model) offer() {
	if !m.overlaid() {
		m.menu = m.adding.Offer()
	}
}

// showAnew shows the store from its top: it is another one than before.
func (m *Model) showAnew() tea.Cmd {
	var left tea.Cmd
	if m.reading {
		left = m.leave()
	}
	m.page.Forget()
	clear(m.spots)
	m.back = nil
	return tea.Batch(left, m.listing.Look(scope.Scope{View: m.views.List()[scope.All]}, window.Request{Place: window.Top}), m.counts.CountViews(), m.views.Ask())
}

// listSource lists the articles of a source.
func (m *Model) listSource(name string) tea.Cmd { return m.showFilter(scope.OfSource(name)) }

// showSources lists the sources, from that of the article in use.
func (m *Model) showSources() tea.Cmd {
	at := ""
	if item, ok := m.current(); ok {
		at = item.Article.Source
	}
	return m.managing.List(at)
}

// takeManaging takes in what came of looking after sources.
func (m *Model) takeManaging(msg managing.Message) tea.Cmd {
	out, more := m.managing.Take(msg)
	if m.overlaid() {
		out.Choose = nil
	}
	return m.managed(out, more)
}

// managed does what has followed from looking after sources.
func (m *Model) managed(out managing.Outcome, more tea.Cmd) tea.Cmd {
	m.lay(nil, out.Choose)
	if !out.Changed {
		return more
	}
	m.listing.List.Forget()
	return tea.Batch(more, m.listing.Again(), m.recount())
}

// pressForm handles a key while the form of a source is open. While a value is
// typed there, what is not bound is typed.
func (m *Model) pressForm(key string) tea.Cmd {
	var action keymap.Action
	if m.managing.Form().Typing() == nil {
		action, m.keyboard = m.keyboard.Action(m.keys.form, key)
	} else if a, bound := m.keys.typing.Find(key); bound {
		action = a
	} else {
		if keymap.Types(key) {
			m.managing.Type(key)
		}
		return nil
	}
	switch action {
	case keymap.Redraw, keymap.Suspend, keymap.Quit:
		return m.act(action)
	}
	return m.managed(m.managing.Act(action))
}

// clickForm does what stands under the pointer.
func (m *Model) clickForm(x, y int) tea.Cmd {
	body := m.bodyRect()
	return m.managed(m.managing.Click(x-body.X, y-body.Y))
}
