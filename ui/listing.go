package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/scope"
	"khabar/ui/window"
)

// A listing is the list that is shown: what belongs to it, and the part of it
// that is in memory.
type listing struct {
	scope  scope.Scope
	window window.Window
	// arrival is the latest addition of which the list has something: what
	// came later is not there until the list is read anew.
	arrival int64

	ctx    context.Context // ends when another list is shown
	cancel context.CancelFunc
	stamp  int  // of this list's requests; answers with another are dropped
	asking bool // a request is on its way
	stale  bool // the store has changed since it was sent
	fresh  bool // the window has still the list before
	jump   bool // the cursor goes to the page that is on its way
	owed   int  // rows that the cursor has still to go
	offset int  // how far below the top the cursor of a fresh list goes, -1 for where it was
}

// waits reports whether the cursor is on its way to rows that are not here.
func (l *listing) waits() bool { return l.fresh || l.jump || l.owed != 0 }

// A pageAsk is a request for a part of a list.
type pageAsk struct {
	stamp    int
	request  window.Request
	filter   query.Expr
	snippets bool
	arrival  int64 // 0: what is there by then
}

// pageRead answers a pageAsk.
type pageRead struct {
	pageAsk
	page window.Page
	err  error
}

// readPage asks the store for a page. What comes in meanwhile is left out, so
// that the parts of a list fit together.
func readPage(ctx context.Context, s Store, ask pageAsk) tea.Cmd {
	return func() tea.Msg {
		answer := pageRead{pageAsk: ask}
		if answer.arrival == 0 {
			answer.arrival, answer.err = s.Arrival(ctx)
		}
		if answer.err == nil {
			answer.page, answer.err = ask.request.Fetch(func(w store.Window) ([]store.Item, error) {
				w.Filter, w.Arrival, w.Snippets = ask.filter, answer.arrival, ask.snippets
				return s.Page(ctx, w)
			})
		}
		return answer
	}
}

// lookAt shows another list, from the part that the request asks for. The one
// before stays on the screen until that is there.
func (m *Model) lookAt(s scope.Scope, r window.Request) tea.Cmd {
	l := &m.listing
	l.leave()
	l.scope, l.fresh, l.offset = s, true, -1
	return tea.Batch(m.ask(r, 0), m.countShown())
}

// leave drops what is on its way for the list.
func (l *listing) leave() {
	if l.cancel != nil {
		l.cancel()
	}
	l.ctx, l.cancel = context.WithCancel(context.Background())
	l.stamp++
	l.asking, l.stale, l.fresh, l.jump, l.owed = false, false, false, false, 0
}

// ask sends for a part of the list as of an arrival, 0 for as it is by now.
func (m *Model) ask(r window.Request, arrival int64) tea.Cmd {
	l := &m.listing
	l.asking = true
	if l.scope.Search.Best {
		r.Place = window.Best
	}
	r.Limit = l.window.Limit()
	return readPage(l.ctx, m.deps.Store, pageAsk{
		stamp: l.stamp, request: r, filter: l.scope.Expr(), snippets: !l.scope.Search.Empty(), arrival: arrival,
	})
}

// readAnew reads the list again around the cursor, which stays on its article.
func (m *Model) readAnew() tea.Cmd {
	l := &m.listing
	switch item, ok := m.cursorItem(); {
	case l.asking:
		l.stale = true
		return nil
	case ok:
		return m.ask(window.Request{Place: window.Around, ID: item.ID}, 0)
	}
	return m.ask(window.Request{Place: window.Top}, 0)
}

// more asks for the page that the cursor comes near to, one at a time.
func (m *Model) more() tea.Cmd {
	l := &m.listing
	if l.asking || l.fresh || l.jump {
		return nil
	}
	first, last := m.inView()
	r, ok := l.window.More(first, last)
	if !ok {
		return nil
	}
	return m.ask(r, l.arrival)
}

// inView returns the first and the last row that are looked at.
func (m *Model) inView() (first, last int) {
	top, cursor := m.list.Top(), m.list.Cursor()
	return min(top, cursor), min(max(top+m.list.Visible()-1, cursor), m.list.Len()-1)
}

// takePage takes in a page, and lets the cursor go where it was on the way to.
func (m *Model) takePage(msg pageRead) tea.Cmd {
	l := &m.listing
	if msg.stamp != l.stamp {
		return nil
	}
	l.asking = false
	if msg.err != nil {
		m.giveUpList()
		m.fail(m.problem(msg.err))
		return nil
	}
	m.merge(msg)
	var again tea.Cmd
	if l.stale {
		l.stale = false
		again = m.readAnew()
	}
	return tea.Batch(again, m.arrived())
}

// merge puts a page into the window and the cursor back on its article.
func (m *Model) merge(msg pageRead) {
	l := &m.listing
	focus := l.focus(m.list.Cursor(), msg)
	if l.fresh {
		l.window.Release()
		l.window.Absent = l.scope.Absent
		m.list.Forget()
		m.followSearch()
	}
	l.arrival = msg.arrival
	l.window.Take(msg.page, focus)
	row, _ := l.window.Find(focus)
	m.list.SetItems(items{m}, row)
	if l.fresh && l.offset >= 0 {
		m.list.SetTop(m.list.Cursor() - l.offset)
	}
	if l.owed != 0 {
		n := l.owed
		l.owed = 0
		m.moveCursor(n)
	}
	l.fresh, l.jump = false, false
	m.refreshOpen()
}

// giveUpList goes on without a page that could not be read. Of a list that was
// to be shown nothing is known then; keys work, and another can be chosen.
func (m *Model) giveUpList() {
	l := &m.listing
	m.stopWaiting()
	if !l.fresh {
		return
	}
	l.fresh = false
	l.window = window.Window{}
	l.window.SetRows(m.list.Room())
	m.list.SetItems(items{m}, 0)
}

// focus is the article that the cursor is to stand on after the page.
func (l *listing) focus(cursor int, msg pageRead) store.ID {
	if cursor < l.window.Len() && !l.fresh && !l.jump {
		return l.window.At(cursor).ID
	}
	switch msg.page.Place {
	case window.Top, window.Best:
		return store.MaxID
	case window.Bottom:
		return 0
	}
	return msg.page.ID
}
