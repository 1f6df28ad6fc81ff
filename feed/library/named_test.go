package library

import (
	"testing"

	"khabar/feed"
)

// A group's articles are those of its sources and of the groups in it, as the
// sources are grouped now.
func TestGroup(t *testing.T) {
	l := openTest(t)
	for _, s := range []feed.Source{
		{Title: "A", URL: "https://a.example/", Group: "عربي"}, {Title: "B", URL: "https://b.example/", Group: "عربي/العراق"},
		{Title: "C", URL: "https://c.example/", Group: "عربية"}, {Title: "D", URL: "https://d.example/"},
	} {
		add(t, l, s, feed.Article{ID: "1", Title: s.Title})
	}
	for filter, want := range map[string]int{
		"group:عربي": 2, "group:عربى/": 2, "group:عربي/العراق": 1, "-group:عربي": 2, "group:ع": 0, "group:/": 0, "group:عربي source:=b": 1, "source:=d OR group:عربية": 2,
	} {
		if n, err := l.Count(t.Context(), parse(t, filter), 10); err != nil || n != want {
			t.Errorf("%s: %d, %v, want %d", filter, n, err, want)
		}
	}
}
