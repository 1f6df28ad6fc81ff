package cli

import (
	"time"

	"khabar/feed/refresh"
	"khabar/feed/subscription"
	"khabar/ui/trouble"
)

// A refreshRecord is what asking a source came to, as JSON. Names and meanings
// of fields stay, new ones may come.
type refreshRecord struct {
	// URL is where the source is fetched from, after a move.
	URL   string `json:"url"`
	Title string `json:"title"`
	Group string `json:"group"`
	// New, Changed and Known count articles. Unchanged says that the server
	// answered that nothing is new.
	New       int  `json:"new"`
	Changed   int  `json:"changed"`
	Known     int  `json:"known"`
	Unchanged bool `json:"unchanged"`
	// Problem is null where all is well.
	Problem *problemRecord `json:"problem"`
	// Offline says that no source answered: the network of this machine is
	// missing, and none of them counts as failed.
	Offline bool `json:"offline"`
	// Failures is how often in a row the source failed.
	Failures int `json:"failures"`
	// Waits is until when its server wants to be left alone, where it was not
	// asked for that reason, and Due before when it is not asked by itself;
	// both are RFC 3339, or null.
	Waits *string `json:"waits"`
	Due   *string `json:"due"`
	// PassedOver is why the source was not asked: "not-due", "on-request" or
	// "gone"; empty where it was.
	PassedOver string `json:"passed_over"`
}

type problemRecord struct {
	Kind   string `json:"kind"`
	Status int    `json:"status"` // of HTTP, or 0
	// RetryAfter is in seconds, 0 where the server does not say.
	RetryAfter int `json:"retry_after"`
	// Other is the address that a source has moved to which is followed too.
	Other string `json:"other"`
	// Sentence says it in the language of the interface.
	Sentence string `json:"sentence"`
}

func (a *app) refreshRecord(e *refresh.Event) refreshRecord {
	s := &e.Subscription
	r := refreshRecord{URL: s.URL, Title: s.Name(), Group: s.Group, New: e.Taken.New, Changed: e.Taken.Edited, Known: e.Taken.Known,
		Unchanged: e.Unchanged, Offline: e.Offline, Failures: s.Health.Failures, Waits: moment(e.Waits), Due: moment(s.Health.Due)}
	r.Problem = a.problemRecord(s)
	return r
}

// passedRecord is the record of a source that is not asked.
func (a *app) passedRecord(s *subscription.Subscription) refreshRecord {
	rest, until := refresh.Resting(s, a.Now())
	r := a.refreshRecord(&refresh.Event{Subscription: *s})
	r.PassedOver, r.Due = string(rest), moment(until)
	return r
}

// problemRecord is what is wrong with a source, or nil.
func (a *app) problemRecord(s *subscription.Subscription) *problemRecord {
	p := s.Health.Problem
	if p.Kind == subscription.Fine {
		return nil
	}
	return &problemRecord{Kind: p.Kind.String(), Status: p.Status, RetryAfter: int(p.RetryAfter / time.Second), Other: p.Other,
		Sentence: trouble.Sentence(a.words, s)}
}

func moment(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.UTC().Format(time.RFC3339)
	return &s
}
