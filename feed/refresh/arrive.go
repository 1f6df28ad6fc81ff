package refresh

import (
	"time"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/subscription"
)

// arrive treats articles that came as the settings of their source ask for.
func arrive(articles []feed.Article, s *subscription.Subscription, now time.Time) {
	read, starred := matcher(s.Settings.Read, now), matcher(s.Settings.Starred, now)
	for i := range articles {
		a := &articles[i]
		if s.Settings.Direction != feed.DirectionUnknown {
			a.Direction = s.Settings.Direction
		}
		a.Read = read != nil && read.Match(a)
		a.Starred = starred != nil && starred.Match(a)
	}
}

// matcher returns nil for no filter, and for one that cannot be read: it was
// checked when it was set, and marking too little is the smaller harm.
func matcher(filter string, now time.Time) *query.Matcher {
	if filter == "" {
		return nil
	}
	e, err := query.Parse(filter, now)
	if err != nil {
		return nil
	}
	return query.NewMatcher(e)
}
