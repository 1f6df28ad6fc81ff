package refresh

import (
	"context"
	"slices"
	"sync"
	"time"

	"khabar/feed/subscription"
)

// A job is one source to ask.
type job struct {
	ctx          context.Context
	subscription subscription.Subscription
	listed       time.Time // when that was so
	host         *host
	outcomes     chan<- outcome
	jobs         *sync.WaitGroup // of its run
}

// enqueue puts sources in line, but for those that are in line or under way
// already: these go to its front. It returns how many there are.
func (r *Refresher) enqueue(ctx context.Context, list []subscription.Subscription, outcomes chan<- outcome, jobs *sync.WaitGroup) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	n := 0
	for _, i := range r.order(len(list)) {
		s := list[i]
		if j := r.asked[s.URL]; j != nil {
			j.host.hurry(j)
			continue
		}
		h := r.host(s.URL)
		j := &job{ctx: ctx, subscription: s, listed: time.Now(), host: h, outcomes: outcomes, jobs: jobs}
		r.asked[s.URL] = j
		h.waiting = append(h.waiting, j)
		jobs.Add(1)
		n++
	}
	for _, h := range r.hosts {
		r.takeTurn(h)
	}
	r.start()
	return n
}

// order is a chance one of so many sources: another process that asks the same
// ones at the same time then meets this one here and there, and does not keep
// step with it (see askedElsewhere).
func (r *Refresher) order(n int) []int {
	order := make([]int, n)
	for i := range order {
		k := min(int(r.o.Random()*float64(i+1)), i)
		order[i], order[k] = order[k], i
	}
	return order
}

// hurry moves a job that waits to the front.
func (h *host) hurry(j *job) {
	if i := slices.Index(h.waiting, j); i > 0 {
		h.waiting = slices.Insert(slices.Delete(h.waiting, i, i+1), 0, j)
	}
}

// takeTurn puts a host in line if it has something to start.
func (r *Refresher) takeTurn(h *host) {
	if !h.inTurn && len(h.waiting) > 0 && h.running < r.o.PerHost {
		h.inTurn = true
		r.turn = append(r.turn, h)
	}
}

// start starts as many jobs as may run, of one host after the other.
func (r *Refresher) start() {
	for r.running < r.o.Requests && len(r.turn) > 0 {
		h := r.turn[0]
		r.turn = r.turn[1:]
		h.inTurn = false
		j := h.waiting[0]
		h.waiting = h.waiting[1:]
		h.running++
		r.running++
		r.takeTurn(h)
		go r.work(j)
	}
}

// answered gives the place at the host back. until, if not zero, is how long it
// wants to be left alone.
func (r *Refresher) answered(j *job, until time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	h := j.host
	if until.After(h.until) {
		h.until = until
	}
	h.running--
	r.takeTurn(h)
	r.start()
}

// finished gives the place of a job back.
func (r *Refresher) finished(j *job) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.asked, j.subscription.URL)
	r.running--
	r.start()
	if r.running == 0 && len(r.turn) == 0 { // hosts that are to be left alone stay
		now := time.Now()
		for name, h := range r.hosts {
			if !h.until.After(now) {
				delete(r.hosts, name)
			}
		}
	}
}
