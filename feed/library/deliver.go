package library

import (
	"context"
	"runtime"
	"sync"
	"time"

	"khabar/feed"
	"khabar/feed/subscription"
)

// Deliver keeps what came from sources that are followed, in one transaction:
// articles, how each source is doing, and where it has moved to. What became of
// each delivery stands at its place. With an error nothing was kept.
//
// It may be called again while a call is still writing: the work that needs no
// database is then done meanwhile.
func (l *Library) Deliver(ctx context.Context, now time.Time, list ...subscription.Delivery) ([]subscription.Taken, error) {
	ready := prepareDeliveries(list, now)
	taken := make([]subscription.Taken, len(list))
	err := l.update(ctx, func(c *conn) error {
		w := &adding{}
		for i := range list {
			if w.conn == nil && len(ready[i]) > 0 { // an arrival, since there are articles
				began, err := c.beginAdding()
				if err != nil {
					return err
				}
				w = began
			}
			if err := c.deliver(w, &list[i], ready[i], &taken[i]); err != nil {
				return err
			}
		}
		if w.conn == nil {
			return nil
		}
		return w.finish()
	})
	if err != nil {
		return nil, err
	}
	return taken, nil
}

// prepareDeliveries does what needs no database, on all processors but the one
// that writes the deliveries before.
func prepareDeliveries(list []subscription.Delivery, now time.Time) [][]entry {
	ready := make([][]entry, len(list))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(max(1, runtime.GOMAXPROCS(0)-1), len(list)) {
		workers.Go(func() {
			for i := range next {
				ready[i] = prepareDelivery(&list[i], now)
			}
		})
	}
	for i := range list {
		next <- i
	}
	close(next)
	workers.Wait()
	return ready
}

func prepareDelivery(d *subscription.Delivery, now time.Time) []entry {
	source := d.Source
	source.URL, source.Group = d.URL, ""
	entries := make([]entry, len(d.Articles))
	for i := range d.Articles {
		e := &entries[i]
		e.prepare(&d.Articles[i], source, now.Add(-time.Duration(i)*time.Second))
		e.order = i
		if d.First {
			e.ahead = cutAhead(string(e.encoder.text))
		}
	}
	return entries
}

func (c *conn) deliver(w *adding, d *subscription.Delivery, entries []entry, taken *subscription.Taken) error {
	id, err := c.followed(d.URL)
	if err == subscription.ErrNotFollowed {
		taken.Unfollowed = true
		return nil
	}
	if err != nil {
		return err
	}
	if len(entries) == 0 && d.Source.Title != "" { // a feed without articles says what it is all the same
		if _, err := c.source(feed.Source{URL: d.URL, Title: d.Source.Title, Home: d.Source.Home, Language: d.Source.Language}); err != nil {
			return err
		}
	}
	var added Added
	for i := range entries {
		if err := w.add(&entries[i], &added); err != nil {
			return err
		}
		if new := entries[i].id; new != 0 {
			taken.IDs = append(taken.IDs, new)
		}
	}
	if d.FullText {
		if err := c.want(taken.IDs); err != nil {
			return err
		}
	}
	taken.New, taken.Edited, taken.Known, taken.Forgotten = added.New, added.Edited, added.Known, added.Forgotten
	health := d.Health
	if d.Move != "" {
		if taken.Duplicate, err = c.move(id, d.Move); err != nil {
			return err
		}
		if taken.Duplicate != "" {
			health.Problem = subscription.Problem{Kind: subscription.Duplicate, Other: taken.Duplicate}
		}
	}
	return c.setHealth(id, health)
}
