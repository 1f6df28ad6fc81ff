package syndication

import (
	"khabar/feed"
	"khabar/feed/parse/date"
)

// SetDates fills in an article's dates from what the feed wrote. What cannot
// be read stays zero.
func SetDates(a *feed.Article, published, updated string) {
	if t, dateOnly, ok := date.Parse(published, a.Language); ok {
		a.Published, a.DateOnly = t, dateOnly
	}
	if t, _, ok := date.Parse(updated, a.Language); ok {
		a.Updated = t
	}
}
