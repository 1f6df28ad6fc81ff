package syndication

import (
	"strings"
	"time"

	"khabar/feed"
	"khabar/feed/parse/date"
	"khabar/feed/parse/page"
)

// SetDates fills in an article's dates from what the feed wrote: of several
// forms of each, the first that can be read. What cannot be read stays zero.
func SetDates(a *feed.Article, published, updated []string) {
	if t, dateOnly, ok := firstDate(published, a.Language); ok {
		a.Published, a.DateOnly = t, dateOnly
	}
	if t, _, ok := firstDate(updated, a.Language); ok {
		a.Updated = t
	}
}

func firstDate(forms []string, language string) (t time.Time, dateOnly, ok bool) {
	for _, s := range forms {
		if strings.ContainsAny(s, "<&") {
			s = page.Line(s)
		}
		if t, dateOnly, ok = date.Parse(s, language); ok {
			break
		}
	}
	return t, dateOnly, ok
}
