package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/layout"
)

// actList does what a key asks of the list, and reports whether it was for
// the list alone.
func (m *Model) actList(a keymap.Action) (tea.Cmd, bool) {
	switch a {
	case keymap.Down:
		m.list.Move(1)
	case keymap.Up:
		m.list.Move(-1)
	case keymap.PageDown:
		m.list.Page(1)
	case keymap.PageUp:
		m.list.Page(-1)
	case keymap.Top:
		m.list.Select(0)
	case keymap.End:
		m.list.Select(m.list.Len() - 1)
	case keymap.Open:
		return m.openCursor(), true
	case keymap.Unread:
		f := m.shelf.filter
		f.unread = !f.unread
		m.applyFilter(f)
		return m.rest(), true
	case keymap.Back:
		m.applyFilter(filter{})
		return m.rest(), true
	default:
		return nil, false
	}
	return m.rest(), true
}

// actReader does what a key asks of the open article.
func (m *Model) actReader(a keymap.Action) (tea.Cmd, bool) {
	switch a {
	case keymap.Down:
		m.reader.Scroll(1)
	case keymap.Up:
		m.reader.Scroll(-1)
	case keymap.PageDown:
		m.reader.Page(1)
	case keymap.PageUp:
		m.reader.Page(-1)
	case keymap.Top:
		m.reader.Top()
	case keymap.End:
		m.reader.End()
	case keymap.Back:
		return m.leave(), true
	case keymap.Comments:
		m.showComments()
	default:
		return nil, false
	}
	return nil, true
}

// actSheet does what a key asks while the help or the problems are shown.
func (m *Model) actSheet(a keymap.Action) tea.Cmd {
	switch a {
	case keymap.Down:
		m.sheet.Scroll(1)
	case keymap.Up:
		m.sheet.Scroll(-1)
	case keymap.PageDown:
		m.sheet.Page(1)
	case keymap.PageUp:
		m.sheet.Page(-1)
	case keymap.Top:
		m.sheet.Top()
	case keymap.End:
		m.sheet.End()
	case keymap.Close:
		m.sheet = nil
	case keymap.Suspend, keymap.Quit:
		return m.act(a)
	}
	return nil
}

// current returns the index of the article that a key is about: the open one,
// or the one under the cursor.
func (m *Model) current() (int, bool) {
	if m.reading {
		return m.open, m.open >= 0
	}
	if m.list.Len() == 0 {
		return 0, false
	}
	return int(m.shelf.shown[m.list.Cursor()]), true
}

func (m *Model) toggleRead() tea.Cmd {
	i, ok := m.current()
	if !ok {
		return nil
	}
	read := !m.shelf.entries[i].read
	m.shelf.setRead(i, read)
	said := "status.unread"
	if read {
		said = "status.read"
	}
	m.say(m.words.T(said))
	return m.saveRead(m.shelf.entries[i].article, read)
}

func (m *Model) toggleStar() tea.Cmd {
	i, ok := m.current()
	if !ok {
		return nil
	}
	e := &m.shelf.entries[i]
	e.starred = !e.starred
	said := "status.unstarred"
	if e.starred {
		said = "status.starred"
	}
	m.say(m.words.T(said))
	return m.saveStarred(e.article, e.starred)
}

// hand gives the article to the world outside: the browser, the clipboard.
func (m *Model) hand(a keymap.Action) tea.Cmd {
	i, ok := m.current()
	if !ok {
		return nil
	}
	article := m.shelf.entries[i].article
	switch {
	case a == keymap.Browser:
		return m.openOutside(article.Link)
	case a == keymap.CopyText:
		return m.copyOut(m.words.T("status.copiedText"), func() string { return plainText(article) })
	case article.Link == "":
		m.say(m.words.T("status.noLink"))
		return nil
	}
	return m.copyOut(m.words.T("status.copiedLink"), func() string { return article.Link })
}

// switchPane moves the focus between list and article where both are shown,
// and between the two screens where not.
func (m *Model) switchPane() tea.Cmd {
	switch {
	case m.reading:
		return m.leave()
	case m.open >= 0 && m.plan.Mode != layout.Wide:
		m.reading = true
		return m.replan()
	}
	return m.openCursor()
}
