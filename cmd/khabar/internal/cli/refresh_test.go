package cli

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"khabar/cmd/khabar/internal/printout"
	"khabar/feed"
	"khabar/feed/feedtest/golden"
	"khabar/feed/fetch"
	"khabar/feed/library"
	"khabar/feed/refresh"
	"khabar/feed/store"
	"khabar/feed/subscription"
	"khabar/ui/locale"
)

func rss(titles ...string) string {
	s := `<?xml version="1.0"?><rss version="2.0"><channel><title></title>`
	for _, t := range titles {
		s += "<item><guid>" + t + "</guid><title>" + t + "</title></item>"
	}
	return s + "</channel></rss>"
}

func zipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = io.WriteString(z, s)
	_ = z.Close()
	return b.String()
}

// answer is a server's whole answer: header fields as "Name: value".
func answer(status int, body string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for _, h := range header {
			name, value, _ := strings.Cut(h, ": ")
			w.Header().Set(name, value)
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// misbehaving are servers that do what servers do, one a source. Several
// answers are given one after the other, the last one for ever.
func misbehaving() []struct {
	name    string
	answers []http.HandlerFunc
} {
	arabic := "<?xml version=\"1.0\"?><rss><channel><item><title>\xde\xc7\xe1 \xc7\xe1\xe6\xd2\xed\xd1 \xc5\xe4 \xc7\xe1\xcc\xd3\xd1 \xe3\xdd\xca\xe6\xcd</title></item></channel></rss>"
	var entries []string
	for i := range 5001 {
		entries = append(entries, fmt.Sprint("entry ", i))
	}
	many := rss(entries...)
	whole := rss("first", "second")
	redirect := func(status int, to string) http.HandlerFunc { return answer(status, "", "Location: "+to) }
	chain := func(w http.ResponseWriter, r *http.Request) {
		next := map[string]string{"/": "/1", "/1": "/2", "/2": "/3"}[r.URL.Path]
		if next == "" {
			answer(200, rss("at the end"))(w, r)
			return
		}
		redirect(301, next)(w, r)
	}
	hang := func(w http.ResponseWriter, r *http.Request) {
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	}
	endless := func(w http.ResponseWriter, _ *http.Request) {
		for {
			if _, err := io.WriteString(w, strings.Repeat("x", 1<<16)); err != nil {
				return
			}
		}
	}
	unchanged := func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(304)
			return
		}
		answer(200, rss("tagged"), `ETag: "1"`)(w, r)
	}
	slow := func(w http.ResponseWriter, _ *http.Request) {
		for _, part := range strings.SplitAfter(rss("slow"), "<item>") {
			_, _ = io.WriteString(w, part)
			w.(http.Flusher).Flush()
		}
	}
	return []struct {
		name    string
		answers []http.HandlerFunc
	}{
		{"well", []http.HandlerFunc{answer(200, rss("one", "two")), answer(200, rss("one", "two", "three"))}},
		{"unchanged", []http.HandlerFunc{unchanged}},
		{"in pieces", []http.HandlerFunc{slow}},
		{"stalled", []http.HandlerFunc{hang}},
		{"moved", []http.HandlerFunc{chain}},
		{"in a circle", []http.HandlerFunc{redirect(302, "/")}},
		{"died", []http.HandlerFunc{answer(200, rss("last words")), answer(410, "")}},
		{"not there", []http.HandlerFunc{answer(404, "")}},
		{"too busy", []http.HandlerFunc{answer(429, "", "Retry-After: 120")}},
		{"busy", []http.HandlerFunc{answer(503, "")}},
		{"a fault", []http.HandlerFunc{answer(500, "<h1>Oops</h1>")}},
		{"a password", []http.HandlerFunc{answer(401, "", "WWW-Authenticate: Basic")}},
		{"wrong length", []http.HandlerFunc{answer(200, strings.TrimSuffix(whole, "</channel></rss>"), "Content-Length: 9999")}},
		{"cut compression", []http.HandlerFunc{answer(200, zipped(many)[:2000], "Content-Encoding: gzip")}},
		{"a bomb", []http.HandlerFunc{answer(200, zipped(strings.Repeat(" ", 2<<20)), "Content-Encoding: gzip")}},
		{"endless", []http.HandlerFunc{endless}},
		{"unknown compression", []http.HandlerFunc{answer(200, "x", "Content-Encoding: lzma")}},
		{"wrong encoding", []http.HandlerFunc{answer(200, rss("خبر عاجل"), "Content-Type: text/xml; charset=iso-8859-1")}},
		{"undeclared encoding", []http.HandlerFunc{answer(200, arabic)}},
		{"a page", []http.HandlerFunc{answer(200, rss("when it was a feed")), answer(200, "<!doctype html><title>For sale</title><p>This name is for sale.")}},
		{"nothing", []http.HandlerFunc{answer(200, "")}},
		{"a picture", []http.HandlerFunc{answer(200, "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")}},
		{"cut", []http.HandlerFunc{answer(200, whole[:strings.Index(whole, "<guid>second")])}},
		{"too much", []http.HandlerFunc{answer(200, many)}},
	}
}

