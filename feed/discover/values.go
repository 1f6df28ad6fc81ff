package discover

import (
	"time"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/opml"
)

// By says how a feed was found.
type By uint8

// The ways in which feeds are found.
const (
	Address By = iota // what was given is the feed's own address
	Rule              // the site is known to have it there
	Link              // the page names it (rel=alternate)
	Sign              // the program that made the page has it there
	Anchor            // a link on the page leads to it
	Path              // it stands at a well-known path
	Saved             // a saved feed names its own address
)

var byNames = [...]string{"address", "rule", "link", "program", "anchor", "path", "saved"}

// String returns a word that is part of the program's JSON output: address,
// rule, link, program, anchor, path or saved.
func (b By) String() string { return byNames[b] }

// A Candidate is a feed that was found, fetched and read.
type Candidate struct {
	// Source has the address to fetch it at from now on (where it has moved
	// for good, the new one), and what it says about itself.
	feed.Source
	// Format is rss, rdf, atom or jsonfeed.
	Format string
	// Entries is how many articles it holds now.
	Entries int
	// Newest is the date of the newest article, zero when none has one.
	Newest time.Time
	By     By
	// Comments says that it is a feed of comments, not of articles.
	Comments bool
	// Typed says that the person named its host, which may then be private.
	Typed bool
	// Also are other feeds with the same articles: the site's Atom where this
	// is its RSS.
	Also []Alternative
	// Response is what was fetched, and Articles what it held, so that adding
	// the feed needs no second request.
	Response *fetch.Response
	Articles []feed.Article
	// Problem says what of the feed could not be read, if anything.
	Problem error

	link  link
	order int
	// text is how many bytes of text the articles have.
	text int
}

// An Alternative is the same feed at another address.
type Alternative struct{ URL, Format string }

// A Result is what a search found.
type Result struct {
	// Page is the name of the site or page that was looked at, if it has one.
	Page string
	// Candidates are the feeds, the likeliest one first and those of comments
	// last.
	Candidates []Candidate
	// List is the list of subscriptions that was given, instead of a feed. None
	// of its feeds was fetched.
	List *opml.Document
	// Others are what a plain list names beside feeds, as it has them (see
	// package urlfile).
	Others []string
	// ListURL is where the list came from, and Typed that the person named it:
	// whether its feeds may be private is judged by that.
	ListURL string
	Typed   bool
	// Tried is what was asked, in order.
	Tried []Attempt
}

// Sole returns the one feed that can be meant: there is no other, but for
// feeds of comments.
func (r *Result) Sole() (*Candidate, bool) {
	if len(r.Candidates) == 1 || len(r.Candidates) > 1 && !r.Candidates[0].Comments && r.Candidates[1].Comments {
		return &r.Candidates[0], true
	}
	return nil, false
}

// An Attempt is one address that was asked.
type Attempt struct {
	URL string
	By  By
	// Err is why it is no candidate: a *fetch.Error, a *parse.Error, one of
	// this package's, or nil where it is one.
	Err error
}
