package syndication

import (
	"math"
	"strconv"
	"strings"
	"time"

	"khabar/feed"
	"khabar/feed/parse/xmltree"
)

// longestPace bounds what a feed may ask for: some give a ttl in seconds, or a
// number that means "never".
const longestPace = 31 * 24 * time.Hour

// A PaceReader reads how often a feed says that it changes: ttl, skipHours and
// skipDays of RSS 2.0, and the Syndication module of RSS 1.0.
type PaceReader struct {
	pace      feed.Pace
	period    time.Duration
	frequency float64
}

// periods are those of the Syndication module.
var periods = map[string]time.Duration{
	"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour, "monthly": 30 * 24 * time.Hour, "yearly": 365 * 24 * time.Hour,
}

// Read reads an element of a feed's head, and reports whether it was one of
// these. core says that it is an element of RSS itself.
func (p *PaceReader) Read(n *xmltree.Node, core bool) bool {
	name := strings.ToLower(n.Name)
	switch {
	case n.Space == xmltree.Sy && name == "updateperiod":
		p.period = periods[strings.ToLower(n.TextContent())]
	case n.Space == xmltree.Sy && name == "updatefrequency":
		p.frequency, _ = strconv.ParseFloat(n.TextContent(), 64)
	case core && name == "ttl":
		if minutes, err := strconv.ParseFloat(n.TextContent(), 64); err == nil {
			p.atLeast(minutes * float64(time.Minute))
		}
	case core && name == "skiphours":
		for _, c := range n.Children {
			// 24 is midnight too (RSS 0.91).
			if hour, err := strconv.Atoi(c.TextContent()); err == nil && hour >= 0 && hour <= 24 {
				p.pace.Hours |= 1 << (hour % 24)
			}
		}
	case core && name == "skipdays":
		for _, c := range n.Children {
			p.skipDay(c.TextContent())
		}
	default:
		return false
	}
	return true
}

func (p *PaceReader) skipDay(name string) {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.EqualFold(name, day.String()) {
			p.pace.Days |= 1 << day
		}
	}
}

// atLeast takes the longer of two times, in nanoseconds.
func (p *PaceReader) atLeast(d float64) {
	if d > 0 { // and is a number
		p.pace.Every = max(p.pace.Every, time.Duration(math.Min(d, float64(longestPace))))
	}
}

// Pace returns what was read.
func (p *PaceReader) Pace() feed.Pace {
	if p.period > 0 {
		if !(p.frequency > 0) {
			p.frequency = 1
		}
		p.atLeast(float64(p.period) / p.frequency)
	}
	return p.pace
}
