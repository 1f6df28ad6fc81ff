package store

import "errors"

// A SavedQuery is a filter that a person gave a name, to come back to.
type SavedQuery struct {
	Name  string
	Query string // in the notation of package query
}

// What is wrong with a saved query, beside a *query.Error.
var (
	ErrIncomplete = errors.New("a saved query has a name and says what to look for")
	ErrNoQuery    = errors.New("no query is saved by this name")
)
