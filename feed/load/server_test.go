package load

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"khabar/feed/fetch"
)

// badServers is a server that does what servers do, on a path each.
func badServers() http.Handler {
	arabic := "<?xml version=\"1.0\"?><rss><channel><title>\xc3\xce\xc8\xc7\xd1</title><item><title>\xde\xc7\xe1 \xc7\xe1\xe6\xd2\xed\xd1 \xc5\xe4 \xc7\xe1\xcc\xd3\xd1 \xe3\xdd\xca\xe6\xcd</title></item></channel></rss>"
	headed := func(header string, status int, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			name, value, _ := strings.Cut(header, ": ")
			w.Header().Set(name, value)
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		}
	}
	zipped := func(s string) string {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, _ = io.WriteString(z, s)
		_ = z.Close()
		return b.String()
	}
	many := zipped(rss(strings.Fields(strings.Repeat("abcdefgh ", 2000))...))
	mux := http.NewServeMux()
	for path, handler := range map[string]http.HandlerFunc{
		"/good":      headed("Content-Type: application/rss+xml", 200, rss("fine")),
		"/gone":      headed("X: y", 410, ""),
		"/busy":      headed("Retry-After: 120", 429, ""),
		"/latin":     headed("Content-Type: text/xml; charset=iso-8859-1", 200, rss("خبر عاجل")),
		"/1256":      headed("Content-Type: text/xml; charset=windows-1256", 200, arabic),
		"/undecided": headed("Content-Type: text/xml", 200, arabic),
		"/long":      headed("Content-Length: 9999", 200, strings.TrimSuffix(rss("first", "second"), "</channel></rss>")),
		"/bomb":      headed("Content-Encoding: gzip", 200, zipped(strings.Repeat(" ", 3<<20))),
		"/loop":      headed("Location: /loop", 302, ""),
		"/moved":     headed("Location: /good", 301, ""),
		"/sold":      headed("Content-Type: text/html", 200, "<!doctype html><h1>For sale</h1><p>This name is for sale.</p>"),
		"/empty":     headed("Content-Type: text/xml", 200, ""),
		"/cutzip":    headed("Content-Encoding: gzip", 200, many[:len(many)/2]),
		"/login":     headed("WWW-Authenticate: Basic", 401, "no"),
		"/broken":    headed("X: y", 500, "<h1>Oops</h1>"),
	} {
		mux.HandleFunc(path, handler)
	}
	return mux
}

// TestServers: what a person gets to see of each.
func TestServers(t *testing.T) {
	server := httptest.NewServer(badServers())
	defer server.Close()
	client := fetch.New(fetch.Options{MaxBytes: 2 << 20, Proxy: func(*http.Request) (*url.URL, error) { return nil, nil }})
	defer client.Close()
	l := &Loader{Fetcher: client, Files: disk{fstest.MapFS{"subs.opml": file(
		fmt.Sprintf(`<opml><body><outline xmlUrl="%s/sold"/><outline text="Mine" xmlUrl="%[1]s/good"/></body></opml>`, server.URL))}}}
	for _, test := range []struct {
		name string
		want string // articles, and the problem's first words
		exit int
	}{
		{"/good", "fine", 0},
		{"/moved", "fine", 0},
		{"/latin", "خبر عاجل", 0},
		{"/1256", "قال الوزير إن الجسر مفتوح", 0},
		{"/undecided", "قال الوزير إن الجسر مفتوح", 0},
		{"/sold", "For sale", 0},
		{"/gone", "PROBLEM is gone for good", ExitNetwork},
		{"/busy", "PROBLEM is too busy", ExitNetwork},
		{"/login", "PROBLEM asks for permission", ExitNetwork},
		{"/broken", "PROBLEM has a fault of its own", ExitNetwork},
		{"/none", "PROBLEM is not there", ExitNetwork},
		{"/loop", "PROBLEM sends from one address", ExitNetwork},
		{"/bomb", "PROBLEM is larger", ExitInput},
		{"/empty", "PROBLEM is empty", ExitInput},
		{"/long", "first second PROBLEM broke off", ExitNetwork},
		{"subs.opml", "PROBLEM gives a page or a text where a feed is expected", ExitInput},
	} {
		t.Run(test.name, func(t *testing.T) {
			name := test.name
			if strings.HasPrefix(name, "/") {
				name = server.URL + name
			}
			articles, problems := l.All(context.Background(), []string{name})
			var got []string
			for _, a := range articles {
				got = append(got, a.Title)
			}
			if len(problems) > 0 {
				got = append([]string{}, append(got, "PROBLEM "+problems[0].What)...)
			}
			if test.name == "subs.opml" { // the good feed is there all the same
				if len(articles) != 1 || articles[0].Source != "Mine" {
					t.Errorf("articles %v", articles)
				}
				got = got[1:]
			}
			if line := strings.Join(got, " "); !strings.HasPrefix(line, test.want) || Exit(problems) != test.exit {
				t.Errorf("got %s, exit %d", line, Exit(problems))
			}
		})
	}
	articles, problems := l.All(context.Background(), []string{server.URL + "/cutzip"})
	if len(articles) < 100 || len(articles) >= 2000 || len(problems) != 1 || !problems[0].Network {
		t.Errorf("cut gzip: %d articles, problems %v", len(articles), problems)
	}
}
