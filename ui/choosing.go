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
	m.adding.menu = &choosing{menu.New(title, "", items, len(items) > 1), func(chosen []int) tea.Cmd {
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
	m.adding.menu = &choosing{menu.New(title, m.words.T("adding.listText"), items, false), func([]int) tea.Cmd {
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
	var action keymap.Action
	action, m.keyboard = m.keyboard.Action(m.keys.menu, key)
	switch {
	case (keymap.Movable{By: c.Move, Page: c.Page, Top: c.Top, End: c.End}).Move(action):
	case action == keymap.Mark:
		c.Toggle()
	case action == keymap.Choose:
		return m.choose()
	case action == keymap.Close:
		m.adding.menu = nil
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
