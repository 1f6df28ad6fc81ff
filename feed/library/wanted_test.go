package library

import (
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/subscription"
)

// TestWantedPages: the pages of new articles are wanted from when these are kept,
// by one at a time, until it is said what became of them.
func TestWantedPages(t *testing.T) {
	l := openTest(t)
	full, teaser := following("http://full.example/"), following("http://teaser.example/")
	full.Settings.FullText = true
	followed(t, l, full, teaser)
	d := delivery(full.URL, "one", "two", "three")
	d.FullText = true
	ids := delivered(t, l, d, delivery(teaser.URL, "other"))[0].IDs
	d.Articles = append(d.Articles, feed.Article{ID: "four", Title: "four"})
	ids = append(ids, delivered(t, l, d)[0].IDs...)
	claim := func(at time.Time, n int, want ...ID) {
		t.Helper()
		list, err := l.ClaimPages(t.Context(), at, at.Add(time.Hour), n)
		got := map[ID]bool{}
		for _, p := range list {
			got[p.ID] = true
		}
		if err != nil || len(list) != len(want) {
			t.Fatalf("%+v, %v; want %v", list, err, want)
		}
		for _, id := range want {
			if !got[id] {
				t.Errorf("%+v; want %v", list, want)
			}
		}
	}
	settle := func(id ID, again time.Time) {
		t.Helper()
		if err := l.SettlePage(t.Context(), id, again); err != nil {
			t.Fatal(err)
		}
	}
	first, err := l.ClaimPages(t.Context(), now, now.Add(time.Hour), 1)
	if err != nil || len(first) != 1 || first[0].Tries != 1 {
		t.Fatalf("%+v, %v", first, err)
	}
	settle(first[0].ID, time.Time{})
	var rest []ID
	for _, id := range ids {
		if id != first[0].ID {
			rest = append(rest, id)
		}
	}
	claim(now, 10, rest...)
	claim(now, 10) // somebody has them
	settle(rest[0], now.Add(time.Minute))
	settle(rest[1], time.Time{})
	claim(now.Add(time.Minute), 10, rest[0])
	claim(now.Add(2*time.Hour), 10, rest[0], rest[2])
	if err := l.Extend(t.Context(), rest[0], &feed.Article{Title: "x"}); err != nil { // by a key
		t.Fatal(err)
	}
	again, err := l.ClaimPages(t.Context(), now.Add(4*time.Hour), now, 10)
	if err != nil || len(again) != 1 || again[0] != (subscription.WantedPage{ID: rest[2], Tries: 3}) {
		t.Errorf("%+v, %v", again, err)
	}
	settle(rest[2], now.Add(24*time.Hour))
	claim(now.Add(-3000*time.Hour), 10, rest[2]) // the clock was set back
	full.Settings.FullText = false
	if err := l.SetSettings(t.Context(), full.URL, full.Settings); err != nil {
		t.Fatal(err)
	}
	claim(now.Add(9*time.Hour), 10)
}
