package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/menu"
	"khabar/ui/scope"
)

type (
	// listedSources brings the sources that are followed. at is the one to begin
	// with.
	listedSources struct {
		list []Source
		at   string
		err  error
	}
	// managed says that something was changed about a source.
	managed struct {
		said string
		err  error
	}
)

// showSources lists the sources, from that of the article in use.
func (m *Model) showSources() tea.Cmd {
	sources := m.deps.Sources
	if sources == nil {
		m.say(m.words.T("adding.nowhere"))
		return nil
	}
	at := ""
	if item, ok := m.current(); ok {
		at = item.Article.Source
	}
	return func() tea.Msg {
		list, err := sources.List(context.Background())
		return listedSources{list, at, err}
	}
}

func (m *Model) takeSources(msg listedSources) {
	switch {
	case msg.err != nil:
		m.fail(m.problem(msg.err))
		return
	case len(msg.list) == 0:
		m.say(m.words.T("managing.none"))
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
		m.manage(msg.list[chosen])
		return nil
	})
	m.adding.menu.Move(cursor)
}

// openMenu shows a menu of which one thing is chosen.
func (m *Model) openMenu(of *menu.Menu, accept func(chosen int) tea.Cmd) {
	m.adding.menu = &choosing{of, func(chosen []int) tea.Cmd { return accept(chosen[0]) }}
}

// manage offers what can be done about a source.
func (m *Model) manage(s Source) {
	t := m.words
	about := shortAddress(s.URL)
	if s.Trouble != "" {
		about = s.Trouble
	}
	group := s.Group
	if group == "" {
		group = t.T("managing.noGroup")
	}
	sources := m.deps.Sources
	acts := []struct {
		item menu.Item
		do   func() tea.Cmd
	}{
		{menu.Item{Title: t.T("managing.show"), Detail: t.T("source.unreadOf", "Unread", s.Unread, "Articles", s.Articles)}, func() tea.Cmd {
			return m.showFilter(scope.OfSource(s.Name))
		}},
		{menu.Item{Title: t.T("managing.rename"), Detail: s.Name}, func() tea.Cmd {
			return m.askFor("managing.name", s.Name, "", func(name string) tea.Cmd {
				return m.change(t.T("managing.changed"), func(ctx context.Context) error { return sources.Rename(ctx, s.URL, name) })
			})
		}},
		{menu.Item{Title: t.T("managing.regroup"), Detail: group}, func() tea.Cmd {
			return m.askFor("managing.group", s.Group, "", func(group string) tea.Cmd {
				return m.change(t.T("managing.changed"), func(ctx context.Context) error { return sources.Regroup(ctx, s.URL, group) })
			})
		}},
		{menu.Item{Title: t.T("managing.remove"), Detail: t.T("managing.removeText")}, func() tea.Cmd {
			m.confirmRemoval(s)
			return nil
		}},
	}
	var items []menu.Item
	for _, a := range acts {
		items = append(items, a.item)
	}
	m.openMenu(menu.New(s.Name, about, items, false), func(chosen int) tea.Cmd { return acts[chosen].do() })
}

// confirmRemoval asks before a source is given up; the cursor is on no.
func (m *Model) confirmRemoval(s Source) {
	t, sources := m.words, m.deps.Sources
	items := []menu.Item{{Title: t.T("managing.keep")}, {Title: t.T("managing.remove"), Detail: t.T("managing.removeText")}}
	m.openMenu(menu.New(t.T("managing.sure", "Name", s.Name), shortAddress(s.URL), items, false), func(chosen int) tea.Cmd {
		if chosen == 0 {
			return nil
		}
		return m.change(t.T("managing.removed", "Name", s.Name), func(ctx context.Context) error { return sources.Remove(ctx, s.URL) })
	})
}

// change changes something about a source; said is said when it went well.
func (m *Model) change(said string, do func(context.Context) error) tea.Cmd {
	return func() tea.Msg { return managed{said, do(context.Background())} }
}

// takeManaged says what became of a change, and shows it in the list.
func (m *Model) takeManaged(msg managed) tea.Cmd {
	if msg.err != nil {
		m.fail(m.problem(msg.err))
		return nil
	}
	m.say(msg.said)
	m.listing.List.Forget()
	return tea.Batch(m.listing.Again(), m.recount())
}
