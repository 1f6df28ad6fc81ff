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

// outOfDate reports whether the rules do not hold any longer, or not yet: the
// clock may have been set back.
func (r *siteRules) outOfDate(now time.Time) bool {
	return !r.until.After(now) || r.until.Sub(now) > robotsFresh
}

// renew gets rules that hold: those that another run has kept meanwhile, or the
// site's own. A store that fails costs no more than a request.
func (r *siteRules) renew(ctx context.Context, from Fetcher, store Store, s origin) {
	if kept, err := store.SiteRules(ctx, s.address, s.private); err == nil && kept.Until.After(r.until) {
		r.rules, r.closed, r.until = robots.Parse([]byte(kept.Rules)), kept.Closed, kept.Until
		r.validators = subscription.Validators{ETag: kept.ETag, LastModified: kept.LastModified}
	}
	if !r.outOfDate(time.Now()) || !r.ask(ctx, from, s) {
		return
	}
	_ = store.KeepSiteRules(ctx, s.address, s.private, robots.Kept{Rules: r.rules.String(), Closed: r.closed, Until: r.until,
		ETag: r.validators.ETag, LastModified: r.validators.LastModified})
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

// ask fetches the rules of a site, and reports whether anything was learnt.
func (r *siteRules) ask(ctx context.Context, from Fetcher, s origin) bool {
	request := fetch.Request{URL: s.address, Private: s.private}
	if !r.closed {
		request.ETag, request.LastModified = r.validators.ETag, r.validators.LastModified
	}
	response, err := from.Get(ctx, request)
	if ctx.Err() != nil {
		return false
	}
	now := time.Now()
	switch {
	case refused(err):
		r.hold(now, nil)
		r.rules = robots.Rules{}
	case err != nil:
		r.closed, r.until, r.validators = true, now.Add(robotsRetry), subscription.Validators{}
	case response.NotModified:
		r.hold(now, response)
	default:
		r.hold(now, response)
		all := robots.Parse(response.Body)
		r.rules = all.For(robotName)
		r.validators = subscription.Validators{ETag: response.ETag, LastModified: response.LastModified}
	}
	return true
}

// hold lets the rules hold for as long as an answer says, a day at most.
func (r *siteRules) hold(now time.Time, response *fetch.Response) {
	r.closed, r.until = false, now.Add(robotsFresh)
	if response == nil {
		r.validators = subscription.Validators{}
	} else if age := response.MaxAge; age > 0 {
		r.until = now.Add(min(max(age, robotsRetry), robotsFresh))
	}
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
