package library

import (
	"slices"
	"testing"

	"khabar/feed/feedtest/news"
)

// segments returns of how many parts the index consists.
func segments(t *testing.T, l *Library) (n int64) {
	t.Helper()
	err := l.read(t.Context(), func(c *conn) (err error) {
		n, _, err = c.integer("SELECT count(DISTINCT segid) FROM words_idx")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestOneSegment adds and edits articles in the order of feeds. Whatever order
// that is, the index grows by one part at a time.
func TestOneSegment(t *testing.T) {
	l := openTest(t)
	g := news.New(19)
	g.BodyBytes = 100
	list := g.Articles(30)
	slices.Reverse(list) // the newest first
	add(t, l, news.Source(1), list...)
	if n := segments(t, l); n != 1 {
		t.Errorf("%d parts after articles came", n)
	}
	for i := range list {
		list[i].Title += " corrected"
	}
	if added := add(t, l, news.Source(1), list...); added.Edited != len(list) {
		t.Fatalf("%+v", added)
	}
	if n := segments(t, l); n != 2 {
		t.Errorf("%d parts after they were edited", n)
	}
	clean(t, l)
}
