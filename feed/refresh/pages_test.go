package refresh

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

// stories is a feed of so many articles, each with a page.
func stories(w *world, n int, page http.HandlerFunc) string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>News</title>`)
	for i := range n {
		path := fmt.Sprintf("/story%d", i)
		fmt.Fprintf(&b, "<item><title>Bridge %d</title><link>%s%s</link><description>%s</description></item>", i, w.site.URL, path, story)
		w.site.set(path, page)
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

// whole counts the articles that have the text of their pages.
func (w *world) whole(t *testing.T) (n int) {
	t.Helper()
	items, err := w.library.Page(t.Context(), store.Window{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range items {
		a, err := w.library.Article(t.Context(), i.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Body) > 1 {
			n++
		}
	}
	return n
}

// Pages that a run did not come to, or did not get, are fetched by another.
func TestPagesAreFetchedLater(t *testing.T) {
	whole := page(storyPage(), "Content-Type", "text/html")
	for name, c := range map[string]struct {
		page     http.HandlerFunc
		stopped  bool
		again    bool
		requests int // of pages, at most
	}{
		"a fault":  {status(500), false, true, 9},
		"cut":      {page(storyPage(), "Content-Length", "100000"), false, true, 9},
		"stopped":  {whole, true, true, 0},
		"busy":     {status(429, "Retry-After", "60"), false, true, 2},
		"missing":  {status(404), false, false, 9},
		"a wall":   {page("<!doctype html><title>Log in</title><p>Please log in."), false, false, 9},
		"no more":  {page("<!doctype html><title>Bridge</title><article><p>" + story + "</article>"), false, false, 9},
		"a circle": {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) }, false, false, 9},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, Options{})
			w.follow(t, "/feed", subscription.Settings{Private: true, FullText: true})
			w.site.set("/feed", page(stories(w, 9, c.page)))
			ctx, stop := context.WithCancel(t.Context())
			err := w.Refresh(ctx, w.sources(t), func(e Event) {
				if c.stopped && e.Done == e.Total && e.Done > 0 {
					stop()
				}
			})
			stop()
			if n := w.whole(t); err != nil || n != 0 {
				t.Fatalf("%d are whole, %v", n, err)
			}
			asked := 0
			for _, path := range w.site.requests() {
				if strings.HasPrefix(path, "/story") {
					asked++
				}
			}
			if asked > c.requests {
				t.Errorf("%d pages were asked for", asked)
			}
			stories(w, 9, whole)
			// Another run, after the time for which the pages rest.
			w.Refresher = New(w.fetcher, later{w.library}, Options{})
			w.refresh(t)
			if n := w.whole(t); n != 9 && c.again || n != 0 && !c.again {
				t.Errorf("%d are whole", n)
			}
		})
	}
}

// later is a store where an hour has gone by for the pages.
type later struct{ Store }

func (s later) ClaimPages(ctx context.Context, now, until time.Time, n int) ([]subscription.WantedPage, error) {
	return s.Store.ClaimPages(ctx, now.Add(time.Hour), until.Add(time.Hour), n)
}

func TestAgain(t *testing.T) {
	now := time.Date(2026, 11, 24, 3, 0, 0, 0, time.UTC)
	failure := func(k fetch.Kind) error { return &fetch.Error{Kind: k} }
	for _, c := range []struct {
		err   error
		tries int
		after time.Duration // 0: never
	}{
		{nil, 1, 0},
		{ErrOther, 1, 0},
		{ErrRobots, 1, 0},
		{failure(fetch.Missing), 1, 0},
		{failure(fetch.Unreachable), 1, firstPause},
		{failure(fetch.Unreachable), mostTries, 0},
		{failure(fetch.Busy), 2, busyPause},
		{&fetch.Error{Kind: fetch.Busy, RetryAfter: time.Hour}, 1, time.Hour},
		{failure(fetch.Cancelled), 9, breath},
		{context.Canceled, 9, breath},
		{&restingError{now.Add(time.Hour)}, 9, time.Hour},
		{errors.New("of the store"), 1, 0},
	} {
		want := time.Time{}
		if c.after > 0 {
			want = now.Add(c.after)
		}
		if got := again(c.err, c.tries, now); !got.Equal(want) {
			t.Errorf("%v, %d: %v, want %v", c.err, c.tries, got, want)
		}
	}
}
