package cli

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/library"
	"khabar/feed/query"
)

// bigLibrary holds more articles than any verb reads at once.
func bigLibrary(t *testing.T, articles int) *library.Library {
	t.Helper()
	l, err := library.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	g := news.New(7)
	g.BodyBytes = 40
	if _, err := l.Add(t.Context(), news.Source(1), g.Articles(articles), time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	return l
}

// A list goes through the library page by page and meets each article once, in
// the order of the list, whether with bodies or without.
func TestListGoesThroughAllPages(t *testing.T) {
	const articles = 2*listPage + 17
	l := bigLibrary(t, articles)
	for _, whole := range []bool{false, true} {
		var dates []int64
		titles := map[string]bool{}
		err := eachEntry(t.Context(), l, query.All{}, whole, func(a *feed.Article) error {
			dates = append(dates, a.Published.Unix())
			titles[a.ID] = true
			if whole != (len(a.Body) > 0) {
				t.Errorf("%q: with body %v, want %v", a.Title, !whole, whole)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(dates)
		if len(dates) != articles || len(titles) != articles || !slices.IsSorted(dates) {
			t.Errorf("%d articles, %d of them different, in order %v", len(dates), len(titles), slices.IsSorted(dates))
		}
	}
}

// A search ends at its limit, and says whether there is more.
func TestSearchEndsAtItsLimit(t *testing.T) {
	const articles = 2*searchPage + 17
	l := bigLibrary(t, articles)
	for _, best := range []bool{false, true} {
		for _, c := range []struct {
			limit, want int
			more        bool
		}{
			{1, 1, true}, {searchPage, searchPage, true}, {searchPage + 1, searchPage + 1, true},
			{articles, articles, false}, {articles + 1, articles, false}, {0, articles, false},
		} {
			seen := map[library.ID]bool{}
			n, more, err := eachHit(t.Context(), l, library.Window{Best: best}, c.limit, func(i *library.Item) error {
				seen[i.ID] = true
				return nil
			})
			if err != nil || n != c.want || len(seen) != n || more != c.more {
				t.Errorf("best %v, limit %d: %d articles, %d of them different, more %v (%v)", best, c.limit, n, len(seen), more, err)
			}
		}
	}
}
