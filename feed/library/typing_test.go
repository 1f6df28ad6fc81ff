package library

import (
	"slices"
	"testing"

	"khabar/feed/feedtest/news"
)

// A common beginning of a word is found among candidates, a rare one in the
// index; both find the same.
func TestTyping(t *testing.T) {
	l := openTest(t)
	g := news.New(14)
	g.BodyBytes = 300
	add(t, l, news.Source(1), g.Articles(1500)...)
	for filter, sooner := range map[string]bool{
		"g*": true, "gov*": true, "the gov*": true, "government* is:read": true, "الع*": true,
		"go*": false, "government": false, "-gov*": false, "xyz*": true, "g* OR p*": false, "tag:gov": false,
		"author:" + g.Tongues[0].Words[102]: false, "author:a is:read": true, "author:a -the gov*": true, "agency:a": false, "agency:ا": true,
		g.Tongues[0].Words[11900] + "*": false,
	} {
		e := parse(t, filter)
		err := l.read(t.Context(), func(c *conn) error {
			ids, found, err := c.newestTyped(e, Window{Limit: 20}, MaxID)
			if err != nil {
				return err
			}
			if found != sooner {
				t.Errorf("%s: found among candidates: %v", filter, found)
			}
			p, err := c.plan(e)
			if err != nil {
				return err
			}
			want, err := c.newest(p, MaxID, 20)
			if found && !slices.Equal(ids, want) {
				t.Errorf("%s: %v, want %v", filter, ids, want)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
