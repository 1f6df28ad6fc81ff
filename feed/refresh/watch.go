package refresh

import (
	"context"
	"time"

	"khabar/feed/subscription"
)

const (
	// nap is how long the clock on the wall is not looked at: a machine that
	// sleeps stops the timers of its programs.
	nap = time.Minute
	// lookAgain is how long sources are not looked at: another process may
	// have asked or added some.
	lookAgain = 15 * time.Minute
	// breath is the least time between two runs, so that sources whose time
	// comes soon after one another are asked together.
	breath = 30 * time.Second
	// storePause is how long a store that fails is left alone.
	storePause = 5 * time.Minute
)

// Watch asks every source when its time has come, until ctx is done. It tells
// of its runs as [Refresher.Refresh] does. A store that fails is told of, and
// tried again after a while.
func (r *Refresher) Watch(ctx context.Context, tell func(Event)) {
	for ctx.Err() == nil {
		list, err := r.store.Subscriptions(ctx)
		if err != nil && ctx.Err() == nil {
			tell(Event{Err: err})
			r.sleep(ctx, time.Now().Add(storePause))
			continue
		}
		due, next := r.dueByItself(list, time.Now())
		if len(due) == 0 {
			r.sleep(ctx, next)
			continue
		}
		pause := breath
		if err := r.Refresh(ctx, due, tell); err != nil {
			pause = storePause
		}
		r.sleep(ctx, time.Now().Add(pause))
	}
}

// Changed tells Watch that sources or their settings are others than before.
func (r *Refresher) Changed() {
	select {
	case r.changed <- struct{}{}:
	default: // it was told already
	}
}

// dueByItself returns the sources whose time has come, and when to look again.
func (r *Refresher) dueByItself(list []subscription.Subscription, now time.Time) (due []subscription.Subscription, next time.Time) {
	next = now.Add(lookAgain)
	for i := range list {
		at := Next(&list[i], r.o.Interval, now)
		switch {
		case at.IsZero():
		case !at.After(now):
			due = append(due, list[i])
		case at.Before(next):
			next = at
		}
	}
	return due, next
}

// sleep waits until a time by the clock on the wall, or for Changed.
func (r *Refresher) sleep(ctx context.Context, until time.Time) {
	until = until.Round(0) // without what counts while the machine is awake only
	for {
		left := until.Sub(time.Now().Round(0))
		if left <= 0 {
			return
		}
		timer := time.NewTimer(min(left, nap))
		select {
		case <-timer.C:
		case <-r.changed:
			timer.Stop()
			return
		case <-ctx.Done():
			timer.Stop()
			return
		}
	}
}
