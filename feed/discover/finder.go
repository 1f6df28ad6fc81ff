package discover

import (
	"context"
	"errors"
	"net/url"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/opml"
	"khabar/feed/parse"
	"khabar/feed/parse/charset"
	"khabar/feed/urlfile"
)

// A Fetcher fetches an address; *fetch.Client is one.
type Fetcher interface {
	Get(ctx context.Context, r fetch.Request) (*fetch.Response, error)
}

// A Finder searches for feeds. It holds nothing of a search and may be used by
// several goroutines.
type Finder struct {
	Fetcher Fetcher
	// Requests bounds the requests of one search; 0 stands for 40.
	Requests int
	// Total bounds the time of one search; 0 stands for 90 seconds.
	Total time.Duration
	// Asking, where set, is told of each address before it is fetched. It is
	// called by several goroutines.
	Asking func(address string)
}

// Find searches for the feeds behind what a person gives: an address of any
// kind, or the name of an account. What the host answered is in the error:
// [ErrNoAddress], a *fetch.Error where the host cannot be asked, else *NotFound.
// The result is there with every error, and says what was tried.
func (f *Finder) Find(ctx context.Context, what string) (*Result, error) {
	g, err := understand(what)
	if err != nil {
		return &Result{}, err
	}
	ctx, cancel := f.bounded(ctx)
	defer cancel()
	s := f.search(ctx, what, g)
	if g.user != "" {
		s.profile(g.user, g.host)
		return s.end(nil)
	}
	return s.end(s.exploreAny(g.addresses))
}

// Read searches for the feeds behind something that is at hand already: a saved
// page, a saved feed, a list of subscriptions. Its name and its content may come
// from anywhere, so nothing that it names may be private.
func (f *Finder) Read(ctx context.Context, in parse.Input) (*Result, error) {
	ctx, cancel := f.bounded(ctx)
	defer cancel()
	s := f.search(ctx, in.Name, given{})
	r, err := parse.Parse(in)
	switch {
	case isFeed(r.Format) && err == nil:
		s.savedFeed(r)
	case r.Format == "opml" && err == nil:
		s.list(in, true)
	case (r.Format == "plain" || r.Format == "markdown") && s.plainList(in):
	case r.Format == "html":
		s.savedPage(in)
	case err != nil:
		return &s.result, err
	default:
		s.note(in.Name, Address, ErrPage)
	}
	return s.end(nil)
}

func (f *Finder) bounded(ctx context.Context) (context.Context, context.CancelFunc) {
	total := f.Total
	if total <= 0 {
		total = 90 * time.Second
	}
	return context.WithTimeout(ctx, total)
}

// exploreAny searches at the first address that answers. What is wrong with the
// first is what it fails with, where none does.
func (s *search) exploreAny(addresses []string) error {
	var first error
	for _, address := range addresses {
		err := s.explore(address)
		if !otherScheme(err) {
			return err
		}
		if first == nil {
			first = err
		}
	}
	return first
}

// otherScheme reports whether a failure may be one of https alone: nobody
// listens there, or what answers does not speak it. A certificate that does not
// hold is no such failure, or whoever breaks the connection could choose http.
func otherScheme(err error) bool {
	var e *fetch.Error
	return errors.As(err, &e) && (e.Kind == fetch.Unreachable || e.Kind == fetch.Insecure && plainAnswer(e))
}

// list takes a list of subscriptions as the result.
func (s *search) list(in parse.Input, typed bool) {
	text, _ := charset.Decode(in.Data, in.ContentType, "")
	doc, err := opml.Read(text)
	if err != nil { // it was read a moment ago
		return
	}
	s.result.List, s.result.ListURL, s.result.Typed = doc, in.URL, typed
}

// plainList takes a list of addresses as the result, if the text is one.
func (s *search) plainList(in parse.Input) bool {
	text, _ := charset.Decode(in.Data, in.ContentType, "")
	doc, others, ok := urlfile.Read(text)
	if ok {
		s.result.List, s.result.ListURL, s.result.Typed = doc, in.URL, true
		s.result.Others = others
	}
	return ok
}

// savedFeed finds a feed by one that was saved: at its own address, else on its
// site.
func (s *search) savedFeed(r parse.Result) {
	if u := resolve(nil, r.Source.URL); u != nil && s.visit(target{url: u.String(), by: Saved}) {
		return
	}
	if u := resolve(nil, r.Source.Home); u != nil {
		_ = s.explore(u.String()) // what became of it is among the attempts
	}
}

// savedPage finds the feeds of a page that was saved.
func (s *search) savedPage(in parse.Input) {
	text, _ := charset.Decode(in.Data, in.ContentType, "")
	address := resolve(nil, in.URL)
	p := readPage(text, address)
	s.note(in.Name, Address, ErrPage)
	if s.visitLinks(p.links, Link) || s.signs(p) || s.visitLinks(p.hinted, Anchor) {
		return
	}
	if p.own != "" {
		_ = s.explore(p.own) // what became of it is among the attempts
	}
}

func isFeed(format string) bool {
	switch format {
	case "rss", "rdf", "atom", "jsonfeed":
		return true
	}
	return false
}

// front is the address of a site's front page.
func front(u *url.URL) string { return (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/"}).String() }
