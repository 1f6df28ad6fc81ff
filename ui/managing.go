package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/menu"
	"khabar/ui/scope"
	"khabar/ui/sources"
)

type (
	// listedSources brings the sources that are followed. at is the name of the
	// one to begin with; back says that the form of one was left for them.
	listedSources struct {
		list []sources.Source
		at   string
		back *forming
		err  error
	}
	// managed says that something was done about a source.
	managed struct {
		said string
		err  error
	}
)

// showSources lists the sources, from that of the article in use.
func (m *Model) showSources() tea.Cmd {
	at := ""
	if item, ok := m.current(); ok {
		at = item.Article.Source
	}
	return m.listSources(at, nil)
}

func (m *Model) listSources(at string, back *forming) tea.Cmd {
	of := m.deps.Sources
	if of == nil {
		m.status.Say(m.words.T("adding.nowhere"))
		return nil
	}
	return func() tea.Msg {
		list, err := of.List(context.Background())
		return listedSources{list, at, back, err}
	}
}

func (m *Model) takeSources(msg listedSources) {
	if msg.back != nil && m.adding.form == msg.back {
		m.adding.form = nil
	}
	switch {
	case msg.err != nil:
		m.status.Report(msg.err)
		return
	case len(msg.list) == 0:
		m.status.Say(m.words.T("managing.none"))
		return
	case m.overlaid():
		return
	}
	var items []menu.Item
	cursor := 0
	for i, s := range msg.list {
		it := menu.Item{Title: s.Name, Detail: m.words.T("source.unreadOf", "Unread", s.Unread, "Articles", s.Articles)}
		if s.Trouble != "" {
			it.Detail += " · " + s.Trouble
		}
		if s.Group != "" && (i == 0 || msg.list[i-1].Group != s.Group) {
			it.Heading = s.Group
		}
		if s.Name == msg.at {
			cursor = i
		}
		items = append(items, it)
	}
	title := m.words.N("managing.title", len(items))
	m.openMenu(menu.New(title, "", items, false), func(chosen int) tea.Cmd {
		return m.showFilter(scope.OfSource(msg.list[chosen].Name))
	})
	c := m.adding.menu
	c.Narrowing(m.fold, m.words.T("picker.filter"), m.words.T("managing.noSuch"))
	c.Move(cursor)
	c.edit = func(chosen int) tea.Cmd {
		m.openForm(msg.list[chosen])
		return nil
	}
}

// openMenu shows a menu of which one thing is chosen.
func (m *Model) openMenu(of *menu.Menu, accept func(chosen int) tea.Cmd) {
	m.adding.menu = &choosing{Menu: of, accept: func(chosen []int) tea.Cmd { return accept(chosen[0]) }}
}

// confirmRemoval asks before a source is given up; the cursor is on no.
func (m *Model) confirmRemoval(s *sources.Source) {
	t, of := m.words, m.deps.Sources
	items := []menu.Item{{Title: t.T("managing.keep")}, {Title: t.T("managing.remove"), Detail: t.T("managing.removeText")}}
	m.openMenu(menu.New(t.T("managing.sure", "Name", s.Name), shortAddress(s.URL), items, false), func(chosen int) tea.Cmd {
		if chosen == 0 {
			return nil // the form is open still
		}
		m.adding.form = nil
		return func() tea.Msg {
			return managed{t.T("managing.removed", "Name", s.Name), of.Remove(context.Background(), s.URL)}
		}
	})
}

// takeManaged says what became of it, and shows it in the list.
func (m *Model) takeManaged(msg managed) tea.Cmd {
	if msg.err != nil {
		m.status.Report(msg.err)
		return nil
	}
	m.status.Say(msg.said)
	m.listing.List.Forget()
	return tea.Batch(m.listing.Again(), m.recount())
}
