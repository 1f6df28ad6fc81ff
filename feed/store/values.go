package store

import (
	"errors"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/find"
	"khabar/feed/query"
)

// ErrNotFound is returned for an article that is not in the store.
var ErrNotFound = errors.New("this article is not in the library")

// An ID is an article's number in its store, and its place in the list: the
// list begins with the largest. It stays while the article is in the store, and
// is larger than 1.
type ID int64

// MaxID is larger than any article's.
const MaxID = ID(1<<63 - 1)

// An Item is an article as a list shows it.
type Item struct {
	ID ID
	// Article is what a row shows: headline, names, keywords, dates, address,
	// language and states. The store gives the rest for the ID. Of an article
	// without a title, Summary is the beginning of its text, so that
	// [feed.Article.Headline] has something to say.
	Article feed.Article
	// Arrival is the number of the addition that brought it.
	Arrival int64
	// Found is where the words of the filter stand, if that was asked for.
	Found Found
}

// Set gives the item's article a state, or takes it from it.
func (i *Item) Set(s State, on bool) {
	if s == Starred {
		i.Article.Starred = on
	} else {
		i.Article.Read = on
	}
}

// A Window says which part of a list is wanted.
type Window struct {
	Filter query.Expr // nil is all
	// Before is the ID below which the page begins, 0 for the top: the ID of the
	// last item of the page above.
	Before ID
	// After, if not 0, asks for the page above instead: the items nearest to this ID
	// that come before it in the list. After 1 is the bottom of the list.
	After ID
	Limit int
	// Arrival, if not 0, leaves out what came later, so that a list does not
	// move while it is shown.
	Arrival int64
	// Best asks for the articles that match the words of the filter best, among
	// the newest that have them, instead of the newest. It goes with neither
	// Before nor After: there is one page.
	Best bool
	// Snippets asks for Item.Found.
	Snippets bool
}

// Where the words of a filter stand; see package find.
type (
	Mark  = find.Mark
	Found = find.Found
)

// A State is something that a person says of an article.
type State uint8

// The states.
const (
	Read State = iota
	Starred
)

// A Change is something that was done to articles, and can be undone.
type Change struct {
	// ID is 0 where nothing changed.
	ID int64
	// Articles is how many articles have another state than before.
	Articles int
	// State and On are what the articles were given, or lost.
	State State
	On    bool
}

// A TagCount is a keyword with the number of articles that have it.
type TagCount struct {
	Name     string // as it was first written
	Articles int
}

// A SourceCount is a source with the number of its articles.
type SourceCount struct {
	feed.Source
	Articles, Unread int
}

// A Position is the place in an article that was being read.
type Position struct {
	Paragraph int // the index of the block
	Offset    int // in runes of its text
}

// HeadlineBytes is how long the text is at most that stands for a title on a
// page.
const HeadlineBytes = 400

// Beginning returns the whole characters within the first [HeadlineBytes] of s.
func Beginning(s string) string {
	if len(s) <= HeadlineBytes {
		return s
	}
	end := HeadlineBytes
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}
