package refresh

import (
	"net/url"
	"strings"
	"time"

	"khabar/feed/subscription"
)

// A host is a server with the sources that wait for their turn at it. All of
// its fields are guarded by Refresher.mu.
type host struct {
	waiting []*job
	running int
	inTurn  bool
	// until is when it wants to be asked again.
	until time.Time
}

func hostOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}

func (r *Refresher) host(address string) *host {
	name := hostOf(address)
	h := r.hosts[name]
	if h == nil {
		h = &host{}
		r.hosts[name] = h
	}
	return h
}

// learn takes over which hosts want to be left alone, as other runs have found:
// a host's wish holds for all of its sources, and not just for the one that was
// told of it.
func (r *Refresher) learn(list []subscription.Subscription, now time.Time) {
	for i := range list {
		h := &list[i].Health
		if h.Problem.Kind == subscription.Busy && h.Problem.RetryAfter > 0 && !h.Checked.After(now) && h.Due.After(now) {
			r.leave(list[i].URL, h.Due)
		}
	}
}

// hear notes that somebody answered.
func (r *Refresher) hear(now time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.heard = now
}

// heardOf reports whether somebody answered within so long.
func (r *Refresher) heardOf(ago time.Duration) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return !r.heard.IsZero() && time.Since(r.heard) < ago
}

// leave lets the host of an address alone until a time, unless that is zero.
func (r *Refresher) leave(address string, until time.Time) {
	if until.IsZero() {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if h := r.host(address); until.After(h.until) {
		h.until = until
	}
}

// leftAlone returns until when the host of an address is to be left alone, or
// zero.
func (r *Refresher) leftAlone(address string) time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	if h := r.hosts[hostOf(address)]; h != nil && h.until.After(time.Now()) {
		return h.until
	}
	return time.Time{}
}

// closed returns until when a job's host is to be left alone, or zero.
func (r *Refresher) closed(j *job) time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	if j.host.until.After(time.Now()) {
		return j.host.until
	}
	return time.Time{}
}
