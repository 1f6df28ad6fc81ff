package discover

import (
	"errors"
	"net/url"
	"sync"

	"khabar/feed/fetch"
	"khabar/feed/parse"
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
