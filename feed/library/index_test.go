package library

import (
	"errors"
	"path/filepath"
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

// TestMergesLater counts what additions leave: a part each, and nothing merged on
// the way. So it is in a library of before too, which merged at every eighth.
func TestMergesLater(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	l, err := open(t.Context(), path, migrations[:4])
	if err != nil {
		t.Fatal(err)
	}
	err = l.update(t.Context(), func(c *conn) error {
		return c.script("INSERT INTO words(words, rank) VALUES ('automerge', 8); INSERT INTO words(words, rank) VALUES ('crisismerge', 16)")
	})
	if err = errors.Join(err, l.Close()); err != nil {
		t.Fatal(err)
	}
	if l, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	const additions = 20
	g := news.New(23)
	g.BodyBytes = 100
	for range additions {
		add(t, l, news.Source(1), g.Articles(2)...)
	}
	if n := segments(t, l); n != additions {
		t.Errorf("%d parts after %d additions", n, additions)
	}
	if err := l.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := segments(t, l); n > 3 {
		t.Errorf("%d parts after merging", n)
	}
	clean(t, l)
}
