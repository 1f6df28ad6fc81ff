package progress

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// The waits.
const (
	// GatherFor is how long reports are gathered.
	GatherFor = 60 * time.Millisecond
	// Patience is how long work goes on before it is shown.
	Patience = 150 * time.Millisecond
)

// A Loader fills the store and reports how it goes. Load returns when there is
// nothing left to do or ctx ends; report must not be called after that. It runs
// outside Update.
type Loader interface {
	Load(ctx context.Context, report func(Report))
}

// A Report tells what a [Loader] has done.
type Report struct {
	// Changed says that the store has more than before.
	Changed bool
	// Problem is what went wrong with one of the sources: one sentence that
	// says what, where and what to do.
	Problem error
	// Done and Total count sources, for the progress that is shown. Total is 0
	// while it is not known.
	Done, Total int
}

// A Watcher asks each source when its time has come, until ctx ends, and reports
// how that goes and whatever else is asked meanwhile. report must not be called
// when Watch has returned.
type Watcher interface {
	Watch(ctx context.Context, report func(Refreshing))
}

// Refreshing tells how asking sources goes on.
type Refreshing struct {
	// Changed says that the store has other articles than before.
	Changed bool
	// Done, Failed and Total count the sources that are being asked; Total is 0
	// when none is.
	Done, Failed, Total int
	// Began counts the sources that have begun to fail since the last report.
	Began int
	// Problem is what went wrong with the store: the asking has ended for now.
	Problem error
}

// send runs work, which reports to a channel until ctx ends.
func send[T any](ctx context.Context, work func(context.Context, func(T)), to chan<- T) tea.Cmd {
	return func() tea.Msg {
		defer close(to)
		work(ctx, func(r T) {
			select {
			case to <- r:
			case <-ctx.Done():
			}
		})
		return nil
	}
}

// gather waits for a report, and for those that come within GatherFor of it.
// add takes one in; done makes a message of them all, and is told whether the
// last has come.
func gather[T any](from <-chan T, add func(T), done func(ended bool) tea.Msg) tea.Msg {
	r, open := <-from
	if !open {
		return done(true)
	}
	add(r)
	timer := time.NewTimer(GatherFor)
	defer timer.Stop()
	for {
		select {
		case r, open := <-from:
			if !open {
				return done(true)
			}
			add(r)
		case <-timer.C:
			return done(false)
		}
	}
}
