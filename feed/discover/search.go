package discover

import (
	"context"
	"crypto/tls"
	"errors"
	"net/url"
	"strings"
	"sync"

	"khabar/feed/fetch"
	"khabar/feed/parse"
	"khabar/feed/parse/charset"
)

// A target is an address to ask for a feed.
type target struct {
	url  string
	by   By
	link link
}

// An answer is what a target gave.
type answer struct {
	target
	typed    bool
	response *fetch.Response
	parsed   parse.Result
	err      error
}

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

// perHost is how many requests a host gets at once.
const perHost = 2

// ask fetches addresses that were not asked yet, as far as requests are left,
// and returns the answers in order.
func (s *search) ask(targets []target) []*answer {
	var answers []*answer
	queues := map[string]chan *answer{}
	for _, t := range targets {
		if s.asked[t.url] || s.left == 0 || s.ctx.Err() != nil {
			continue
		}
		s.asked[t.url] = true
		s.left--
		a := &answer{target: t, typed: s.hosts[hostOf(t.url)]}
		answers = append(answers, a)
		host := hostOf(t.url)
		if queues[host] == nil {
			queues[host] = make(chan *answer, len(targets))
		}
		queues[host] <- a
	}
	var workers sync.WaitGroup
	for _, queue := range queues {
		close(queue)
		for range min(perHost, len(queue)) {
			workers.Go(func() {
				for a := range queue {
					s.fetch(a)
				}
			})
		}
	}
	workers.Wait()
	return answers
}

func (s *search) fetch(a *answer) {
	if s.finder.Asking != nil {
		s.finder.Asking(a.url)
	}
	a.response, a.err = s.finder.Fetcher.Get(s.ctx, fetch.Request{URL: a.url, Typed: a.typed})
	if a.response == nil {
		return
	}
	broken := a.err
	a.parsed, a.err = parse.Parse(parse.Input{Name: a.url, URL: a.response.URL, ContentType: a.response.ContentType, Data: a.response.Body})
	if a.err == nil {
		a.err = broken
	}
}

// take notes an answer, and keeps it where it is a feed.
func (s *search) take(a *answer) {
	var e *fetch.Error
	s.busy = s.busy || errors.As(a.err, &e) && e.Kind == fetch.Busy && a.by != Rule
	switch {
	case a.response == nil:
		s.note(a.url, a.by, a.err)
	case isFeed(a.parsed.Format) && (a.err == nil || len(a.parsed.Articles) > 0):
		s.note(a.url, a.by, nil)
		s.add(a)
	case a.parsed.Format == "opml" && a.err == nil && a.by == Address:
		s.note(a.url, a.by, nil)
		s.list(parse.Input{URL: a.response.URL, ContentType: a.response.ContentType, Data: a.response.Body}, a.typed && hostOf(a.url) == hostOf(a.response.URL))
	case a.by != Address && ledHome(a):
		s.note(a.url, a.by, ErrFrontPage)
	case a.err != nil && a.parsed.Format != "html":
		s.note(a.url, a.by, a.err)
	default:
		s.note(a.url, a.by, ErrPage)
	}
}

// ledHome reports whether an address led to its site's front page instead.
func ledHome(a *answer) bool {
	u, err := url.Parse(a.response.URL)
	return err == nil && a.response.URL != a.url && (u.Path == "/" || u.Path == "") && u.RawQuery == ""
}

// explore searches for the feeds of one address.
func (s *search) explore(address string) error {
	u, err := fetch.ParseAddress(address)
	if err != nil {
		return ErrNoAddress
	}
	if s.rules(u) {
		return nil
	}
	a := s.first(u.String())
	if a == nil {
		return nil // asked before, or nothing is left
	}
	s.take(a)
	if a.response == nil {
		if !mayHaveMore(a.err) {
			return a.err
		}
		if s.page(s.front(u), u) || s.probe(u) {
			return nil
		}
		return a.err
	}
	if s.found() {
		return nil
	}
	final, err := url.Parse(a.response.URL)
	if err != nil {
		final = u
	}
	if final.Host != u.Host && s.rules(final) {
		return nil
	}
	if a.parsed.Format != "html" && s.visitLinks(headerLinks(a.response.Links, final), Link) {
		return nil
	}
	if s.page(a, final) || s.page(s.front(final), final) {
		return nil
	}
	s.probe(final)
	return nil
}

