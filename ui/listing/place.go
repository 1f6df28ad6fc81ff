package listing

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/scope"
	"khabar/ui/tally"
	"khabar/ui/window"
)

// A Spot is where a list was left: the article under the cursor, and how many
// rows below the list's top it stood.
type Spot struct {
	id     store.ID
	offset int
}

// Spot returns where the cursor is, if it is anywhere in the list of its scope.
func (l *Model) Spot() (Spot, bool) {
	item, ok := l.Item()
	if !ok || l.fresh {
		return Spot{}, false
	}
	return Spot{item.ID, l.List.Cursor() - l.List.Top()}, true
}

// LookFrom shows another list where it was left.
func (l *Model) LookFrom(s scope.Scope, at Spot) tea.Cmd {
	cmd := l.Look(s, window.Request{Place: window.Around, ID: at.id})
	l.offset = at.offset
	return cmd
}

// A Bookmark is everything about the list at one moment, to come back to from
// a search as if nothing had been.
type Bookmark struct {
	scope       scope.Scope
	window      window.Window
	arrival     int64
	cursor, top int
	listed      tally.Tally
}

// Bookmark returns the list as it is.
func (l *Model) Bookmark() Bookmark {
	return Bookmark{l.scope, l.window, l.arrival, l.List.Cursor(), l.List.Top(), l.deps.Counts.Listed}
}

// Restore shows the list as it was, and reports whether that may be old by now.
func (l *Model) Restore(b Bookmark) (old bool) {
	old = l.arrival != b.arrival
	l.Leave()
	l.scope, l.window, l.arrival = b.scope, b.window, b.arrival
	l.window.SetRows(l.List.Room())
	l.List.SetSnippets(!l.scope.Search.Empty())
	l.List.Forget()
	l.List.SetItems(rows{l}, b.cursor)
	l.List.SetTop(b.top)
	l.deps.Counts.Listed = b.listed
	return old
}
