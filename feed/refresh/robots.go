package refresh

import (
	"context"
	"errors"
	"time"

	"khabar/feed/robots"
)

// ErrRobots says that a site asks programs not to fetch a page by themselves.
var ErrRobots = errors.New("the site asks programs not to fetch this page")

const (
	// robotName is what sites know the program by in robots.txt. A source's own
	// User-Agent does not change it: a disguise is for servers that answer
	// nobody else, not to get around what is asked.
	robotName = "khabar"
	// robotsFresh is how long the rules of a site hold at most (RFC 9309,
	// section 2.4), and robotsRetry when one that could not be asked is asked
	// again.
	robotsFresh = 24 * time.Hour
	robotsRetry = time.Hour
	// mostSites is how many sites' rules are kept.
	mostSites = 1000
)

// permitted returns nil where a page may be fetched unasked, else ErrRobots or
// why ctx ended.
func (r *Refresher) permitted(ctx context.Context, address string, private bool) error {
	s := origin{robots.Address(address), private}
	if s.address == "" {
		return ErrRobots
	}
	rules := r.robots.of(s)
	select {
	case rules.turn <- struct{}{}:
		defer func() { <-rules.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if rules.outOfDate(time.Now()) {
		rules.renew(ctx, r.fetcher, r.store, s)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case rules.closed || !rules.rules.Allow(robotName, address):
		return ErrRobots
	}
	return nil
}
