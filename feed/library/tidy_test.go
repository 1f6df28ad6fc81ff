package library

import (
	"testing"

	"khabar/feed/feedtest/news"
)

func TestTidy(t *testing.T) {
	l := openTest(t)
	g := news.New(13)
	g.BodyBytes = 100
	for range 7 {
		add(t, l, news.Source(1), g.Articles(5)...)
	}
	before := segments(t, l)
	if err := l.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after := segments(t, l); after >= before {
		t.Errorf("%d parts of the index, before %d", after, before)
	}
	clean(t, l)
}
