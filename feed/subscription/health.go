package subscription

import (
	"time"

	"khabar/feed"
)

// Health is how fetching a source has gone. The zero value is that of a source
// that was never fetched. Times are kept to the second.
type Health struct {
	// Validators came with what was last taken over whole.
	Validators Validators
	// Whole is when the source last sent all of itself, and not just that
	// nothing is new.
	Whole time.Time
	// Checked is when it was last asked, Succeeded when it last answered
	// well; Due is before when it is not asked again by itself.
	Checked, Succeeded, Due time.Time
	// Failures is how often in a row it failed.
	Failures int
	// Problem is what is wrong now; its zero value says that all is well.
	Problem Problem
	// Moved is where the source says that it has gone for good.
	Moved Moved
	// Pace is how often the source itself wants to be asked.
	Pace feed.Pace
}

// Validators are what a server knows a copy by (RFC 9110, section 8.8). They
// are kept byte for byte, and both belong to the same answer.
type Validators struct{ ETag, LastModified string }

// Moved is an address that a source redirects to for good. One redirect can be a
// mistake of its server; it is taken over when what is there was read twice.
type Moved struct {
	URL    string
	Parsed int // how often in a row a feed was read there
}
