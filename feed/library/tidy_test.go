package library

import (
	"testing"

	"khabar/feed/feedtest/news"
)

func TestTidy(t *testing.T) {
	l := openTest(t)
	g := news.New(13)
	g.BodyBytes = 100
	parts := func() (n int64) {
		err := l.read(t.Context(), func(c *conn) (err error) {
			n, _, err = c.integer("SELECT count(DISTINCT segid) FROM words_idx")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for range 7 {
		add(t, l, news.Source(1), g.Articles(5)...)
	}
	before := parts()
	if err := l.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after := parts(); after >= before {
		t.Errorf("%d parts of the index, before %d", after, before)
	}
	clean(t, l)
}
