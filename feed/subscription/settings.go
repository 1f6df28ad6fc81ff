package subscription

import (
	"time"

	"khabar/feed"
)

// Never, as an interval, leaves a source alone until the person asks for it.
const Never = time.Duration(-1)

// Settings are how a person wants a source treated. The zero value is what holds
// for a source that nothing was said of.
type Settings struct {
	// Title is the person's own name for the source, or empty.
	Title string
	// Direction is that of the source's articles, whatever they declare as a
	// whole; DirectionUnknown leaves it to them.
	Direction feed.Direction
	// Interval is how often it is fetched by itself: 0 as often as others,
	// [Never] not at all. It is kept to the second.
	Interval time.Duration
	// FullText fetches the page of each new article and takes its text.
	FullText bool
	// UserAgent replaces the program's own, and Headers are sent beside it, for
	// servers that ask for it.
	UserAgent string
	Headers   []Header
	// Read and Starred are filters (package query): an article that one of
	// them holds for is marked so when it comes.
	Read, Starred string
	// Private allows the source, and the addresses that it names itself, to
	// lead into private networks.
	Private bool
}

// A Header is a header field of a request.
type Header struct{ Name, Value string }

// IsZero reports whether nothing is set.
func (s *Settings) IsZero() bool {
	return s.Title == "" && s.Direction == feed.DirectionUnknown && s.Interval == 0 && !s.FullText &&
		s.UserAgent == "" && len(s.Headers) == 0 && s.Read == "" && s.Starred == "" && !s.Private
}
