package listing

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/window"
)

// Item returns the article under the cursor; it is the list's own.
func (l *Model) Item() (*store.Item, bool) { return l.At(l.List.Cursor()) }

// At returns the article of a row in memory; it is the list's own.
func (l *Model) At(row int) (*store.Item, bool) {
	if row < 0 || row >= l.window.Len() {
		return nil, false
	}
	return l.window.At(row), true
}

// Find returns an article of the list that is in memory; it is the list's own.
func (l *Model) Find(id store.ID) (*store.Item, bool) {
	if row, found := l.window.Find(id); found {
		return l.window.At(row), true
	}
	return nil, false
}

// Beside returns the headlines of the articles before and behind the cursor, ""
// where there is none.
func (l *Model) Beside() (previous, next string) {
	of := func(row int) string {
		item, ok := l.At(row)
		if !ok {
			return ""
		}
		return l.headline(&item.Article)
	}
	return of(l.List.Cursor() - 1), of(l.List.Cursor() + 1)
}

// Select puts the cursor on an article, if that is in memory.
func (l *Model) Select(id store.ID) {
	if row, found := l.window.Find(id); found {
		l.List.Select(row)
	}
}

// Move moves the cursor by rows, down when positive. Rows that are not here yet
// are owed to it.
func (l *Model) Move(n int) {
	target := l.List.Cursor() + n
	l.List.Select(target)
	l.owe(target)
}

// Page moves it by a screen, down when n is positive.
func (l *Model) Page(n int) { l.owe(l.List.Page(n > 0)) }

func (l *Model) owe(target int) {
	top, bottom := l.window.Ends()
	switch last := l.window.Len() - 1; {
	case target < 0 && !top:
		l.owed = target
	case target > last && !bottom && last >= 0:
		l.owed = target - last
	}
}

// ToTop goes to the list's first article.
func (l *Model) ToTop() tea.Cmd {
	top, _ := l.window.Ends()
	return l.jumpTo(window.Top, 0, top)
}

// ToEnd goes to the list's last article.
func (l *Model) ToEnd() tea.Cmd {
	_, bottom := l.window.Ends()
	return l.jumpTo(window.Bottom, l.List.Len()-1, bottom)
}

func (l *Model) jumpTo(place window.Place, row int, here bool) tea.Cmd {
	if here || l.window.Len() == 0 {
		l.List.Select(row)
		return nil
	}
	arrival := l.arrival
	if l.stale {
		arrival = 0
	}
	l.Leave() // a page that is on its way belongs to where the cursor was
	l.jump = true
	return l.ask(window.Request{Place: place}, arrival)
}
