package refresh

import (
	"context"
	"sync"
	"time"

	"khabar/feed/subscription"
)

const (
	// moment is how long what came waits for more to be kept with it.
	moment = 200 * time.Millisecond
	// batchArticles is how many articles are kept at once without waiting.
	batchArticles = 500
	// deliveries is how many batches are under way: one is made ready while
	// another is written.
	deliveries = 2
	// fewHosts is how many hosts may well be dead at once, and heardFor how long
	// an answer of anybody shows that there is a network.
	fewHosts = 4
	heardFor = 2 * UsualInterval
)

// Refresh asks sources and keeps what comes. It tells how it goes on, first of
// all how many sources it asks: those that another run asks already are not
// among them, but hurried up there. It returns when all have answered or ctx is
// done; what came until then is kept. Its error is the store's.
func (r *Refresher) Refresh(ctx context.Context, list []subscription.Subscription, tell func(Event)) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	run := &run{refresher: r, ctx: ctx, stop: stop, tell: tell, outcomes: make(chan outcome), kept: make(chan batch)}
	if all, err := r.store.Subscriptions(ctx); err == nil {
		r.learn(all, time.Now())
	}
	run.total = r.enqueue(ctx, list, run.outcomes, &run.jobs)
	run.say(Event{})
	run.collect()
	run.jobs.Wait() // for the last one to clear its place
	if run.err == nil {
		run.extend()
	}
	return run.err
}

// A run is one call of Refresh. Its fields belong to the goroutine of the call.
type run struct {
	refresher *Refresher
	ctx       context.Context
	stop      context.CancelFunc
	tell      func(Event)
	outcomes  chan outcome
	kept      chan batch
	jobs      sync.WaitGroup

	total, came, done, failed, new int
	waiting                        batch
	silent                         []outcome // until it is known whether there is a network
	online                         bool
	articles                       int // in waiting
	delivering                     int
	err                            error
}

// A batch is what is kept at once.
type batch struct {
	outcomes []outcome
	taken    []subscription.Taken
	err      error
}

// say tells an event with the counts of the run.
func (r *run) say(e Event) {
	e.Done, e.Failed, e.New, e.Total = r.done, r.failed, r.new, r.total
	r.tell(e)
}

// collect takes outcomes as they come, until all are kept.
func (r *run) collect() {
	timer := time.NewTimer(0)
	timer.Stop()
	for r.came < r.total || r.delivering > 0 || len(r.waiting.outcomes) > 0 {
		in := r.outcomes
		if r.came == r.total || r.articles >= batchArticles && r.delivering == deliveries {
			in = nil // who has an answer waits with it, and asks nobody else
		}
		due := false
		select {
		case o := <-in:
			if r.came++; len(r.waiting.outcomes) == 0 {
				timer.Reset(moment)
			}
			r.take(o)
		case b := <-r.kept:
			r.delivering--
			r.report(b)
			due = true // it has waited long enough
		case <-timer.C:
			due = true
		}
		due = due || r.came == r.total || r.articles >= batchArticles
		if due && r.delivering < deliveries && len(r.waiting.outcomes) > 0 {
			r.deliver()
		}
	}
}

// take puts an outcome to what is to be kept. Sources that were silent wait until
// it is known whether there is a network.
func (r *run) take(o outcome) {
	if o.stopped || r.err != nil {
		r.done++
		r.say(Event{Subscription: o.before, Stopped: true})
	} else {
		r.online = r.online || o.waits.IsZero() && !o.silent
		r.silent = append(r.silent, o)
	}
	if !r.online && r.came < r.total {
		return
	}
	offline := r.lacksNetwork()
	for i := range r.silent {
		if o := &r.silent[i]; o.silent && offline {
			o.takeBack()
		}
		r.articles += len(r.silent[i].delivery.Articles)
	}
	r.waiting.outcomes = append(r.waiting.outcomes, r.silent...)
	r.silent = nil
}

// lacksNetwork reports whether this machine has no network, as nobody answered
// that was asked. A few may be dead together, and come alone at their time: of
// them that is believed only where nobody else was heard of for a while.
func (r *run) lacksNetwork() bool {
	hosts := map[string]bool{}
	for i := range r.silent {
		hosts[hostOf(r.silent[i].before.URL)] = true
	}
	return !r.online && (len(hosts) > fewHosts || !r.refresher.heardOf(heardFor))
}

// takeBack takes a failure back. None of the sources is to be left alone for
// longer, once there is a network.
func (o *outcome) takeBack() {
	o.offline, o.found = true, o.delivery.Health.Problem
	o.delivery.Health = o.before.Health
	o.delivery.Health.Due = time.Now().Add(offlinePause)
}

// deliver hands what waits to the store. What came is kept also when the run is
// stopped.
func (r *run) deliver() {
	b := r.waiting
	r.waiting, r.articles = batch{}, 0
	r.delivering++
	go func() {
		list := make([]subscription.Delivery, len(b.outcomes))
		for i := range b.outcomes {
			list[i] = b.outcomes[i].delivery
			b.outcomes[i].delivery.Articles = nil
		}
		b.taken, b.err = r.refresher.store.Deliver(context.WithoutCancel(r.ctx), time.Now(), list...)
		r.kept <- b
	}()
}

// report tells what became of a batch.
func (r *run) report(b batch) {
	if b.err != nil {
		if r.err == nil {
			r.err = b.err
		}
		r.stop()
		r.done += len(b.outcomes)
		r.say(Event{Err: b.err})
		return
	}
	for i := range b.outcomes {
		r.reportOne(&b.outcomes[i], b.taken[i])
	}
}

func (r *run) reportOne(o *outcome, t subscription.Taken) {
	s := after(o, &t)
	r.done++
	r.new += t.New
	if k := s.Health.Problem.Kind; o.waits.IsZero() && k != subscription.Fine && !k.Partly() {
		r.failed++
	}
	r.say(Event{Subscription: s, Taken: t, Unchanged: o.unchanged, Waits: o.waits, Offline: o.offline})
}

// after returns a source as it is in the store after a delivery.
func after(o *outcome, t *subscription.Taken) subscription.Subscription {
	s, d := o.before, &o.delivery
	s.Health = d.Health
	if o.offline {
		s.Health.Problem = o.found
	}
	if d.Source.Title != "" {
		s.Title = d.Source.Title
	}
	switch {
	case t.Duplicate != "":
		s.Health.Problem = subscription.Problem{Kind: subscription.Duplicate, Other: t.Duplicate}
	case d.Move != "":
		s.URL = d.Move
	}
	return s
}
