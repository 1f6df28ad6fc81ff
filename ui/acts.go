package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/layout"
)

// actList does what a key asks of the list, and reports whether it was for
// the list alone.
func (m *Model) actList(a keymap.Action) (tea.Cmd, bool) {
	l := m.listing.List
	if (keymap.Movable{By: m.listing.Move, Page: m.listing.Page}).MoveBy(a) {
		return m.rest(), true
	}
	switch a {
	case keymap.Top:
		return tea.Batch(m.listing.ToTop(), m.rest()), true
	case keymap.End:
		return tea.Batch(m.listing.ToEnd(), m.rest()), true
	case keymap.Open:
		return m.openRow(), true
	case keymap.Larger:
		return m.setSpacing(l.Spacing() + 1), true
	case keymap.Smaller:
		return m.setSpacing(l.Spacing() - 1), true
	case keymap.Reset:
		return m.setSpacing(0), true
	case keymap.NextView:
		return m.stepView(1), true
	case keymap.LastView:
		return m.stepView(-1), true
	case keymap.Save:
		return m.saveView(), true
	case keymap.Remove:
		return m.removeView(), true
	case keymap.Order:
		return m.turnOrder(), true
	case keymap.MarkAll:
		return m.markAll(), true
	case keymap.Back:
		return m.stepOut(), true
	}
	return nil, false
}

// setSpacing sets the list's rows further apart or closer together.
func (m *Model) setSpacing(to int) tea.Cmd {
	l := m.listing.List
	if !l.SetSpacing(to) {
		return nil
	}
	if l.Spacing() == 0 {
		m.status.Say(m.words.T("list.spacingOwn"))
	} else {
		m.status.Say(m.words.N("list.spacing", l.Lines()))
	}
	return m.appearance.SetSpacing(l.Spacing())
}

// actReader does what a key asks of the open article.
func (m *Model) actReader(a keymap.Action) (tea.Cmd, bool) {
	r := m.reader
	page := keymap.Movable{
		By: func(n int) { r.Scroll(n) }, Page: func(n int) { r.Page(n) },
		Top: func() { r.Top() }, End: func() { r.End() },
	}
	switch {
	case page.Move(a):
	case a == keymap.Back:
		return m.leave(), true
	case a == keymap.Comments:
		m.showComments()
	case a == keymap.FullText:
		return m.fetchFullText(), true
	default:
		return nil, false
	}
	return nil, true
}

// pressSheet handles a key while the help or the problems are shown.
func (m *Model) pressSheet(key string) tea.Cmd {
	var a keymap.Action
	a, m.keyboard = m.keyboard.Action(m.keysNow(), key)
	s := m.sheet
	switch {
	case (keymap.Movable{By: s.Scroll, Page: s.Page, Top: s.Top, End: s.End}).Move(a):
	case a == keymap.Close:
		m.sheet = nil
	case a == keymap.Sources:
		m.sheet = nil
		return m.managing.Failing()
	case a == keymap.Suspend, a == keymap.Quit:
		return m.act(a)
	}
	return nil
}

// hand gives the article to the world outside: the browser, the clipboard.
func (m *Model) hand(a keymap.Action) tea.Cmd {
	item, ok := m.current()
	if !ok {
		return nil
	}
	address := item.Article.Link
	if m.reading && m.link > 0 {
		if address, ok = m.linkAddress(); !ok {
			m.sayLink()
			return nil
		}
	}
	switch a {
	case keymap.Browser:
		return m.world.Open(address)
	case keymap.Pager:
		return m.world.Page(item.ID)
	case keymap.CopyLink:
		return m.world.CopyLink(address)
	}
	if paragraph := m.reader.TopParagraph(); m.reading && paragraph != "" {
		return m.world.CopyParagraph(paragraph, m.page.Article())
	}
	return m.world.CopyArticle(item.ID)
}

// typeLink takes a digit of the number of a link on the page that is read. A
// 0 is one only behind another digit. Any other key ends the number, after it
// has been asked what to do with the link.
func (m *Model) typeLink(key string) (taken bool) {
	d, ok := keymap.Digit(key)
	if !ok || !m.reading || d == 0 && m.link == 0 || m.link > 999 {
		return false
	}
	m.link = 10*m.link + d
	m.sayLink()
	return true
}

// linkAddress returns the address of the link whose number was typed.
func (m *Model) linkAddress() (string, bool) {
	links := m.reader.Links()
	if m.link < 1 || m.link > len(links) {
		return "", false
	}
	return links[m.link-1], true
}

// sayLink tells where the link leads whose number was typed.
func (m *Model) sayLink() {
	address, ok := m.linkAddress()
	if !ok {
		m.status.Say(m.words.T("status.noSuchLink", "Number", m.words.Number(m.link)))
		return
	}
	m.status.Say(m.words.T("status.link", "Number", m.words.Number(m.link), "Address", address))
}

// switchPane moves the focus between list and article where both are shown,
// and between the two screens where not.
func (m *Model) switchPane() tea.Cmd {
	switch {
	case m.reading:
		return m.leave()
	case !m.page.Empty() && m.plan.Mode != layout.Wide:
		m.reading = true
		return m.replan()
	}
	return m.openCursor()
}
