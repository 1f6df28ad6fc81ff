package listing

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/window"
)

// An ask is a request for a part of a list.
type ask struct {
	stamp    int
	request  window.Request
	filter   query.Expr
	snippets bool
	arrival  int64 // 0: what is there by then
}

// A PageRead answers what a list has asked for; [Model.Take] takes it.
type PageRead struct {
	ask
	page window.Page
	err  error
}

// Taken is what a page has changed.
type Taken struct {
	// Dropped says that the page is not of this list, so that nothing has.
	Dropped bool
	// Err says that it could not be read. A list that was to be shown is empty
	// then, so that another can be chosen.
	Err error
	// Anew says that another list is shown than before.
	Anew bool
}

// ask sends for a part of the list as of an arrival, 0 for as it is by now.
func (l *Model) ask(r window.Request, arrival int64) tea.Cmd {
	l.asking = true
	if l.scope.Search.Best {
		r.Place = window.Best
	}
	r.Limit = l.window.Limit()
	return readPage(l.ctx, l.deps.Store, ask{
		stamp: l.stamp, request: r, filter: l.scope.Expr(), snippets: !l.scope.Search.Empty(), arrival: arrival,
	})
}

// readPage asks the store for a page. What comes in meanwhile is left out, so
// that the parts of a list fit together.
func readPage(ctx context.Context, s Store, a ask) tea.Cmd {
	return func() tea.Msg {
		answer := PageRead{ask: a}
		if answer.arrival == 0 {
			answer.arrival, answer.err = s.Arrival(ctx)
		}
		if answer.err == nil {
			answer.page, answer.err = a.request.Fetch(func(w store.Window) ([]store.Item, error) {
				w.Filter, w.Arrival, w.Snippets = a.filter, answer.arrival, a.snippets
				return s.Page(ctx, w)
			})
		}
		return answer
	}
}

// Take takes in a page, and lets the cursor go where it was on the way to.
func (l *Model) Take(p PageRead) (Taken, tea.Cmd) {
	if p.stamp != l.stamp {
		return Taken{Dropped: true}, nil
	}
	l.asking = false
	if p.err != nil {
		l.giveUp()
		return Taken{Err: p.err}, nil
	}
	anew := l.fresh
	l.merge(p)
	if !l.stale {
		return Taken{Anew: anew}, nil
	}
	l.stale = false
	return Taken{Anew: anew}, l.Again()
}

// merge puts a page into the window and the cursor back on its article.
func (l *Model) merge(p PageRead) {
	focus := l.focus(p)
	if l.fresh {
		l.window.Release()
		l.window.Absent = l.scope.Absent
		l.List.Forget()
		l.List.SetSnippets(!l.scope.Search.Empty())
	}
	l.arrival = p.arrival
	l.window.Take(p.page, focus)
	row, _ := l.window.Find(focus)
	l.List.SetItems(rows{l}, row)
	if l.fresh && l.offset >= 0 {
		l.List.SetTop(l.List.Cursor() - l.offset)
	}
	if l.owed != 0 {
		n := l.owed
		l.owed = 0
		l.Move(n)
	}
	l.fresh, l.jump = false, false
}

// focus is the article that the cursor is to stand on after the page.
func (l *Model) focus(p PageRead) store.ID {
	if item, ok := l.Item(); ok && !l.fresh && !l.jump {
		return item.ID
	}
	switch p.page.Place {
	case window.Top, window.Best:
		return store.MaxID
	case window.Bottom:
		return 0
	}
	return p.page.ID
}

// giveUp goes on without a page that could not be read.
func (l *Model) giveUp() {
	l.Stop()
	if !l.fresh {
		return
	}
	l.fresh = false
	l.window = window.Window{}
	l.window.SetRows(l.List.Room())
	l.List.SetItems(rows{l}, 0)
}
