package parse

import (
	"net/url"

	"khabar/feed"
	"khabar/feed/parse/charset"
)

// MaxBytes is the size in bytes above which an input is refused.
const MaxBytes = 64 << 20

// An Input is one thing to read.
type Input struct {
	// Name is the path or address as the person gave it; errors speak of it.
	Name string
	// URL is the final address of the input, after redirects: the base of its
	// relative links. It may be empty.
	URL string
	// ContentType is the value of the HTTP header, or empty. Only its charset is used.
	ContentType string
	Data        []byte
}

// A Result is what an input holds.
type Result struct {
	// Source describes the feed or site. Of a single article it may be empty.
	Source   feed.Source
	Articles []feed.Article
	// Pace is how often a feed says that it changes.
	Pace feed.Pace
	// Feeds are the subscriptions that an OPML file names.
	Feeds []feed.Source
	// Format is the name of the format: capture, html, rss, rdf, atom,
	// jsonfeed, opml, markdown or plain.
	Format string
	// Encoding is the character encoding that the input was read as.
	Encoding string
	// Problems are faults that cost a part of the input; each is an [*Error].
	Problems []error
}

// IsFeed reports whether the input was a feed, and not a page, a text or a list
// of feeds.
func (r *Result) IsFeed() bool {
	switch r.Format {
	case "rss", "rdf", "atom", "jsonfeed":
		return true
	}
	return false
}

// Parse reads one input. The error, if any, is an [*Error]; the result then
// holds what could be read all the same, which may be nothing.
func Parse(in Input) (Result, error) {
	if err := refuse(in.Data); err != nil {
		return Result{}, err.at(in.Name)
	}
	text, encoding := charset.Decode(in.Data, in.ContentType, "")
	if isBlank(text) {
		return Result{}, newError(Empty).at(in.Name)
	}
	if isBinary(text) {
		return Result{}, newError(Binary).at(in.Name)
	}
	base, err := url.Parse(in.URL)
	if err != nil || !base.IsAbs() {
		base = nil
	}
	d := document{data: in.Data, text: text, contentType: in.ContentType, base: base}
	f := sniff(text)
	result, err := f.parse(d)
	result.Format, result.Encoding = f.named(result.Format), encoding
	if err != nil {
		return result, wrap(err).at(in.Name)
	}
	result.finish(in)
	if len(result.Articles) == 0 && len(result.Feeds) == 0 && len(result.Problems) > 0 {
		return result, wrap(result.Problems[0]).at(in.Name)
	}
	return result, nil
}

// A document is an input on its way to a format's parser.
type document struct {
	data        []byte
	text        string
	contentType string
	base        *url.URL // nil when unknown
}

// finish fills what every article has whatever its format: an identity, a date
// where any is known, and a place where its problems are said to be.
func (r *Result) finish(in Input) {
	for i := range r.Articles {
		a := &r.Articles[i]
		if a.Partial && len(r.Problems) == 0 {
			r.Problems = append(r.Problems, newError(Truncated))
		}
		if a.Link == "" && !r.IsFeed() {
			a.Link = in.URL
		}
		if a.Source == "" {
			a.Source = r.Source.Title
		}
		if a.ID == "" {
			a.ID = identity(a)
		}
		// The one date that there is stands for the other: Atom asks for that
		// of the last change alone. An identity goes by what the source said.
		if a.Published.IsZero() {
			a.Published = a.Updated
		}
	}
	for i, problem := range r.Problems {
		r.Problems[i] = wrap(problem).at(in.Name)
	}
}
