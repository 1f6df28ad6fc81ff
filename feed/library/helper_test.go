package library

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/query"
)

var now = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func openTest(t testing.TB) *Library {
	t.Helper()
	l, err := Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

func add(t testing.TB, l *Library, source feed.Source, articles ...feed.Article) Added {
	t.Helper()
	added, err := l.Add(context.Background(), source, articles, now)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

func parse(t testing.TB, filter string) query.Expr {
	t.Helper()
	e, err := query.Parse(filter, now)
	if err != nil {
		t.Fatalf("%s: %v", filter, err)
	}
	return e
}

func page(t testing.TB, l *Library, w Window) []Item {
	t.Helper()
	if w.Limit == 0 {
		w.Limit = 1000
	}
	items, err := l.Page(context.Background(), w)
	if err != nil {
		t.Fatal(err)
	}
	return items
}

func clean(t testing.TB, l *Library) {
	t.Helper()
	found, err := l.Check(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range found {
		t.Error(line)
	}
}
