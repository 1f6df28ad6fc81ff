package adding

import "context"

// A Finder finds sources and follows them. Errors are sentences for the person.
type Finder interface {
	// Look finds out what is behind what a person gives: an address, an
	// account, a file. It tells asking which address is asked, from any
	// goroutine, until it returns. Nothing is followed.
	Look(ctx context.Context, what string, asking func(address string)) (Found, error)
	// Follow follows what was found.
	Follow(ctx context.Context, offers []Offer) (Followed, error)
	// Import takes a list over. Its feeds are fetched when sources are asked.
	Import(ctx context.Context, l *Listed) (Followed, error)
	// Starters are sources to begin with, those in the person's language first.
	Starters() []Starter
	// Begin looks for starters and follows what is there. It tells how many are
	// done.
	Begin(ctx context.Context, chosen []Starter, tell func(done int)) (Followed, error)
	// Open reads what a path names and shows it in the place of what is listed.
	Open(ctx context.Context, path string) (Followed, error)
}

// Found is what is behind what a person gave: feeds, or a list of them.
type Found struct {
	// What is what they gave, or the name of what it leads to.
	What   string
	Offers []Offer
	List   *Listed // nil where feeds were found
}

// An Offer is a feed that can be followed.
type Offer struct {
	Title, URL string
	// About says in a few words what is known of it.
	About string
	// Followed says that it is followed already, Comments that it is a feed of
	// comments.
	Followed, Comments bool
	// Key is the finder's own.
	Key any
}

// A Listed is a list of subscriptions.
type Listed struct {
	Title                string
	New, Known, Unusable int
	// Key is the finder's own.
	Key any
}

// Followed is what following came to.
type Followed struct {
	// Titles are the names of the sources that are followed now and were not
	// before, and Known of those that were.
	Titles, Known []string
	// Articles is how many came with them, or were opened.
	Articles int
	// Problems says what did not go, a sentence each.
	Problems []error
	// Anew says that the list shows another store than before.
	Anew bool
}

// A Starter is a source to begin with.
type Starter struct{ Language, Title, Address string }
