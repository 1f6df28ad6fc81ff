package refresh

import (
	"context"
	"errors"
	"net/http"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/parse"
	"khabar/feed/subscription"
)

const (
	// wholeEvery is how long "unchanged" is believed.
	wholeEvery = 8 * 24 * time.Hour
	// busyPause is how long a host is left alone that is too busy and does not
	// say for how long.
	busyPause = 10 * time.Minute
	// aWhile is how long what is known of a source is taken to be so still.
	aWhile = 500 * time.Millisecond
)

// An outcome is what a job came to.
type outcome struct {
	delivery  subscription.Delivery
	before    subscription.Subscription
	unchanged bool
	waits     time.Time
	stopped   bool
	// silent says that nothing at all came, as it is without a network.
	silent bool
	// offline says that this is so of all that were asked; found is the problem.
	offline bool
	found   subscription.Problem
}

// work asks one source and reads its answer.
func (r *Refresher) work(j *job) {
	s := j.subscription
	o := outcome{before: s, delivery: subscription.Delivery{URL: s.URL, Health: s.Health, First: s.Health.Succeeded.IsZero(), FullText: s.Settings.FullText}}
	until := r.closed(j)
	switch {
	case j.ctx.Err() != nil:
		o.stopped = true
		r.answered(j, time.Time{})
	case !until.IsZero():
		o.waits = until
		if due := dueAt(&s.Health, time.Now()); until.After(due) {
			o.delivery.Health.Due = until
		}
		r.answered(j, time.Time{})
	case r.askedElsewhere(j, &o):
		r.answered(j, time.Time{})
	default:
		r.ask(j, &o)
	}
	j.outcomes <- o
	r.finished(j)
	j.jobs.Done()
}

// askedElsewhere reports whether another process has asked the source since it
// was put in line, and then takes over what that found. A run of cron and one of
// the screen, or two screens, ask the same sources at the same time.
func (r *Refresher) askedElsewhere(j *job, o *outcome) bool {
	if time.Since(j.listed) < aWhile {
		return false
	}
	s, err := r.store.Subscription(j.ctx, j.subscription.URL)
	if err != nil || !s.Health.Checked.After(j.subscription.Health.Checked) || s.Health.Checked.Before(j.listed.Truncate(time.Second)) {
		return false
	}
	o.before, o.unchanged = s, true
	o.delivery.URL, o.delivery.Health = s.URL, s.Health
	return true
}

func (r *Refresher) ask(j *job, o *outcome) {
	response, err := r.fetcher.Get(j.ctx, requestFor(&o.before, time.Now()))
	r.answered(j, leaveAlone(err, time.Now()))
	if o.stopped = j.ctx.Err() != nil || cancelled(err); o.stopped {
		return
	}
	a := answer{now: time.Now(), response: response, err: err}
	if response != nil && !response.NotModified {
		r.parsing <- struct{}{}
		a.result, a.unread = parse.Parse(parse.Input{Name: o.before.URL, URL: response.URL, ContentType: response.ContentType, Data: response.Body})
		<-r.parsing
	}
	j.judge(&a, o, r.o.Random)
	if !o.silent {
		r.hear(a.now)
	}
}

func cancelled(err error) bool {
	var e *fetch.Error
	return errors.As(err, &e) && e.Kind == fetch.Cancelled || errors.Is(err, context.Canceled)
}

// leaveAlone returns until when the host of an answer is not to be asked.
func leaveAlone(err error, now time.Time) time.Time {
	var e *fetch.Error
	if !errors.As(err, &e) || e.Kind != fetch.Busy {
		return time.Time{}
	}
	if e.RetryAfter > 0 {
		return now.Add(min(e.RetryAfter, longestWait))
	}
	return now.Add(busyPause)
}

// requestFor asks for a source as its settings and what is known of it say.
func requestFor(s *subscription.Subscription, now time.Time) fetch.Request {
	r := fetch.Request{URL: s.URL, Followed: true, Private: s.Settings.Private, UserAgent: s.Settings.UserAgent, Header: headers(s)}
	// An address that was read once may be taken over after the second time, so
	// it must be read and not just be unchanged.
	doubtful := s.Health.Moved.Parsed == 1
	if now.Sub(s.Health.Whole) < wholeEvery && !doubtful {
		r.ETag, r.LastModified = s.Health.Validators.ETag, s.Health.Validators.LastModified
	}
	return r
}

func headers(s *subscription.Subscription) http.Header {
	if len(s.Settings.Headers) == 0 {
		return nil
	}
	h := http.Header{}
	for _, f := range s.Settings.Headers {
		h.Add(f.Name, f.Value)
	}
	return h
}