// first asks for the address that a search begins with.
func (s *search) first(address string) *answer {
	if a := s.looked; a != nil && a.url == address {
		a.by = Address
		return a
	}
	return s.one(target{url: address, by: Address})
}

// one asks a single address; nil where it was asked before or nothing is left.
func (s *search) one(t target) *answer {
	if answers := s.ask([]target{t}); len(answers) == 1 {
		return answers[0]
	}
	return nil
}

// rules follows what the rules say about an address.
func (s *search) rules(u *url.URL) bool {
	for _, l := range leads(u) {
		feeds := l.feeds
		if l.look != "" {
			if feeds = s.lookUp(l); feeds == nil {
				continue
			}
		}
		var targets []target
		for _, f := range feeds {
			if to := resolve(nil, f); to != nil {
				targets = append(targets, target{url: to.String(), by: Rule})
			}
		}
		if s.visitAll(targets) {
			return true
		}
	}
	return false
}

// lookUp finds the feeds of a lead whose addresses another text names.
func (s *search) lookUp(l lead) []string {
	a := s.one(target{url: l.look, by: Rule})
	if a == nil {
		return nil
	}
	if a.response == nil {
		s.note(a.url, a.by, a.err)
		return nil
	}
	text, _ := charset.Decode(a.response.Body, a.response.ContentType, "")
	feeds := l.in(text[:min(len(text), maxPage)])
	if feeds == nil {
		s.note(a.url, a.by, ErrNoHint)
		s.looked = a
	}
	return feeds
}

// front asks for the front page of a site; nil when that was asked before.
func (s *search) front(u *url.URL) *answer {
	a := s.one(target{url: front(u), by: Link})
	if a != nil && (a.err != nil || isFeed(a.parsed.Format)) {
		s.take(a)
	}
	return a
}

// page follows what a page names, and reports whether that is enough.
func (s *search) page(a *answer, address *url.URL) bool {
	if s.found() {
		return true
	}
	if a == nil || a.response == nil || a.parsed.Format != "html" || s.busy {
		return false
	}
	if own, err := url.Parse(a.response.URL); err == nil {
		address = own
	}
	text, _ := charset.Decode(a.response.Body, a.response.ContentType, "")
	p := readPage(text, address)
	if s.result.Page == "" {
		s.result.Page = a.parsed.Source.Title
	}
	links := append(headerLinks(a.response.Links, address), p.links...)
	if s.visitLinks(links, Link) || s.signs(p) || s.visitLinks(p.hinted, Anchor) {
		return true
	}
	if p.refresh == "" || a.by == Anchor { // one step, not a chain
		return false
	}
	next := s.one(target{url: p.refresh, by: Anchor})
	if next == nil {
		return false
	}
	s.take(next)
	return s.page(next, address)
}

// signs asks where the program that made a page has its feeds.
func (s *search) signs(p *page) bool {
	var targets []target
	for _, to := range p.signed() {
		targets = append(targets, target{url: to, by: Sign})
	}
	return s.visitAll(targets)
}

// probe asks for well-known paths, two at a time, until one is a feed.
func (s *search) probe(u *url.URL) bool {
	paths := probes(u)
	for len(paths) > 0 && !s.busy {
		n := min(perHost, len(paths))
		var targets []target
		for _, p := range paths[:n] {
			targets = append(targets, target{url: p, by: Path})
		}
		if s.visitAll(targets) {
			return true
		}
		paths = paths[n:]
	}
	return s.found()
}

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
