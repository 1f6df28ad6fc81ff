// Package upkeep does what a library needs from time to time, and knows for how
// long articles are kept.
//
// An Upkeep works in the background while the screen is open (Begin, Again, End),
// or at once for a verb (Round, After). What is deleted is up to a Retention, which
// by default is for ever: the package never deletes what nobody asked to be
// deleted. It says nothing to anybody; who started it tells what came of it.
package upkeep

import (
	"context"
	"time"

	"khabar/feed/library"
)

// breather is how long the upkeep lets the screen, or whoever has just added
// articles, go first.
const breather = 3 * time.Second

// glance is how often the upkeep looks whether another program has written.
const glance = 2 * time.Second

// An Upkeep does what a library needs from time to time, while it is open: it
// completes the index after a change of the fold, deletes what is not to be
// kept, and merges the index. All of it is done in steps that are kept, between
// which others write, so that it may be stopped at any time and goes on at the
// next start.
type Upkeep struct {
	library   *library.Library
	retention Retention
	now       func() time.Time

	changes chan struct{}
	indexed chan int // nil when it is complete
	wake    chan struct{}
	stop    context.CancelFunc
	watched chan struct{} // closed when the watch has ended
	done    chan error
}

// New returns the upkeep of a library that keeps articles for as long as keep
// says. It does nothing yet.
func New(l *library.Library, keep Retention, now func() time.Time) *Upkeep {
	return &Upkeep{library: l, retention: keep, now: now}
}

// Begin starts the upkeep in the background, to go on until End. changes tells
// that there are other articles than before, or in another state, by what the
// upkeep or another program did; indexed how many articles were added so far to an
// index that was not complete, and is closed when it is.
func (u *Upkeep) Begin(ctx context.Context) (changes <-chan struct{}, indexed <-chan int) {
	ctx, u.stop = context.WithCancel(ctx)
	u.wake, u.changes = make(chan struct{}, 1), make(chan struct{}, 1)
	u.indexed = make(chan int, 1)
	changes, indexed = u.changes, u.indexed
	u.watched, u.done = make(chan struct{}), make(chan error, 1)
	u.Again()
	go func() { u.done <- u.run(ctx) }()
	go func() {
		defer close(u.watched)
		u.watch(ctx)
	}()
	return changes, indexed
}

// Again asks for another round, after articles were added.
func (u *Upkeep) Again() { ring(u.wake) }

// ring tells something to who may be told of it already.
func ring(bell chan<- struct{}) {
	select {
	case bell <- struct{}{}:
	default:
	}
}

// watch looks for what other programs write, until ctx ends.
func (u *Upkeep) watch(ctx context.Context) {
	ticker := time.NewTicker(glance)
	defer ticker.Stop()
	for {
		if touched, err := u.library.Touched(ctx); err == nil && touched {
			ring(u.changes)
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return
		}
	}
}

// End stops the upkeep, waits until it has let go of the library, and returns
// what it failed of.
func (u *Upkeep) End() error {
	u.stop()
	<-u.watched
	return <-u.done
}

func (u *Upkeep) run(ctx context.Context) error {
	first := true // later ones have nothing to complete
	for {
		select {
		case <-u.wake:
		case <-ctx.Done():
			return nil
		}
		select {
		case <-time.After(breather):
		case <-ctx.Done():
			return nil
		}
		did, err := u.Round(ctx)
		if first {
			close(u.indexed)
			u.indexed, first = nil, false
		}
		if did.Indexed+did.Deleted > 0 {
			ring(u.changes)
		}
		if err != nil {
			if ctx.Err() != nil {
				return nil // it was stopped in the middle
			}
			return err
		}
	}
}

// tell tells the latest number, whether the one before was heard or not.
func (u *Upkeep) tell(indexed int) {
	if u.indexed == nil {
		return
	}
	select {
	case <-u.indexed:
	default:
	}
	u.indexed <- indexed
}

// Tidied is what a round of upkeep has done, in articles.
type Tidied struct {
	Indexed int // articles that were added to the index
	Deleted int // articles that were not to be kept
}

// Round does all that there is to do. With an error, what it returns was done.
func (u *Upkeep) Round(ctx context.Context) (did Tidied, err error) {
	err = u.library.Reindex(ctx, func(done int) {
		did.Indexed = done
		u.tell(done)
	})
	if err != nil {
		return did, err
	}
	if did.Deleted, err = u.forget(ctx); err != nil {
		return did, err
	}
	return did, u.library.Tidy(ctx)
}

// After does what a refresh gives rise to where no screen is open: so that who
// has it done by the clock, and opens the library seldom, finds it in order. To be
// stopped at the merging is no failure, the next one goes on with it.
func (u *Upkeep) After(ctx context.Context) error {
	if _, err := u.forget(ctx); err != nil {
		return err
	}
	err := u.library.Tidy(ctx)
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// forget deletes what is not to be kept: by default nothing.
func (u *Upkeep) forget(ctx context.Context) (int, error) {
	border, limited := u.retention.Border(u.now())
	if !limited {
		return 0, nil
	}
	return u.library.Forget(ctx, border, u.retention.ExceptStarred)
}
