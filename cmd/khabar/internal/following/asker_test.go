package following

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/library"
	"khabar/feed/store"
	"khabar/feed/subscription"
	"khabar/ui"
	"khabar/ui/locale"
)

// baseOf is that of a person who follows addresses.
func baseOf(t *testing.T, addresses ...string) Base {
	l, err := library.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	for _, address := range addresses {
		s := subscription.Subscription{Source: feed.Source{URL: address}, Settings: subscription.Settings{Title: filepath.Base(address), Private: true}}
		if _, err := l.Subscribe(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	proxy := func(*http.Request) (*url.URL, error) { return nil, nil }
	return Base{Library: l, Words: words, Now: time.Now, Fetching: fetch.Options{Proxy: proxy}, Interval: subscription.Never}
}

const linkedStory = `<rss version="2.0"><channel><title>News</title><item><title>Bridge</title><link>SERVER/story</link><description>It was opened.</description></item></channel></rss>`

// bridgeServer has a feed, and the page of its story.
func bridgeServer(t *testing.T) *httptest.Server {
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/feed":
			_, _ = io.WriteString(w, strings.ReplaceAll(linkedStory, "SERVER", server.URL))
		case "/story":
			_, _ = io.WriteString(w, "<!doctype html><title>Bridge</title><article><p>It was opened. "+strings.Repeat("Many people came to see it, and went home in the evening. ", 20)+"</article>")
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server
}

// TestAsking is what the screen's keys for sources do.
func TestAsking(t *testing.T) {
	server := bridgeServer(t)
	b := baseOf(t, server.URL+"/feed", server.URL+"/none")
	l, a := b.Library, NewAsker(b, func() {})
	defer a.Close()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var reports []ui.Refreshing
	ended := make(chan bool)
	go func() {
		defer close(ended)
		a.Watch(ctx, func(r ui.Refreshing) { reports = append(reports, r) })
	}()
	for watched := false; !watched; runtime.Gosched() {
		a.mu.Lock()
		watched = a.report != nil
		a.mu.Unlock()
	}

	all, err := a.Refresh(ctx, 0)
	if err != nil || all != (ui.Refreshed{Asked: 2, Failed: 1, New: 1}) {
		t.Fatalf("%+v, %v", all, err)
	}
	items, err := l.Page(ctx, store.Window{Limit: 10})
	if err != nil || len(items) != 1 {
		t.Fatal(items, err)
	}
	id := items[0].ID
	if one, err := a.Refresh(ctx, id); err != nil || one != (ui.Refreshed{Asked: 1}) {
		t.Errorf("%+v, %v", one, err)
	}
	if troubles, err := a.Troubles(ctx); err != nil || len(troubles) != 1 || !strings.HasPrefix(troubles[0], "none: is not at its address (HTTP 404)") {
		t.Errorf("%q, %v", troubles, err)
	}
	if full, err := a.FullText(ctx, id); err != nil || !strings.Contains(full.Body[0].Text, "Many people") {
		t.Errorf("%+v, %v", full, err)
	}
	if _, err := a.FullText(ctx, id); err == nil || err.Error() != b.Words.T("page.noBetter") {
		t.Errorf("%v", err)
	}
	server.Close()
	if _, err := a.FullText(ctx, id); err == nil || !strings.HasPrefix(err.Error(), "Its page cannot be reached") {
		t.Errorf("%v", err)
	}
	one, err := a.Refresh(ctx, id)
	if err != nil || one.Failed != 1 || one.Trouble != "feed: cannot be reached; check the connection; it is tried again later" {
		t.Errorf("%+v, %v", one, err)
	}
	stop()
	<-ended
	if _, err := a.Refresh(ctx, 0); !errors.Is(err, context.Canceled) {
		t.Errorf("after the end: %v", err)
	}
	checkReports(t, reports)
}

// checkReports: what was told while sources were asked, and that it ended.
func checkReports(t *testing.T, reports []ui.Refreshing) {
	changed, most, began := 0, 0, 0
	for _, r := range reports {
		if r.Changed {
			changed++
		}
		most = max(most, r.Total)
		began += r.Began
	}
	if len(reports) == 0 || changed != 1 || most != 2 || began != 2 || reports[len(reports)-1].Total != 0 {
		t.Errorf("reports %+v", reports)
	}
}

func TestAskingWithoutSources(t *testing.T) {
	b := baseOf(t)
	l, a := b.Library, NewAsker(b, func() {})
	defer a.Close()
	if _, err := a.Refresh(t.Context(), 0); !errors.Is(err, subscription.ErrNotFollowed) {
		t.Error(err)
	}
	if _, err := l.Add(t.Context(), feed.Source{Title: "A file"}, []feed.Article{{Title: "One"}}, time.Now()); err != nil {
		t.Fatal(err)
	}
	items, err := l.Page(t.Context(), store.Window{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Refresh(t.Context(), items[0].ID); !errors.Is(err, subscription.ErrNotFollowed) {
		t.Error(err)
	}
	if _, err := a.FullText(t.Context(), items[0].ID); err == nil || err.Error() != b.Words.T("status.noLink") {
		t.Error(err)
	}
}
