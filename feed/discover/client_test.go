package discover

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"khabar/feed/fetch"
)

// Over HTTP: a page that the person typed is on this machine, and may lead to
// its own host, but not to others of the private network.
func TestPrivateNetworks(t *testing.T) {
	secret := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		t.Error("the private server was reached")
		_, _ = io.WriteString(w, rss("Secret", "a"))
	}))
	defer secret.Close()
	elsewhere := strings.Replace(secret.URL, "127.0.0.1", "localhost", 1)
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = fmt.Fprint(w, html5(fmt.Sprintf(`<link rel=alternate type=application/rss+xml href=%s/1><link rel=alternate type=application/rss+xml href=/moved><link rel=alternate type=application/rss+xml href=/rss>`, elsewhere)))
	})
	mux.Handle("/moved", http.RedirectHandler(elsewhere+"/2", http.StatusMovedPermanently))
	mux.HandleFunc("/rss", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, rss("Mine", "a")) })
	server := httptest.NewServer(mux)
	defer server.Close()
	client := fetch.New(fetch.Options{Proxy: func(*http.Request) (*url.URL, error) { return nil, nil }})
	defer client.Close()
	for _, what := range []string{server.URL, strings.TrimPrefix(server.URL, "http://")} {
		r, err := (&Finder{Fetcher: client}).Find(context.Background(), what)
		if err != nil || urls(r) != "link "+server.URL+"/rss" {
			t.Fatalf("%s, %v", urls(r), err)
		}
		refused := 0
		for _, a := range r.Tried {
			var e *fetch.Error
			if errors.As(a.Err, &e) && e.Kind == fetch.Forbidden {
				refused++
			}
		}
		if refused != 2 {
			t.Errorf("%d refused: %v", refused, r.Tried)
		}
	}
}

// A crowd counts how many requests a host gets at once. Each takes a second.
type crowd struct {
	web
	mu        sync.Mutex
	now, most map[string]int
}

func (c *crowd) Get(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	host := hostOf(r.URL)
	c.mu.Lock()
	c.now[host]++
	c.most[host] = max(c.most[host], c.now[host])
	c.mu.Unlock()
	defer func() {
		c.mu.Lock()
		c.now[host]--
		c.mu.Unlock()
	}()
	select {
	case <-ctx.Done():
		return nil, &fetch.Error{Kind: fetch.Cancelled, Where: r.URL, Err: ctx.Err()}
	case <-time.After(time.Second):
	}
	return c.get(r.URL, "", 0)
}

func TestTwoAtOncePerHost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var links strings.Builder
		for i := range 6 {
			fmt.Fprintf(&links, `<link rel=alternate type=application/rss+xml href=/%d><link rel=alternate type=application/rss+xml href=https://b.example/%d>`, i, i)
		}
		c := &crowd{web: web{"https://a.example/": html5(links.String()), "https://b.example/0": rss("B", "b"), "https://a.example/5": rss("A", "a")},
			now: map[string]int{}, most: map[string]int{}}
		began := time.Now()
		r, err := (&Finder{Fetcher: c}).Find(context.Background(), "https://a.example/")
		if err != nil || len(r.Candidates) != 2 {
			t.Fatal(err, urls(r))
		}
		if c.most["a.example"] != 2 || c.most["b.example"] != 2 {
			t.Errorf("at once: %v", c.most)
		}
		if took := time.Since(began); took != 4*time.Second { // the page, then three rounds of both hosts
			t.Errorf("took %v", took)
		}
	})
}

// A search ends when its time is over, and when the person gives up.
func TestBounds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &crowd{web: web{"https://a.example/": html5("")}, now: map[string]int{}, most: map[string]int{}}
		began := time.Now()
		_, err := (&Finder{Fetcher: c, Total: 5 * time.Second}).Find(context.Background(), "https://a.example/")
		if took := time.Since(began); took != 5*time.Second || !isNotFound(err) {
			t.Errorf("took %v: %v", took, err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
		time.AfterFunc(3*time.Second, cancel)
		began = time.Now()
		_, err = (&Finder{Fetcher: c}).Find(ctx, "https://a.example/")
		if took := time.Since(began); took != 3*time.Second || !errors.Is(err, context.Canceled) {
			t.Errorf("took %v: %v", took, err)
		}
		l := &log{web: c.web}
		if _, err = (&Finder{Fetcher: l, Requests: 7}).Find(context.Background(), "https://a.example/"); !isNotFound(err) || len(l.asked) != 7 {
			t.Errorf("%d requests: %v", len(l.asked), err)
		}
	})
}
