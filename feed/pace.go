package feed

import "time"

// A Pace is what a feed says of how often it changes.
type Pace struct {
	// Every is the least time between two requests (RSS ttl, the Syndication
	// module's updatePeriod and updateFrequency), or 0.
	Every time.Duration
	// Hours has bit n set for each hour of the day, from 0 to 23 in UTC, in
	// which the feed is not to be asked for (RSS skipHours); Days likewise for
	// the days of the week from Sunday, bit 0 (skipDays).
	Hours uint32
	Days  uint8
}

// IsZero reports whether the feed says nothing.
func (p Pace) IsZero() bool { return p == Pace{} }

const (
	allHours = 1<<24 - 1
	allDays  = 1<<7 - 1
)

// Open returns the first moment from t on that the feed does not rule out. A
// feed that rules out everything rules out nothing.
func (p Pace) Open(t time.Time) time.Time {
	if p.Hours&allHours == allHours || p.Days&allDays == allDays || p.Hours == 0 && p.Days == 0 {
		return t
	}
	for {
		utc := t.UTC()
		switch {
		case p.Days>>utc.Weekday()&1 == 1:
			t = utc.Truncate(24 * time.Hour).Add(24 * time.Hour)
		case p.Hours>>utc.Hour()&1 == 1:
			t = utc.Truncate(time.Hour).Add(time.Hour)
		default:
			return t
		}
	}
}
