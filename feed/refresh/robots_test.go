package refresh

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"khabar/feed/fetch"
	"khabar/feed/robots"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

// What a site asks of robots holds for the pages of new articles, wherever they
// lead to, and not for the one that a person asks for.
func TestRobots(t *testing.T) {
	everything := strings.Repeat("# long\n", 200000)
	moved := func(to string) http.HandlerFunc { return status(http.StatusFound, "Location", to) }
	for _, c := range []struct {
		name, path string
		robots     http.HandlerFunc // nil: there is none
		fetched    bool
	}{
		{"none", "/story", nil, true},
		{"forbidden", "/story", page("User-agent: *\nDisallow: /story"), false},
		{"forbidden to others", "/story", page("User-agent: other\nDisallow: /"), true},
		{"allowed to us", "/story", page("User-agent: *\nDisallow: /\nUser-agent: khabar\nAllow: /"), true},
		{"where it leads to", "/go", page("User-agent: *\nDisallow: /story"), false},
		{"where it comes from", "/go", page("User-agent: *\nDisallow: /go"), false},
		{"a page instead", "/story", page("<!doctype html><title>Not found</title>", "Content-Type", "text/html"), true},
		{"refused", "/story", status(403), true},
		{"a fault", "/story", status(500), false},
		{"busy", "/story", status(429), false},
		{"moved", "/story", moved("/elsewhere.txt"), false},
		{"moved in a circle", "/story", moved("/robots.txt"), false},
		{"packed wrongly", "/story", page("User-agent: *", "Content-Encoding", "gzip, br"), false},
		{"very long", "/story", page("User-agent: *\nDisallow: /story\n" + everything), false},
		{"not UTF-8", "/story", page("User-agent: *\n\xff\xfe: \xe9\nDisallow: /\xe9"), true},
		{"nothing in it", "/story", page(""), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, Options{})
			w.follow(t, "/feed", subscription.Settings{Private: true, FullText: true})
			w.site.set("/feed", page(linked(w.site, c.path, story)))
			w.site.set("/story", page(storyPage(), "Content-Type", "text/html"))
			w.site.set("/go", moved("/story"))
			w.site.set("/elsewhere.txt", page("User-agent: *\nDisallow: /story"))
			if c.robots != nil {
				w.site.set("/robots.txt", c.robots)
			}
			w.refresh(t)
			items, err := w.library.Page(t.Context(), store.Window{Limit: 10})
			if err != nil {
				t.Fatal(err)
			}
			a, err := w.library.Article(t.Context(), items[0].ID)
			if err != nil {
				t.Fatal(err)
			}
			asked := w.site.requests()
			if fetched := len(a.Body) >= 8; fetched != c.fetched || slices.Contains(asked, "/story") != c.fetched {
				t.Errorf("fetched: %v; asked %v", fetched, asked)
			}
			if a, err := w.Refresher.FullText(t.Context(), items[0].ID); c.fetched == (err == nil) || !c.fetched && len(a.Body) < 8 {
				t.Errorf("by a key: %v", err)
			}
			if asked := w.site.requests(); slices.Contains(asked, "/robots.txt") {
				t.Errorf("by a key, robots.txt is asked for: %v", asked)
			}
		})
	}
}

// A ruler serves rules that last for a while, and counts who asks for them.
type ruler struct {
	mu     sync.Mutex
	asked  []string
	answer func(n int) (*fetch.Response, error)
}

func (r *ruler) Get(_ context.Context, q fetch.Request) (*fetch.Response, error) {
	r.mu.Lock()
	r.asked = append(r.asked, q.URL+q.ETag)
	n := len(r.asked)
	r.mu.Unlock()
	time.Sleep(time.Second)
	return r.answer(n)
}

// A shelf is a store of rules.
type shelf struct {
	Store
	mu   sync.Mutex
	kept robots.Kept
}

func (s *shelf) SiteRules(context.Context, string, bool) (robots.Kept, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.kept, nil
}

func (s *shelf) KeepSiteRules(_ context.Context, _ string, _ bool, k robots.Kept) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kept = k
	return nil
}

// The rules of a site are asked for once, however many pages wait for them and
// however many runs there are, and again when they do not hold any longer.
func TestRulesAreKept(t *testing.T) {
	forbid := []byte("User-agent: *\nDisallow: /")
	for name, c := range map[string]struct {
		answer func(n int) (*fetch.Response, error)
		at     []time.Duration
		want   []string
	}{
		"a day": {func(int) (*fetch.Response, error) { return &fetch.Response{Body: forbid, ETag: `"1"`}, nil },
			[]time.Duration{0, time.Minute, 23 * time.Hour, 25 * time.Hour}, []string{"", `"1"`}},
		"as long as it says": {func(int) (*fetch.Response, error) { return &fetch.Response{Body: forbid, MaxAge: 2 * time.Hour}, nil },
			[]time.Duration{0, time.Hour, 3 * time.Hour}, []string{"", ""}},
		"at most a day": {func(int) (*fetch.Response, error) {
			return &fetch.Response{Body: forbid, MaxAge: 1000 * time.Hour}, nil
		},
			[]time.Duration{0, 23 * time.Hour, 25 * time.Hour}, []string{"", ""}},
		"unchanged": {func(n int) (*fetch.Response, error) {
			if n > 1 {
				return &fetch.Response{NotModified: true, ETag: `"1"`}, nil
			}
			return &fetch.Response{Body: forbid, ETag: `"1"`}, nil
		}, []time.Duration{0, 25 * time.Hour, 26 * time.Hour}, []string{"", `"1"`}},
		"a fault for an hour": {func(int) (*fetch.Response, error) { return nil, &fetch.Error{Kind: fetch.ServerFault} },
			[]time.Duration{0, 59 * time.Minute, 62 * time.Minute}, []string{"", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, rules := &ruler{answer: c.answer}, &shelf{}
				began := time.Now()
				for _, at := range c.at {
					time.Sleep(time.Until(began.Add(at)))
					r := New(f, rules, Options{}) // each time another run
					var all sync.WaitGroup
					for i := range 8 {
						all.Go(func() {
							if i >= 4 && at > 0 {
								time.Sleep(time.Minute / 2) // the run goes on
							}
							if err := r.permitted(t.Context(), fmt.Sprintf("https://x.example/%d", i), false); !errors.Is(err, ErrRobots) {
								t.Errorf("at %v: %v", at, err)
							}
						})
					}
					all.Wait()
				}
				var want []string
				for _, tag := range c.want {
					want = append(want, "https://x.example/robots.txt"+tag)
				}
				if !slices.Equal(f.asked, want) {
					t.Errorf("asked %v, want %v", f.asked, want)
				}
			})
		})
	}
	// Who gives up while asking has learnt nothing.
	ctx, stop := context.WithCancel(t.Context())
	r := New(&ruler{answer: func(int) (*fetch.Response, error) { stop(); return nil, &fetch.Error{Kind: fetch.Cancelled} }}, &shelf{}, Options{})
	if err := r.permitted(ctx, "https://x.example/", false); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if rules := r.robots.of(origin{"https://x.example/robots.txt", false}); rules.closed || !rules.until.IsZero() {
		t.Errorf("%+v", rules)
	}
}
