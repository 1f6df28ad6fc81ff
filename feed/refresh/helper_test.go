package refresh

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/library"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

// rss is a feed with these entries.
func rss(titles ...string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>`)
	for _, t := range titles {
		fmt.Fprintf(&b, `<item><guid isPermaLink="false">%s</guid><title>%s</title><description>About %[1]s.</description></item>`, t, t)
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

// A site is a server whose pages a test can change.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]http.HandlerFunc
	asked []*http.Request
}

func newSite(t testing.TB) *site {
	s := &site{pages: map[string]http.HandlerFunc{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		page := s.pages[r.URL.Path]
		s.asked = append(s.asked, r)
		s.mu.Unlock()
		if page == nil {
			page = http.NotFound
		}
		page(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *site) set(path string, page http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[path] = page
}

// requests returns what was asked since the last call, as "path" or, with
// validators, "path?".
func (s *site) requests() (list []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.asked {
		line := r.URL.Path
		if r.Header.Get("If-None-Match")+r.Header.Get("If-Modified-Since") != "" {
			line += "?"
		}
		list = append(list, line)
	}
	s.asked = nil
	return list
}

func page(text string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		_, _ = fmt.Fprint(w, text)
	}
}

func status(code int, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
	}
}

// tagged answers 304 to who has it.
func tagged(text string) http.HandlerFunc {
	tag := fmt.Sprintf(`"%d"`, len(text))
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = fmt.Fprint(w, text)
	}
}

// A world is a library, a site, and a Refresher between them.
type world struct {
	*Refresher
	site    *site
	library *library.Library
	events  []Event
}

func newWorld(t testing.TB, o Options, paths ...string) *world {
	t.Helper()
	l, err := library.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	c := fetch.New(fetch.Options{MaxBytes: 1 << 20, Proxy: func(*http.Request) (*url.URL, error) { return nil, nil }})
	t.Cleanup(func() {
		c.Close()
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	w := &world{Refresher: New(c, l, o), site: newSite(t), library: l}
	for _, path := range paths {
		w.follow(t, path, subscription.Settings{Private: true})
	}
	return w
}

func (w *world) follow(t testing.TB, path string, settings subscription.Settings) {
	t.Helper()
	s := subscription.Subscription{Source: feed.Source{URL: w.site.URL + path}, Settings: settings}
	if _, err := w.library.Subscribe(t.Context(), s); err != nil {
		t.Fatal(err)
	}
}

func (w *world) sources(t testing.TB) []subscription.Subscription {
	t.Helper()
	list, err := w.library.Subscriptions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// refresh asks all sources and returns the last events of each, by path.
func (w *world) refresh(t testing.TB) map[string]Event {
	t.Helper()
	w.events = nil
	if err := w.Refresh(t.Context(), w.sources(t), func(e Event) { w.events = append(w.events, e) }); err != nil {
		t.Fatal(err)
	}
	last := map[string]Event{}
	for _, e := range w.events {
		if e.Subscription.URL != "" {
			last[strings.TrimPrefix(e.Subscription.URL, w.site.URL)] = e
		}
	}
	return last
}

// titles are those of all articles, newest first.
func (w *world) titles(t testing.TB) (list []string) {
	t.Helper()
	items, err := w.library.Page(context.Background(), store.Window{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range items {
		list = append(list, i.Article.Title)
	}
	return list
}
