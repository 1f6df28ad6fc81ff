package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/layout"
	"khabar/ui/reader"
)

// openCursor opens the article under the cursor for reading.
func (m *Model) openCursor() tea.Cmd {
	item, ok := m.listing.Item()
	if !ok {
		return nil
	}
	return m.openItem(*item, true)
}

// openRow opens what is under the cursor: an article, or what a row of the
// first start is for.
func (m *Model) openRow() tea.Cmd {
	if item, ok := m.listing.Item(); ok {
		if out, does := m.adding.Begin(item.Article.Link); does {
			return m.added(out)
		}
	}
	return m.openCursor()
}

// meetNeighbours tells the page which articles stand around it in the list:
// those around the cursor, while that is on the open article.
func (m *Model) meetNeighbours() {
	if item, ok := m.listing.Item(); ok && !m.page.Empty() && item.ID == m.page.Item().ID {
		previous, next := m.listing.Beside()
		m.reader.SetNeighbours(reader.Neighbours{Previous: previous, Next: next})
		m.page.Unsettle()
	}
}

// leave goes back from the article to the list.
func (m *Model) leave() tea.Cmd {
	cmd := m.page.Keep()
	m.followOpen()
	m.reading = false
	return tea.Batch(cmd, m.replan())
}

// followOpen puts the cursor back on the open article, from which the wheel
// may have moved it.
func (m *Model) followOpen() {
	if m.reading {
		m.listing.Select(m.page.Item().ID)
	}
}

// step goes to the next article or the one before, and opens it if one is
// open.
func (m *Model) step(n int) tea.Cmd {
	m.followOpen()
	was := m.listing.List.Cursor()
	m.listing.Move(n)
	switch {
	case m.listing.Waits():
		m.stepping = m.reading
		return nil
	case m.listing.List.Cursor() == was && n > 0:
		m.status.Say(m.words.T("status.last"))
		return nil
	case m.listing.List.Cursor() == was:
		m.status.Say(m.words.T("status.first"))
		return nil
	case m.reading:
		return m.openCursor()
	}
	return m.rest()
}

// rest asks for the article under the cursor to be shown beside the list when
// the cursor has rested a while.
func (m *Model) rest() tea.Cmd {
	if m.plan.Mode != layout.Wide || m.reading {
		return nil
	}
	m.restStamp++
	return m.after(pause, rested{m.restStamp})
}

// preview shows the article under the cursor beside the list. It does not
// count as read.
func (m *Model) preview() tea.Cmd {
	item, ok := m.listing.Item()
	if !ok && !m.reading && m.listing.WhyEmpty() != "" { // nothing is listed, so nothing stands beside it
		return m.page.Close()
	}
	if id, read, coming := m.page.Coming(); !ok || m.reading || coming && (read || id == item.ID) || m.page.Shows(item.ID) {
		return nil
	}
	return m.openItem(*item, false)
}

// idle lays out the rest of the article in the time that no key needs, while it
// is in sight.
func (m *Model) idle() tea.Cmd {
	if m.plan.Reader.Empty() {
		return nil
	}
	return m.page.Idle()
}

// showComments goes to the article's comments.
func (m *Model) showComments() {
	if !m.reader.ShowComments() {
		m.status.Say(m.words.T("status.noComments"))
	}
}
