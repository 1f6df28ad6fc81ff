package discover

import (
	"context"
	"crypto/tls"
	"errors"
	"net/url"
	"strings"

	"khabar/feed/fetch"
)

// A search is one run of a Finder. Its goroutines only fetch and parse; all
// that is noted here is noted by the one that runs the search.
type search struct {
	finder *Finder
	ctx    context.Context
	what   string
	// hosts are those that the person typed.
	hosts map[string]bool
	left  int // requests
	asked map[string]bool
	// busy says that a host asked to be left alone.
	busy bool
	// looked is the text that a rule searched in vain.
	looked *answer
	result Result
}

func (f *Finder) search(ctx context.Context, what string, g given) *search {
	s := &search{finder: f, ctx: ctx, what: what, hosts: map[string]bool{}, left: f.Requests, asked: map[string]bool{}}
	if s.left <= 0 {
		s.left = 40
	}
	if g.host != "" {
		s.hosts[g.host] = true
	}
	for _, a := range g.addresses {
		s.hosts[hostOf(a)] = true
	}
	return s
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// found reports whether there is a feed of articles.
func (s *search) found() bool {
	for i := range s.result.Candidates {
		if !s.result.Candidates[i].Comments {
			return true
		}
	}
	return s.result.List != nil
}

func (s *search) note(address string, by By, err error) {
	s.result.Tried = append(s.result.Tried, Attempt{address, by, err})
}

// visit asks one address, and reports whether the search has found what it
// looks for.
func (s *search) visit(t target) bool { return s.visitAll([]target{t}) }

// visitAll asks addresses at once, takes the feeds among them, and reports
// whether the search has found what it looks for.
func (s *search) visitAll(targets []target) bool {
	for _, a := range s.ask(targets) {
		s.take(a)
	}
	return s.found()
}

func (s *search) visitLinks(links []link, by By) bool {
	var targets []target
	for _, l := range links {
		targets = append(targets, target{url: l.url, by: by, link: l})
	}
	return s.visitAll(targets[:min(len(targets), mostOfPage)])
}

// mostOfPage bounds the links of a page that are followed.
const mostOfPage = 12

// end returns what the search came to.
func (s *search) end(err error) (*Result, error) {
	s.rank()
	switch {
	case len(s.result.Candidates) > 0 || s.result.List != nil:
		return &s.result, nil
	case s.ctx.Err() != nil && context.Cause(s.ctx) != context.DeadlineExceeded:
		return &s.result, s.ctx.Err()
	case err != nil && !mayHaveMore(err):
		return &s.result, err
	}
	return &s.result, &NotFound{What: s.what, Tried: s.result.Tried}
}

// mayHaveMore reports whether a site that refused one address may well give
// others.
func mayHaveMore(err error) bool {
	var e *fetch.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Kind {
	case fetch.Missing, fetch.Gone, fetch.Denied, fetch.BadResponse, fetch.ServerFault, fetch.TooLarge, fetch.Redirects, fetch.BadEncoding:
		return true
	}
	return false
}

// plainAnswer reports whether a server answered without encryption.
func plainAnswer(err error) bool {
	var record tls.RecordHeaderError
	return errors.As(err, &record)
}
