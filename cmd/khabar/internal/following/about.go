package following

import (
	"strings"
	"time"

	"khabar/feed/discover"
	"khabar/feed/follow"
	"khabar/ui/locale"
)

var foundBy = map[discover.By]string{
	discover.Address: "source.byAddress", discover.Rule: "source.byRule", discover.Link: "source.byLink", discover.Sign: "source.bySign",
	discover.Anchor: "source.byAnchor", discover.Path: "source.byPath", discover.Saved: "source.bySaved",
}

// About says in a few words what is known of a feed, as seen from now.
func About(c *follow.Candidate, now time.Time, t *locale.Printer) string {
	parts := []string{formatNames[c.Format]}
	if c.Language != "" {
		parts = append(parts, c.Language)
	}
	parts = append(parts, t.N("source.entries", c.Entries))
	if !c.Newest.IsZero() {
		parts = append(parts, t.T("source.newest", "When", t.ShortDate(c.Newest.In(now.Location()), now)))
	}
	parts = append(parts, t.T(foundBy[c.By]))
	if c.Comments {
		parts = append(parts, t.T("source.comments"))
	}
	if c.Followed != nil {
		parts = append(parts, t.T("source.followedAlready"))
	}
	for i := range parts { // each by itself, whichever way the one beside it runs
		parts[i] = "\u2068" + parts[i] + "\u2069"
	}
	return strings.Join(parts, " · ")
}

var formatNames = map[string]string{"rss": "RSS", "rdf": "RSS", "atom": "Atom", "jsonfeed": "JSON Feed"}