// serve starts a server that gives its answers one after the other.
func serve(t *testing.T, start func(http.Handler) *httptest.Server, answers []http.HandlerFunc) string {
	rounds := map[string]int{}
	s := start(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := min(rounds[r.URL.Path], len(answers)-1)
		rounds[r.URL.Path]++
		answers[n](w, r)
	}))
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// untrusted starts a server whose certificate nobody signed.
func untrusted(h http.Handler) *httptest.Server {
	s := httptest.NewUnstartedServer(h)
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	return s
}

// TestRefreshTable is what a person sees of each kind of server, in each
// language, the first time and the second. The whole is in
// testdata/refresh.golden.
func TestRefreshTable(t *testing.T) {
	l, err := library.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	follow := func(name, address string, private bool) {
		s := subscription.Subscription{Source: feed.Source{URL: address}, Settings: subscription.Settings{Title: name, Private: private}}
		if _, err := l.Subscribe(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range misbehaving() {
		address := serve(t, httptest.NewServer, m.answers)
		if m.name == "stalled" {
			address += m.name
		}
		follow(m.name, address, true)
	}
	well := serve(t, httptest.NewServer, []http.HandlerFunc{answer(200, rss("two of one"))})
	follow("followed twice", well, true)
	follow("moved onto it", serve(t, httptest.NewServer, []http.HandlerFunc{answer(301, "", "Location: "+well)}), true)
	follow("not proven", serve(t, untrusted, []http.HandlerFunc{answer(200, rss("x"))}), true)
	follow("private", serve(t, httptest.NewServer, []http.HandlerFunc{answer(200, rss("x"))}), false)
	follow("no address", "ftp://example.org/feed", true)
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	follow("unreachable", closed.URL, true)

	client := impatient{"stalled", newClient(t, 0), newClient(t, time.Millisecond)}
	var b bytes.Buffer
	for round := range 2 {
		fmt.Fprintf(&b, "== round %d\n", round+1)
		tableRound(t, l, refresh.New(client, l, refresh.Options{}), &b)
	}
	// Before midnight, half an hour from now is of tomorrow's date.
	clock, port := regexp.MustCompile(`(\d+ \S+( \S+)? \d{4}[،,] )?\b\d\d:\d\d\b`), regexp.MustCompile(`127\.0\.0\.1:\d+`)
	got := port.ReplaceAllString(clock.ReplaceAllString(b.String(), "TIME"), "SERVER")
	golden.Compare(t, filepath.Join("testdata", "refresh.golden"), got)
	items, err := l.Page(t.Context(), store.Window{Limit: 10000, Filter: nil})
	if err != nil || len(items) < 5000 {
		t.Errorf("%d articles, %v", len(items), err)
	}
}

func newClient(t *testing.T, stall time.Duration) *fetch.Client {
	c := fetch.New(fetch.Options{MaxBytes: 1 << 20, Stall: stall, Proxy: noProxy})
	t.Cleanup(c.Close)
	return c
}

// An impatient fetcher gives up at once on what is known not to answer, and
// never on what is just slow.
type impatient struct {
	path         string
	usual, hasty refresh.Fetcher
}

func (f impatient) Get(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	if strings.HasSuffix(r.URL, f.path) {
		return f.hasty.Get(ctx, r)
	}
	return f.usual.Get(ctx, r)
}

// tableRound asks all sources and writes a line for each in each language.
func tableRound(t *testing.T, l *library.Library, r *refresh.Refresher, b *bytes.Buffer) {
	list, err := l.Subscriptions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]refresh.Event{}
	if err := r.Refresh(t.Context(), list, func(e refresh.Event) { said[e.Subscription.Settings.Title] = e }); err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		e := said[s.Settings.Title]
		for _, language := range locale.Languages() {
			words, err := locale.New(language)
			if err != nil {
				t.Fatal(err)
			}
			a := app{words: words, World: World{Now: time.Now}}
			fmt.Fprintln(b, printout.Clean(a.refreshLine(&e)))
		}
	}
}

func noProxy(*http.Request) (*url.URL, error) { return nil, nil }
