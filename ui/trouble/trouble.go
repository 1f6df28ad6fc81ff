// Package trouble puts what is wrong with a source into a sentence: which
// source, what, and what to do. The screen and the command line say it in the
// same words.
package trouble

import (
	"strconv"
	"time"

	"khabar/feed/subscription"
)

// Words are the words for people, in their language; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	N(id string, n int, args ...any) string
}

var sentences = map[subscription.Kind]string{
	subscription.BadAddress: "trouble.badAddress", subscription.Forbidden: "trouble.forbidden", subscription.Unreachable: "trouble.unreachable",
	subscription.Insecure: "trouble.insecure", subscription.TimedOut: "trouble.timedOut", subscription.Interrupted: "trouble.interrupted",
	subscription.Redirects: "trouble.redirects", subscription.Missing: "trouble.missing", subscription.Gone: "trouble.gone",
	subscription.Denied: "trouble.denied", subscription.Busy: "trouble.busy", subscription.ServerFault: "trouble.serverFault",
	subscription.TooLarge: "trouble.tooLarge", subscription.BadEncoding: "trouble.badEncoding", subscription.BadResponse: "trouble.badResponse", subscription.Proxy: "trouble.proxy",
	subscription.NotAFeed: "trouble.notAFeed", subscription.Unreadable: "trouble.unreadable", subscription.Empty: "trouble.empty",
	subscription.Truncated: "trouble.truncated", subscription.Overfull: "trouble.overfull", subscription.Duplicate: "trouble.duplicate",
}

// Sentence says which source has what problem. It is empty where all is well.
// What the source calls itself is in it as it is: clean it for a terminal.
func Sentence(w Words, s *subscription.Subscription) string {
	what := What(w, s.Health.Problem)
	if what == "" {
		return ""
	}
	return w.T("trouble.of", "Name", s.Name(), "What", what)
}

// What says a problem, without the name of the source.
func What(w Words, p subscription.Problem) string {
	if p.Kind == subscription.Fine {
		return ""
	}
	args := []any{"Status", "", "Other", p.Other}
	if p.Status != 0 {
		args[1] = " (HTTP " + strconv.Itoa(p.Status) + ")"
	}
	if p.Kind == subscription.Busy && p.RetryAfter > 0 {
		minutes := (p.RetryAfter + time.Minute - 1) / time.Minute
		return w.N("trouble.busyFor", int(minutes), args...)
	}
	return w.T(sentences[p.Kind], args...)
}
