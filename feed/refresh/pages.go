package refresh

import (
	"context"
	"errors"
	"sync"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

const (
	// pageRequests is how many pages are asked for at a time, and pageClaim how
	// many a run takes on at once.
	pageRequests = 8
	pageClaim    = 64
	// pageTime is how long nobody else asks for a page that was taken on: when
	// a run ends without a word, the next one goes on after that.
	pageTime = 15 * time.Minute
	// mostTries is how often a page is asked for that does not come.
	mostTries = 3
)

// A restingError says that a page was not asked for, because its host wants to
// be left alone until then.
type restingError struct{ until time.Time }

func (e *restingError) Error() string {
	return "its server wants to be left alone until " + e.until.String()
}

// An unasked run takes turns at each host, so that what a host says to one page
// is known when the next one has its turn.
type unasked struct {
	mu    sync.Mutex
	hosts map[string]chan struct{} // one element for each page under way
}

// enter waits for a turn at a host, where so many may be had at a time.
func (u *unasked) enter(ctx context.Context, host string, most int) (leave func(), err error) {
	u.mu.Lock()
	turns := u.hosts[host]
	if turns == nil {
		turns = make(chan struct{}, most)
		u.hosts[host] = turns
	}
	u.mu.Unlock()
	select {
	case turns <- struct{}{}:
		return func() { <-turns }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// extend fetches the pages that are wanted: those of the new articles, and those
// that earlier runs did not come to, or did not get.
func (r *run) extend() {
	u := &unasked{hosts: map[string]chan struct{}{}}
	for r.ctx.Err() == nil {
		now := time.Now()
		list, err := r.refresher.store.ClaimPages(r.ctx, now, now.Add(pageTime), pageClaim)
		if err != nil || len(list) == 0 {
			return // they are wanted still the next time
		}
		r.extendAll(list, u)
	}
}

func (r *run) extendAll(list []subscription.WantedPage, u *unasked) {
	next := make(chan subscription.WantedPage)
	extended := make(chan store.ID)
	var workers sync.WaitGroup
	for range min(pageRequests, len(list)) {
		workers.Go(func() {
			for p := range next {
				if r.extendOne(p, u) {
					extended <- p.ID
				}
			}
		})
	}
	go func() {
		for _, p := range list {
			next <- p
		}
		close(next)
		workers.Wait()
		close(extended)
	}()
	for id := range extended {
		r.say(Event{Extended: id})
	}
}

// extendOne fetches one page, says to the store what became of it, and reports
// whether the article has more now. Where it has not, it is there as its source
// sent it.
func (r *run) extendOne(p subscription.WantedPage, u *unasked) bool {
	err := r.ctx.Err()
	if err == nil {
		_, err = r.refresher.fullText(r.ctx, p.ID, u)
	}
	// What cannot be said now is found out when the time of the page is over.
	_ = r.refresher.store.SettlePage(context.WithoutCancel(r.ctx), p.ID, again(err, p.Tries, time.Now()))
	return err == nil
}

// again returns when a page is to be asked for again, after so many tries; zero
// is never.
func again(err error, tries int, now time.Time) time.Time {
	var resting *restingError
	var e *fetch.Error
	switch {
	case err == nil:
		return time.Time{}
	case errors.As(err, &resting):
		return resting.until
	case cancelled(err):
		return now.Add(breath)
	case errors.As(err, &e) && tries < mostTries:
		switch e.Kind {
		case fetch.Busy:
			return leaveAlone(err, now)
		case fetch.Unreachable, fetch.TimedOut, fetch.Interrupted, fetch.ServerFault, fetch.Proxy:
			return now.Add(firstPause)
		}
	}
	return time.Time{}
}
