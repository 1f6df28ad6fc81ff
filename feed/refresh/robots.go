package refresh

import (
	"context"
	"errors"
	"sync"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/robots"
	"khabar/feed/subscription"
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

// A rulebook keeps what sites ask of robots, as long as that holds.
type rulebook struct {
	mu    sync.Mutex
	sites map[origin]*siteRules
}

// An origin is one server, as one that may be private or not.
type origin struct {
	address string // of its robots.txt
	private bool
}

// siteRules are the rules of one site. Who finds them out of date asks for them,
// and the others wait.
type siteRules struct {
	turn  chan struct{} // holds one element: who has it may look and ask
	rules robots.Rules
	// closed says that the site could not be asked: then nothing of it is
	// fetched unasked (RFC 9309, section 2.3.1.4).
	closed     bool
	until      time.Time
	validators subscription.Validators
}

// of returns the place for the rules of a site.
func (b *rulebook) of(s origin) *siteRules {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.sites == nil {
		b.sites = map[origin]*siteRules{}
	}
	r := b.sites[s]
	if r == nil {
		if len(b.sites) >= mostSites {
			clear(b.sites) // rather asked again than kept for ever
		}
		r = &siteRules{turn: make(chan struct{}, 1)}
		b.sites[s] = r
	}
	return r
}

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
	if now := time.Now(); !rules.until.After(now) || rules.until.Sub(now) > robotsFresh { // or the clock was set back
		rules.ask(ctx, r.fetcher, s)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case rules.closed || !rules.rules.Allow(robotName, address):
		return ErrRobots
	}
	return nil
}

// ask fetches the rules of a site.
func (r *siteRules) ask(ctx context.Context, from Fetcher, s origin) {
	request := fetch.Request{URL: s.address, Private: s.private}
	if !r.closed {
		request.ETag, request.LastModified = r.validators.ETag, r.validators.LastModified
	}
	response, err := from.Get(ctx, request)
	if ctx.Err() != nil {
		return // nothing was learnt
	}
	now := time.Now()
	switch {
	case refused(err):
		*r.renew(now, nil) = robots.Rules{}
	case err != nil:
		r.closed, r.until, r.validators = true, now.Add(robotsRetry), subscription.Validators{}
	case response.NotModified:
		r.renew(now, response)
	default:
		*r.renew(now, response) = robots.Parse(response.Body)
		r.validators = subscription.Validators{ETag: response.ETag, LastModified: response.LastModified}
	}
}

// renew lets the rules hold for as long as an answer says, a day at most, and
// returns them.
func (r *siteRules) renew(now time.Time, response *fetch.Response) *robots.Rules {
	r.closed, r.until = false, now.Add(robotsFresh)
	if response == nil {
		r.validators = subscription.Validators{}
	} else if age := response.MaxAge; age > 0 {
		r.until = now.Add(min(max(age, robotsRetry), robotsFresh))
	}
	return &r.rules
}

// refused reports whether the site answered that it has no rules, or none for
// us: then it asks for nothing (RFC 9309, section 2.3.1.3). One that is busy
// answers something else later.
func refused(err error) bool {
	var e *fetch.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Kind {
	case fetch.Missing, fetch.Gone, fetch.Denied:
		return true
	}
	return false
}
