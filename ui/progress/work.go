package progress

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Work is what goes on behind the screen. It belongs to the goroutine that runs
// Update.
type Work struct {
	// Problems are what went wrong with what was named, a sentence each.
	Problems []error

	after func(time.Duration, tea.Msg) tea.Cmd
	ctx   context.Context // ends when the program does
	stop  context.CancelFunc

	loading loading
	asking  asking
	indexed int // articles, of an index that is being completed
}

// New returns a Work in which nothing goes on. after gives a message after a
// time.
func New(after func(time.Duration, tea.Msg) tea.Cmd) *Work {
	w := &Work{after: after}
	w.ctx, w.stop = context.WithCancel(context.Background())
	return w
}

// Context ends when the program does.
func (w *Work) Context() context.Context { return w.ctx }

// Stop ends the work.
func (w *Work) Stop() { w.stop() }

// A Message brings how far something is; [Work.Take] takes it.
type Message interface{ progress() }

// An Outcome is what has followed from a message.
type Outcome struct {
	// Changed says that the store has other articles than before, and Found that
	// searches find more than they have found.
	Changed, Found bool
	// Asked says that all sources that were to be asked have answered.
	Asked bool
	// Failed counts the sources with which something went wrong that was not
	// told yet.
	Failed int
	// Err is what went wrong with the store.
	Err error
}

// Take takes a message in.
func (w *Work) Take(msg Message) (Outcome, tea.Cmd) {
	switch msg := msg.(type) {
	case loaded:
		return w.takeLoaded(msg)
	case loadedLong:
		w.loading.shown = w.loading.active
	case refreshed:
		return w.takeRefreshed(msg)
	case askedLong:
		w.asking.waits, w.asking.shown = false, w.asking.now.Total > 0
	case indexing:
		return w.takeIndexing(msg)
	}
	return Outcome{}, nil
}

// Sources returns how many sources of how many have answered, once that is worth
// saying; total is 0 until then.
func (w *Work) Sources() (done, total int) {
	if w.loading.shown && w.loading.active {
		done, total = w.loading.done, w.loading.total
	}
	if w.asking.shown {
		done, total = done+w.asking.now.Done, total+w.asking.now.Total
	}
	return done, total
}

// Failed returns with how many sources something went wrong that is known by
// now.
func (w *Work) Failed() int { return len(w.Problems) + w.asking.now.Failed }

// Loading reports whether what was named is being loaded, and whether that is
// worth saying.
func (w *Work) Loading() (loading, shown bool) {
	return w.loading.active, w.loading.active && w.loading.shown
}

// Indexed returns how many articles have been added to an index that is being
// completed, 0 if none is.
func (w *Work) Indexed() int { return w.indexed }
