package upkeep

import (
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/library"
)

// The upkeep deletes what is not kept, a while after it began and after each
// time that it is asked; what is starred stays, and nothing is deleted by default.
func TestUpkeep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, err := library.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
		if err != nil {
			t.Fatal(err)
		}
		now := time.Now() // of the fake clock
		old := now.AddDate(-3, 0, 0)
		add := func(articles ...feed.Article) {
			t.Helper()
			if _, err := l.Add(t.Context(), feed.Source{Title: "Source"}, articles, now); err != nil {
				t.Fatal(err)
			}
		}
		count := func(want int) {
			t.Helper()
			if n, err := l.Count(t.Context(), nil, 100); n != want || err != nil {
				t.Errorf("%d articles, want %d (%v)", n, want, err)
			}
		}
		round := func() {
			time.Sleep(breather)
			synctest.Wait()
		}
		add(feed.Article{ID: "old", Published: old}, feed.Article{ID: "loved", Published: old, Starred: true}, feed.Article{ID: "new", Published: now})

		forever := New(l, Retention{ExceptStarred: true}, time.Now)
		forever.Begin(t.Context())
		round()
		if err := forever.End(); err != nil {
			t.Error(err)
		}
		count(3)

		u := New(l, Retention{years: 2, ExceptStarred: true}, time.Now)
		u.Begin(t.Context())
		synctest.Wait()
		count(3) // the screen goes first
		round()
		count(2)
		rings(t, u, true)
		add(feed.Article{ID: "older", Published: old.AddDate(-1, 0, 0)})
		u.Again()
		u.Again()
		round()
		count(2)
		if err := u.End(); err != nil {
			t.Error(err)
		}
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
}

func rings(t *testing.T, u *Upkeep, want bool) {
	t.Helper()
	select {
	case <-u.changes:
		if !want {
			t.Error("told of a change that there was not")
		}
	default:
		if want {
			t.Error("not told of a change")
		}
	}
}

// What another program writes is told, and what this one writes is not.
func TestUpkeepWatches(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "library.db")
		var two [2]*library.Library
		for i := range two {
			l, err := library.Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer l.Close()
			two[i] = l
		}
		u := New(two[0], Retention{}, time.Now)
		u.Begin(t.Context())
		synctest.Wait()
		for i, want := range []bool{false, true} {
			if err := two[i].SetSetting(t.Context(), "size", "2"); err != nil {
				t.Fatal(err)
			}
			time.Sleep(glance)
			synctest.Wait()
			rings(t, u, want)
		}
		if err := u.End(); err != nil {
			t.Error(err)
		}
	})
}

// An index that is not complete is completed, and how far it is is told until
// then.
func TestUpkeepTellsOfTheIndex(t *testing.T) {
	l, err := library.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	g := news.New(7)
	g.BodyBytes = 40
	if _, err := l.Add(t.Context(), news.Source(1), g.Articles(2500), time.Now()); err != nil {
		t.Fatal(err)
	}
	if err := l.Repair(t.Context()); err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		u := New(l, Retention{}, time.Now)
		_, indexed := u.Begin(t.Context())
		last := 0
		for n := range indexed {
			if n <= last {
				t.Errorf("%d after %d", n, last)
			}
			last = n
		}
		if last != 2500 {
			t.Errorf("%d articles were indexed", last)
		}
		if err := u.End(); err != nil {
			t.Error(err)
		}
	})
}

// The upkeep that is stopped at once has not touched the library, and one that
// fails says why at the end.
func TestUpkeepEnds(t *testing.T) {
	l, err := library.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	u := New(l, Retention{}, time.Now)
	u.Begin(t.Context())
	if err := u.End(); err != nil {
		t.Error(err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	synctest.Test(t, func(t *testing.T) {
		u := New(l, Retention{}, time.Now)
		u.Begin(t.Context())
		time.Sleep(breather)
		synctest.Wait()
		if err := u.End(); err == nil {
			t.Error("no error from a library that is closed")
		}
	})
}
