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

// Due returns the sources that may be asked at a time: those that neither are
// gone for good nor want to be left alone. The person's interval is not looked
// at.
func Due(list []subscription.Subscription, now time.Time) []subscription.Subscription {
	var due []subscription.Subscription
	for i := range list {
		if s := &list[i]; !s.Stopped() && !dueAt(&s.Health, now).After(now) {
			due = append(due, *s)
		}
	}
	return due
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
