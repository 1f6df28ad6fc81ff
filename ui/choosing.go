package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/menu"
)

// choosing is a menu that is open, and what becomes of it.
type choosing struct {
	*menu.Menu
	accept func(chosen []int) tea.Cmd
	// edit, where it is set, changes one thing instead of showing it.
	edit func(chosen int) tea.Cmd
}

// offer shows what was found, once nothing else is open that keys go to.
func (m *Model) offer() {
	found := m.adding.found
	if found == nil || m.overlaid() {
		return
	}
	m.adding.found = nil
	if found.List != nil {
		m.offerList(found)
		return
	}
	var items []menu.Item
	for _, o := range found.Offers {
		items = append(items, menu.Item{Title: o.Title, Detail: o.About, Fixed: o.Followed})
	}
	title := m.words.N("adding.found", len(items), "What", found.What)
	m.adding.menu = &choosing{Menu: menu.New(title, "", items, len(items) > 1), accept: func(chosen []int) tea.Cmd {
		var offers []Offer
		var known Followed
		for _, i := range chosen {
			if o := found.Offers[i]; o.Followed {
				known.Known = append(known.Known, o.Title)
			} else {
				offers = append(offers, o)
			}
		}
		if len(offers) == 0 {
			m.sayFollowed(known)
			return nil
		}
		return m.follow(offers)
	}}
}

// offerList asks whether to take a list over.
func (m *Model) offerList(found *Found) {
	l := found.List
	title := l.Title
	if title == "" {
		title = found.What
	}
	about := m.words.N("source.listNew", l.New) + " · " + m.words.N("source.listKnown", l.Known)
	if l.Unusable > 0 {
		about += " · " + m.words.N("source.listUnusable", l.Unusable)
	}
	items := []menu.Item{{Title: m.words.N("adding.take", l.New), Detail: about}}
	m.adding.menu = &choosing{Menu: menu.New(title, m.words.T("adding.listText"), items, false), accept: func([]int) tea.Cmd {
		sources := m.deps.Sources
		ctx, stamp, waits := m.beginAdding(title)
		return tea.Batch(waits, func() tea.Msg {
			done, err := sources.Import(ctx, l)
			return followed{stamp, done, err}
		})
	}}
}

// pressMenu handles a key while a menu is open.
func (m *Model) pressMenu(key string) tea.Cmd {
	c := m.adding.menu
	if c.Typing() {
		return m.typeInMenu(key)
	}
	keys := m.keys.menu
	if c.edit != nil {
		keys = m.keys.managing
	}
	var action keymap.Action
	action, m.keyboard = m.keyboard.Action(keys, key)
	switch {
	case (keymap.Movable{By: c.Move, Page: c.Page, Top: c.Top, End: c.End}).Move(action):
	case action == keymap.Mark:
		c.Toggle()
	case action == keymap.Choose, action == keymap.Show:
		return m.choose()
	case action == keymap.Edit && c.Cursor() >= 0:
		m.adding.menu = nil
		return c.edit(c.Cursor())
	case action == keymap.Search:
		c.StartTyping()
	case action == keymap.Close:
		m.adding.menu = nil
	case action == keymap.Suspend, action == keymap.Quit:
		return m.act(action)
	}
	return nil
}

// typeInMenu handles a key while a menu is narrowed: what is not bound is typed.
func (m *Model) typeInMenu(key string) tea.Cmd {
	c := m.adding.menu
	action, bound := m.keys.finding.Find(key)
	if !bound {
		if keymap.Types(key) {
			c.Type(key)
		}
		return nil
	}
	switch {
	case (keymap.Movable{By: c.Move, Page: c.Page, Top: c.Top, End: c.End}).Move(action):
	case action == keymap.Show && c.Len() > 0:
		return m.choose()
	case action == keymap.Erase:
		c.Erase()
	case action == keymap.EraseAll:
		c.EraseAll()
	case action == keymap.Close:
		c.StopTyping()
	case action == keymap.Suspend, action == keymap.Quit:
		return m.act(action)
	}
	return nil
}

// choose does what the menu is for with what was chosen.
func (m *Model) choose() tea.Cmd {
	c := m.adding.menu
	chosen := c.Chosen()
	m.adding.menu = nil
	if len(chosen) == 0 {
		return nil
	}
	return c.accept(chosen)
}

// clickMenu marks or chooses what is under the pointer.
func (m *Model) clickMenu(y int) tea.Cmd {
	c := m.adding.menu
	if !c.At(y - m.bodyRect().Y) {
		return nil
	}
	if c.Many {
		at := c.Cursor()
		c.Toggle()
		c.Move(at - c.Cursor())
		return nil
	}
	return m.choose()
}
