package listing

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/tally"
)

// Count counts the list anew.
func (l *Model) Count() tea.Cmd { return l.deps.Counts.CountList(l.scope.Expr()) }

// Listed returns how many articles the list has: those in memory, where these
// are all. Of a search by what matches best it is how many were found, though
// the list ends with the best of them.
func (l *Model) Listed() tally.Tally {
	top, bottom := l.window.Ends()
	if top && bottom && !l.fresh && !l.bestOfMore() {
		return tally.Tally{N: l.List.Len(), Known: true}
	}
	return l.deps.Counts.Listed
}

// bestOfMore reports whether the list has the best of what was found, and not
// all of it.
func (l *Model) bestOfMore() bool {
	counted := l.deps.Counts.Listed
	return l.scope.Search.Best && counted.Known && counted.N > l.List.Len()
}

// Number returns which article of the list the cursor is on, 1 for the first,
// if that can be told.
func (l *Model) Number() (n int, known bool) {
	if n, known = l.window.Before(l.List.Cursor()); known {
		return n + 1, true
	}
	listed := l.deps.Counts.Listed
	if _, bottom := l.window.Ends(); bottom && listed.Known && !listed.More {
		return listed.N - (l.window.Len() - 1 - l.List.Cursor()), true
	}
	return 0, false
}

// where says which article of how many the cursor is on, as far as that is
// known.
func (l *Model) where() string {
	w, listed := l.deps.Words, l.Listed()
	n, known := l.Number()
	switch {
	case !listed.Known:
		return ""
	case !known:
		return listed.Write(w)
	case l.bestOfMore() && !l.fresh:
		return w.T("list.bestOf", "Number", w.Number(n), "Best", w.Number(l.List.Len()), "Of", listed.Write(w))
	}
	return w.T("list.position", "Number", w.Number(n), "Of", listed.Write(w))
}
