package subscription

import (
	"khabar/feed"
	"khabar/feed/store"
)

// A Delivery is what asking a source came to.
type Delivery struct {
	// URL is the address that the source is followed under.
	URL string
	// Source is what the feed says of itself. Its URL and Group are not looked
	// at: those are the person's.
	Source   feed.Source
	Articles []feed.Article
	// First says that nothing came from the source before, so that all of this
	// is probably new.
	First bool
	// FullText says that the pages of the new articles are wanted. It is kept
	// with the articles, so that they still are when the run ends early.
	FullText bool
	// Health is what is known now of how the source is doing. It is kept
	// together with the articles or not at all: what a validator stands for is
	// here.
	Health Health
	// Move is the address that the source is fetched from as of now, or empty.
	Move string
}

// Taken is what became of a [Delivery].
type Taken struct {
	// New, Edited and Known count articles; Forgotten were deleted here before
	// and stay so.
	New, Edited, Known, Forgotten int
	// IDs are those of the new articles, in the order in which they came.
	IDs []store.ID
	// Duplicate is the address of another source that is followed where this
	// one has moved to, so that it was not moved; or empty.
	Duplicate string
	// Unfollowed says that the source is not followed any more. Nothing was
	// kept.
	Unfollowed bool
}

// A WantedPage is an article whose page is still to be fetched, and how often
// that was begun, this time included.
type WantedPage struct {
	ID    store.ID
	Tries int
}
