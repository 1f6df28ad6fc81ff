package discover

import (
	"errors"
	"fmt"
)

// The reasons for which an address that answered is no candidate.
var (
	// ErrPage says that it is a page, or a text.
	ErrPage = errors.New("is no feed")
	// ErrFrontPage says that it led back to the site's front page, as some
	// servers answer to addresses that they do not know.
	ErrFrontPage = errors.New("leads to the front page")
	// ErrNoHint says that a page does not name what a rule looks for in it.
	ErrNoHint = errors.New("does not say where the feed is")
)

// NotFound says that a search found no feed.
type NotFound struct {
	// What is what the person gave.
	What string
	// Tried is what was asked for one, in order.
	Tried []Attempt
}

// Error returns a line of English: what was tried and what to do.
func (e *NotFound) Error() string {
	return fmt.Sprintf("%s: no feed found (%d addresses were tried); look for a link to RSS on the site and give its address", e.What, len(e.Tried))
}

// Unwrap returns why the address that was given did not do, unless it is a page
// like any other.
func (e *NotFound) Unwrap() error {
	for _, a := range e.Tried {
		if a.By == Address && !errors.Is(a.Err, ErrPage) {
			return a.Err
		}
	}
	return nil
}
