package library

import "khabar/feed/store"

// An ID is an article's number in the library, and its place: a newer article
// has a larger one. It stays while the article is in the library.
//
// It is the seconds since the year 1 of the date that the article first came
// with (or, without one, of the moment that it came), and 20 bits that keep
// apart what is of one second.
type ID = store.ID

// MaxID is larger than any article's.
const MaxID = store.MaxID

// What the library is asked and answers; see package store.
type (
	Item        = store.Item
	Window      = store.Window
	Found       = store.Found
	Mark        = store.Mark
	State       = store.State
	Change      = store.Change
	TagCount    = store.TagCount
	SourceCount = store.SourceCount
	Position    = store.Position
)

// The states.
const (
	Read    = store.Read
	Starred = store.Starred
)

// ErrNotFound is returned for an article that is not in the library.
var ErrNotFound = store.ErrNotFound
