package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/layout"
	"khabar/ui/reader"
)

// openCursor opens the article under the cursor for reading.
func (m *Model) openCursor() tea.Cmd {
	if m.list.Len() == 0 {
		return nil
	}
	m.show(int(m.shelf.shown[m.list.Cursor()]))
	m.reading = true
	cmd := m.replan()
	e := &m.shelf.entries[m.open]
	if m.shelf.setRead(m.open, true) {
		cmd = tea.Batch(cmd, m.saveRead(e.article, true))
	}
	return cmd
}

// show puts an article into the reader, where it was left.
func (m *Model) show(i int) {
	if i == m.open {
		return
	}
	m.keepPlace()
	m.open = i
	m.reader.Open(m.shelf.entries[i].article, m.now)
	if at, ok := m.places[i]; ok {
		m.reader.SetPosition(at)
	}
	m.meetNeighbours()
	m.settled = false
}

// meetNeighbours tells the page which articles stand around it in the list:
// those around the cursor, while that is on the open article.
func (m *Model) meetNeighbours() {
	if c := m.list.Cursor(); m.open >= 0 && c < len(m.shelf.shown) && int(m.shelf.shown[c]) == m.open {
		m.reader.SetNeighbours(m.neighbours())
		m.settled = false
	}
}

func (m *Model) keepPlace() {
	if m.open >= 0 {
		m.places[m.open] = m.reader.Position()
	}
}

// neighbours names the articles around the cursor.
func (m *Model) neighbours() reader.Neighbours {
	at := func(i int) string {
		if i < 0 || i >= len(m.shelf.shown) {
			return ""
		}
		return m.headline(m.shelf.entries[m.shelf.shown[i]].article)
	}
	c := m.list.Cursor()
	return reader.Neighbours{Previous: at(c - 1), Next: at(c + 1)}
}

// leave goes back from the article to the list.
func (m *Model) leave() tea.Cmd {
	m.keepPlace()
	m.followOpen()
	m.reading = false
	return m.replan()
}

// followOpen puts the cursor back on the open article, from which the wheel
// may have moved it.
func (m *Model) followOpen() {
	if place, shown := m.shelf.place(m.open); m.reading && shown {
		m.list.Select(place)
	}
}

// step goes to the next article or the one before, and opens it if one is
// open.
func (m *Model) step(n int) tea.Cmd {
	m.followOpen()
	was := m.list.Cursor()
	m.list.Move(n)
	switch {
	case m.list.Cursor() == was && n > 0:
		m.say(m.words.T("status.last"))
		return nil
	case m.list.Cursor() == was:
		m.say(m.words.T("status.first"))
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
	return after(pause, rested{m.restStamp})
}

// preview shows the article under the cursor beside the list. It does not
// count as read.
func (m *Model) preview() {
	if !m.reading && m.list.Len() > 0 {
		m.show(int(m.shelf.shown[m.list.Cursor()]))
	}
}

// layOutBudget is how much of an article is laid out between two messages, in
// runes: little enough that a key is not kept waiting.
const layOutBudget = 8000

// idle asks for time to lay out the rest of the article, one message at a
// time, behind the keys that wait. Another article takes over the time of the
// one before.
func (m *Model) idle() tea.Cmd {
	if m.settled || m.idling || m.open < 0 || m.plan.Reader.Empty() {
		return nil
	}
	m.idling = true
	return soon(idled{})
}

func (m *Model) layOutMore() {
	m.idling = false
	m.settled = m.reader.LayOutMore(layOutBudget)
}
