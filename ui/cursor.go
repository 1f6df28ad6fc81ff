package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/window"
)

// moveCursor moves the cursor by rows, down when positive. Rows that are not
// here yet are owed to it.
func (m *Model) moveCursor(n int) {
	target := m.list.Cursor() + n
	m.list.Select(target)
	m.owe(target)
}

// pageCursor moves it by a screen, down when n is positive.
func (m *Model) pageCursor(n int) { m.owe(m.list.Page(n > 0)) }

func (m *Model) owe(target int) {
	l := &m.listing
	top, bottom := l.window.Ends()
	switch last := l.window.Len() - 1; {
	case target < 0 && !top:
		l.owed = target
	case target > last && !bottom && last >= 0:
		l.owed = target - last
	}
}

// cursorToTop and cursorToEnd go to the list's first and last article.
func (m *Model) cursorToTop() tea.Cmd {
	top, _ := m.listing.window.Ends()
	return m.jumpTo(window.Top, 0, top)
}

func (m *Model) cursorToEnd() tea.Cmd {
	_, bottom := m.listing.window.Ends()
	return m.jumpTo(window.Bottom, m.list.Len()-1, bottom)
}

func (m *Model) jumpTo(place window.Place, row int, here bool) tea.Cmd {
	l := &m.listing
	if here || l.window.Len() == 0 {
		m.list.Select(row)
		return nil
	}
	arrival := l.arrival
	if l.stale {
		arrival = 0
	}
	l.leave() // a page that is on its way belongs to where the cursor was
	l.jump = true
	return m.ask(window.Request{Place: place}, arrival)
}
