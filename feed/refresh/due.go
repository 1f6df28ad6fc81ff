package refresh

import (
	"math"
	"time"

	"khabar/feed/subscription"
)

const (
	// A source that fails is left alone for firstPause, then twice as long each
	// time, up to longestPause.
	firstPause   = 30 * time.Minute
	longestPause = 24 * time.Hour
	// longestWait bounds what a server may ask for by Retry-After, and
	// longestFresh what it may by Cache-Control: some say a year of everything.
	longestWait  = 7 * 24 * time.Hour
	longestFresh = 5 * time.Hour
	// offlinePause is how long sources are left alone while there is no network.
	offlinePause = 5 * time.Minute
	// shortestInterval is the least time between two automatic requests.
	shortestInterval = 5 * time.Minute
)

// backOff returns how long a source is left alone after so many failures in a
// row. A quarter more or less is left to chance, so that what failed together
// does not come back together.
func backOff(failures int, random func() float64) time.Duration {
	pause := float64(firstPause) * math.Pow(2, float64(max(failures, 1)-1))
	pause = min(pause, float64(longestPause)) * (0.75 + random()/2)
	return time.Duration(min(pause, float64(longestPause)))
}

// dueAt returns when a source may be asked. A clock that was set back must not
// make that a time far ahead.
func dueAt(h *subscription.Health, now time.Time) time.Time {
	if h.Checked.After(now) {
		return now
	}
	return h.Due
}

// A Rest is why a source is not asked unless the person asks for it.
type Rest string

// The reasons. They are part of the program's JSON output.
const (
	Awake     Rest = ""
	NotDue    Rest = "not-due"    // it, its server or the person wants it to be left alone for a while
	OnRequest Rest = "on-request" // the person wants it not to be asked by itself
	Gone      Rest = "gone"       // it is not there any more, for good
)

// Resting returns why a source is not to be asked now, and until when, where
// that is known. How often others are asked is not looked at, but what the
// person wants of this one is.
func Resting(s *subscription.Subscription, now time.Time) (Rest, time.Time) {
	switch {
	case s.Stopped():
		return Gone, time.Time{}
	case s.Settings.Interval < 0:
		return OnRequest, time.Time{}
	}
	until := dueAt(&s.Health, now)
	if every, asked := s.Settings.Interval, s.Health.Checked; every > 0 && !asked.After(now) && asked.Add(every).After(until) {
		until = asked.Add(every)
	}
	if until.After(now) {
		return NotDue, until
	}
	return Awake, time.Time{}
}

// Due parts sources into those that are asked now, where nobody names any, and
// those that rest.
func Due(list []subscription.Subscription, now time.Time) (due, resting []subscription.Subscription) {
	for i := range list {
		if rest, _ := Resting(&list[i], now); rest == Awake {
			due = append(due, list[i])
		} else {
			resting = append(resting, list[i])
		}
	}
	return due, resting
}

// Next returns when a source is to be asked by itself, where others are asked
// every interval. It is zero where it is not.
func Next(s *subscription.Subscription, interval time.Duration, now time.Time) time.Time {
	if s.Settings.Interval != 0 {
		interval = s.Settings.Interval
	}
	if interval < 0 || s.Stopped() {
		return time.Time{}
	}
	next := dueAt(&s.Health, now)
	if asked := s.Health.Checked; !asked.After(now) && asked.Add(max(interval, shortestInterval)).After(next) {
		next = asked.Add(max(interval, shortestInterval))
	}
	return next
}
