package subscription

import "time"

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
	Pace Pace
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

// Pace is what a feed says of how often it changes.
type Pace struct {
	// Every is the least time between two requests (RSS ttl, the Syndication
	// module's updatePeriod and updateFrequency), or 0.
	Every time.Duration
	// Hours has bit n set for each hour of the day, from 0 to 23 in UTC, in
	// which it is not to be asked (RSS skipHours); Days likewise for the days
	// of the week from Sunday, bit 0 (skipDays).
	Hours uint32
	Days  uint8
}

// IsZero reports whether the feed says nothing.
func (p Pace) IsZero() bool { return p == Pace{} }
