package discover

import (
	"net/url"

	"khabar/feed/fetch"
	"khabar/feed/parse/charset"
)

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
