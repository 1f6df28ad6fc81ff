package refresh

import (
	"errors"
	"net/url"
	"strings"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/parse"
	"khabar/feed/subscription"
)

// An answer is what asking a source came to, before it is judged.
type answer struct {
	now      time.Time
	response *fetch.Response // nil where none came
	err      error           // of the fetcher
	result   parse.Result
	unread   error // of the parser
}

// judge makes of an answer what is kept: articles, and how the source is doing.
func (j *job) judge(a *answer, o *outcome, random func() float64) {
	d := &o.delivery
	h := &d.Health
	h.Checked = a.now
	h.Problem = a.problem()
	if a.isFeed() {
		d.Source, d.Articles = a.result.Source, a.result.Articles
		arrive(d.Articles, &o.before, a.now)
	}
	if k := h.Problem.Kind; a.response == nil && (k == subscription.Unreachable || k == subscription.TimedOut || k == subscription.Proxy) {
		o.silent = true
	}
	if a.failed(h.Problem.Kind) {
		h.Failures++
		h.Due = a.now.Add(max(backOff(h.Failures, random), min(h.Problem.RetryAfter, longestWait)))
		return
	}
	o.unchanged = a.response.NotModified
	h.Failures, h.Succeeded = 0, a.now
	if h.Problem.Kind == subscription.Fine {
		a.remember(h)
	}
	if !o.unchanged {
		h.Pace = a.result.Pace
	}
	d.Move = a.moved(h, o.before.URL)
	if last := o.before.Health.Problem; last.Kind == subscription.Duplicate && h.Moved.URL != "" && h.Problem.Kind == subscription.Fine {
		h.Problem = last // until it moves away or one of the two is given up
	}
	h.Due = h.Pace.Open(a.now.Add(max(h.Pace.Every, min(a.response.MaxAge, longestFresh))))
}

// failed reports whether the source is to be counted as one that failed. One of
// which a part was lost on the way is, though the rest is kept.
func (a *answer) failed(k subscription.Kind) bool {
	return k != subscription.Fine && (!k.Partly() || k == subscription.Interrupted)
}

// isFeed reports whether a feed came, at least in part.
func (a *answer) isFeed() bool {
	return a.result.IsFeed() && (a.unread == nil || len(a.result.Articles) > 0)
}

// remember keeps what the server knows this copy by. What came in part is asked
// for again by what was whole before.
func (a *answer) remember(h *subscription.Health) {
	now := subscription.Validators{ETag: a.response.ETag, LastModified: a.response.LastModified}
	if !a.response.NotModified {
		h.Validators, h.Whole = now, a.now
		return
	}
	switch then := h.Validators; {
	case now == subscription.Validators{}: // it need not say
	case now.ETag == then.ETag && now.LastModified == "": // nor say both
	default:
		h.Validators = now
	}
}

// moved counts how often a feed was read at the address that the source has
// moved to, and returns that address once it is to be believed.
func (a *answer) moved(h *subscription.Health, from string) string {
	to := withUser(a.response.Moved, from)
	if to == "" || to == from || downgrade(from, to) {
		h.Moved = subscription.Moved{}
		return ""
	}
	if h.Moved.URL != to {
		h.Moved = subscription.Moved{URL: to}
	}
	if !a.response.NotModified {
		h.Moved.Parsed++
	}
	if h.Moved.Parsed < 2 {
		return ""
	}
	h.Moved.Parsed = 2
	return to
}

// withUser keeps user and password where a source moves within its host.
func withUser(to, from string) string {
	t, err := url.Parse(to)
	f, err2 := url.Parse(from)
	if to == "" || err != nil || err2 != nil || f.User == nil || t.User != nil || !strings.EqualFold(t.Hostname(), f.Hostname()) {
		return to
	}
	t.User = f.User
	return t.String()
}

// downgrade reports whether a move would give up encryption, which a stranger
// in between could ask for as well.
func downgrade(from, to string) bool {
	return strings.HasPrefix(strings.ToLower(from), "https:") && !strings.HasPrefix(strings.ToLower(to), "https:")
}

// problem says what is wrong with an answer.
func (a *answer) problem() subscription.Problem {
	var (
		unfetched *fetch.Error
		unparsed  *parse.Error
	)
	switch {
	case errors.As(a.err, &unfetched):
		return subscription.Problem{Kind: fetchKinds[unfetched.Kind], Status: unfetched.Status, RetryAfter: unfetched.RetryAfter}
	case a.err != nil || a.response == nil:
		return subscription.Problem{Kind: subscription.Unreachable}
	case a.response.NotModified:
		return subscription.Problem{}
	case errors.As(a.unread, &unparsed):
		return subscription.Problem{Kind: parseKinds[unparsed.Kind]}
	case !a.isFeed():
		return subscription.Problem{Kind: subscription.NotAFeed}
	}
	for _, p := range a.result.Problems {
		if errors.As(p, &unparsed) {
			return subscription.Problem{Kind: parseKinds[unparsed.Kind]}
		}
	}
	return subscription.Problem{}
}

var fetchKinds = map[fetch.Kind]subscription.Kind{
	fetch.BadAddress: subscription.BadAddress, fetch.Forbidden: subscription.Forbidden, fetch.Unreachable: subscription.Unreachable,
	fetch.Insecure: subscription.Insecure, fetch.TimedOut: subscription.TimedOut, fetch.Cancelled: subscription.Unreachable,
	fetch.Interrupted: subscription.Interrupted, fetch.Redirects: subscription.Redirects, fetch.Missing: subscription.Missing,
	fetch.Gone: subscription.Gone, fetch.Denied: subscription.Denied, fetch.Busy: subscription.Busy,
	fetch.ServerFault: subscription.ServerFault, fetch.TooLarge: subscription.TooLarge, fetch.BadEncoding: subscription.BadEncoding,
	fetch.BadResponse: subscription.BadResponse, fetch.Proxy: subscription.Proxy,
}

var parseKinds = map[parse.ErrorKind]subscription.Kind{
	parse.Unreadable: subscription.Unreadable, parse.Empty: subscription.Empty, parse.Binary: subscription.Unreadable,
	parse.TooLarge: subscription.TooLarge, parse.Truncated: subscription.Truncated, parse.Overfull: subscription.Overfull,
}
