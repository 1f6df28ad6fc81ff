package listing

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/label"
	"khabar/ui/list"
	"khabar/ui/scope"
	"khabar/ui/tally"
	"khabar/ui/text"
	"khabar/ui/window"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	Number(n int) string
	Ago(t, now time.Time) string
	AgoDay(t, now time.Time) string
	RTL() bool
}

// A Store has the articles; see package feed/store. It is called from any
// goroutine.
type Store interface {
	Page(ctx context.Context, w store.Window) ([]store.Item, error)
	// Arrival is the number of the latest addition.
	Arrival(ctx context.Context) (int64, error)
}

// Deps are what a list is made of; all but Does is required.
type Deps struct {
	Engine *text.Engine
	Words  Words
	Store  Store
	Counts *tally.Counter
	// Does says what an article with this address does when it is opened, ""
	// for one that is read.
	Does func(address string) string
}

// A Model is the list. It belongs to the goroutine that runs Update.
type Model struct {
	// List has the rows and the cursor. Where the cursor may get to rows that
	// have still to come, Model's own methods move it.
	List *list.Model

	deps   Deps
	now    time.Time
	scope  scope.Scope
	window window.Window
	// arrival is the latest addition of which the list has something: what
	// came later is not there until the list is read anew.
	arrival int64
	label   label.Builder

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

// New returns a list of all articles, of which nothing is known yet.
func New(d Deps, now time.Time) *Model {
	l := &Model{deps: d, now: now, List: list.New(d.Engine, d.Words.RTL())}
	l.scope.View = scope.Own()[scope.All]
	l.List.SetItems(rows{l}, 0)
	return l
}

// Scope says what is listed, or will be when its first page is there.
func (l *Model) Scope() scope.Scope { return l.scope }

// Waits reports whether the cursor is on its way to rows that are not here.
func (l *Model) Waits() bool { return l.fresh || l.jump || l.owed != 0 }

// Fresh reports whether another list is to be shown than the one in sight.
func (l *Model) Fresh() bool { return l.fresh }

// Look shows another list, from the part that the request asks for, and counts
// it.
func (l *Model) Look(s scope.Scope, r window.Request) tea.Cmd {
	l.Leave()
	l.scope, l.fresh, l.offset = s, true, -1
	return tea.Batch(l.ask(r, 0), l.Count())
}

// Leave drops what is on its way for the list.
func (l *Model) Leave() {
	if l.cancel != nil {
		l.cancel()
	}
	l.ctx, l.cancel = context.WithCancel(context.Background())
	l.stamp++
	l.asking, l.stale, l.fresh, l.jump, l.owed = false, false, false, false, 0
}

// Stop gives up on the rows that the cursor is on its way to, but for a list
// that is to be shown: without it there would be nothing to go on with.
func (l *Model) Stop() {
	l.owed = 0
	if l.jump {
		l.Leave()
	}
}

// Again reads the list again around the cursor, which stays on its article.
func (l *Model) Again() tea.Cmd {
	if l.asking {
		l.stale = true
		return nil
	}
	return l.ask(l.Here(), 0)
}

// Here asks for the part of a list around the article under the cursor.
func (l *Model) Here() window.Request {
	if item, ok := l.Item(); ok {
		return window.Request{Place: window.Around, ID: item.ID}
	}
	return window.Request{Place: window.Top}
}

// More asks for the page that the cursor comes near to, one at a time.
func (l *Model) More() tea.Cmd {
	if l.asking || l.fresh || l.jump {
		return nil
	}
	first, last := l.inView()
	r, ok := l.window.More(first, last)
	if !ok {
		return nil
	}
	return l.ask(r, l.arrival)
}

// inView returns the first and the last row that are looked at.
func (l *Model) inView() (first, last int) {
	top, cursor := l.List.Top(), l.List.Cursor()
	return min(top, cursor), min(max(top+l.List.Visible()-1, cursor), l.List.Len()-1)
}

// SetTime says what time it is, by which the ages of articles are shown.
func (l *Model) SetTime(now time.Time) {
	l.now = now
	l.List.Forget()
}

// OlderThan reports whether the store has had additions since the list was read.
func (l *Model) OlderThan(arrival int64) bool { return arrival > l.arrival }
