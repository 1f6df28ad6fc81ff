package refresh

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/subscription"
)

func TestRefresh(t *testing.T) {
	w := newWorld(t, Options{}, "/a", "/b", "/gone")
	w.site.set("/a", tagged(rss("one", "two")))
	w.site.set("/b", page(rss("three")))
	w.site.set("/gone", status(410))
	got := w.refresh(t)
	if e := w.events[0]; e.Total != 3 || e.Done != 0 || len(w.events) != 4 {
		t.Errorf("%d events, the first is %+v", len(w.events), e)
	}
	if e := w.events[3]; e.Done != 3 || e.Failed != 1 || e.New != 3 {
		t.Errorf("the last is %+v", e)
	}
	if e := got["/a"]; e.Taken.New != 2 || len(e.Taken.IDs) != 2 || e.Subscription.Title != "News" || e.Subscription.Health.Validators.ETag == "" {
		t.Errorf("%+v", e)
	}
	for _, s := range w.sources(t) {
		if e := got[strings.TrimPrefix(s.URL, w.site.URL)]; e.Subscription.Health.Problem != s.Health.Problem || e.Subscription.Health.Failures != s.Health.Failures {
			t.Errorf("told %+v\nkept %+v", e.Subscription, s)
		}
	}
	w.site.requests()
	w.site.set("/b", page(rss("three", "four")))
	got = w.refresh(t)
	if e := got["/a"]; !e.Unchanged || e.Taken.Known != 0 {
		t.Errorf("%+v", e)
	}
	if e := got["/b"]; e.Unchanged || e.Taken.Known != 1 || e.Taken.New != 1 {
		t.Errorf("%+v", e)
	}
	asked := w.site.requests()
	slices.Sort(asked)
	if !slices.Equal(asked, []string{"/a?", "/b", "/gone"}) {
		t.Errorf("asked %v", asked)
	}
	if due, _ := Due(w.sources(t), time.Now()); len(due) != 2 {
		t.Errorf("%d are due", len(due))
	}
}

// A source that moves for good is taken to be there when it was read there
// twice, and no stranger's page on the way is.
func TestMoves(t *testing.T) {
	w := newWorld(t, Options{}, "/old")
	to := func(path string) http.HandlerFunc {
		return func(out http.ResponseWriter, r *http.Request) {
			http.Redirect(out, r, path, http.StatusMovedPermanently)
		}
	}
	at := func() string { return strings.TrimPrefix(w.sources(t)[0].URL, w.site.URL) }
	w.site.set("/old", to("/between"))
	w.site.set("/between", to("/new"))
	w.site.set("/new", tagged(rss("one")))
	w.site.set("/portal", page("<!doctype html><title>Log in</title><p>Welcome to the hotel."))
	w.refresh(t)
	if at() != "/old" {
		t.Errorf("moved to %s at once", at())
	}
	w.site.set("/old", to("/portal"))
	if e := w.refresh(t)["/old"]; e.Subscription.Health.Problem.Kind != subscription.NotAFeed {
		t.Errorf("%+v", e.Subscription.Health)
	}
	w.site.set("/old", to("/between"))
	w.site.requests()
	if e := w.refresh(t)["/new"]; e.Subscription.Health.Moved.URL == "" {
		t.Errorf("%+v", w.sources(t))
	}
	if asked := w.site.requests(); slices.Contains(asked, "/new?") {
		t.Errorf("the second time it must be read: %v", asked)
	}
	if at() != "/new" {
		t.Errorf("it is at %s", at())
	}
	if e := w.refresh(t)["/new"]; !e.Unchanged || e.Subscription.Health.Moved.URL != "" {
		t.Errorf("%+v", e)
	}
	if asked := w.site.requests(); !slices.Equal(asked, []string{"/new?"}) {
		t.Errorf("asked %v", asked)
	}
	if got := w.titles(t); !slices.Equal(got, []string{"one"}) {
		t.Errorf("articles %v", got)
	}
}

func TestMovesOntoAnother(t *testing.T) {
	w := newWorld(t, Options{}, "/a", "/b")
	w.site.set("/a", func(out http.ResponseWriter, r *http.Request) {
		http.Redirect(out, r, "/b", http.StatusPermanentRedirect)
	})
	w.site.set("/b", tagged(rss("one")))
	w.refresh(t)
	for range 3 { // it stays said
		got := w.refresh(t)
		if p := got["/a"].Subscription.Health.Problem; p.Kind != subscription.Duplicate || p.Other != w.site.URL+"/b" || w.events[2].Failed != 0 {
			t.Errorf("%+v", got["/a"])
		}
	}
	w.site.set("/a", tagged(rss("one", "own")))
	if p := w.refresh(t)["/a"].Subscription.Health.Problem; p.Kind != subscription.Fine {
		t.Errorf("%+v", p)
	}
}

// Nothing is lost when a source fails, and a part is taken over.
func TestFailureLosesNothing(t *testing.T) {
	w := newWorld(t, Options{Random: func() float64 { return 0.5 }}, "/a")
	whole := rss("one", "two", "three")
	w.site.set("/a", tagged(whole))
	w.refresh(t)
	tag := w.sources(t)[0].Health.Validators
	for i, bad := range []http.HandlerFunc{
		status(500), page(""), page("<!doctype html><title>For sale</title><p>This name is for sale."), page("\x00\x01\x02\x03"),
		page(rss("four"), "Content-Length", "9999"), status(410), status(401),
	} {
		w.site.set("/a", bad)
		e := w.refresh(t)["/a"]
		if h := e.Subscription.Health; h.Problem.Kind == subscription.Fine || h.Failures != i+1 || h.Validators != tag || !h.Due.After(h.Checked) {
			t.Errorf("%d: %+v", i, h)
		}
	}
	w.site.set("/a", page(whole[:strings.Index(whole, "three")]))
	if h := w.refresh(t)["/a"].Subscription.Health; h.Problem.Kind != subscription.Truncated || h.Failures != 0 || h.Validators != tag {
		t.Errorf("truncated: %+v", h)
	}
	got := w.titles(t)
	slices.Sort(got)
	if !slices.Equal(got, []string{"four", "one", "three", "two"}) {
		t.Errorf("%v", got)
	}
	w.site.set("/a", tagged(whole))
	if h := w.refresh(t)["/a"].Subscription.Health; h.Problem.Kind != subscription.Fine || h.Failures != 0 {
		t.Errorf("well again: %+v", h)
	}
}

// Without a network no source has failed; but one that does not answer while
// others do has.
func TestOffline(t *testing.T) {
	w := newWorld(t, Options{}, "/a", "/b")
	w.site.set("/a", page(rss("one")))
	w.site.set("/b", page(rss("two")))
	w.refresh(t)
	w.site.Close()
	w.heard = time.Time{} // long ago
	before := w.sources(t)
	for range 3 {
		w.refresh(t)
	}
	if last := w.events[len(w.events)-1]; last.Failed != 2 || last.Done != 2 || !last.Offline || last.Subscription.Health.Problem.Kind != subscription.Unreachable {
		t.Errorf("%+v", last)
	}
	for i, s := range w.sources(t) {
		h := s.Health
		if h.Failures != 0 || h.Problem.Kind != subscription.Fine || !h.Checked.Equal(before[i].Health.Checked) || time.Until(h.Due) > 5*time.Minute {
			t.Errorf("%+v", h)
		}
	}
	there := newSite(t)
	there.set("/c", page(rss("three")))
	if _, err := w.library.Subscribe(t.Context(), subscription.Subscription{Source: feed.Source{URL: there.URL + "/c"}, Settings: subscription.Settings{Private: true}}); err != nil {
		t.Fatal(err)
	}
	w.refresh(t)
	for _, s := range w.sources(t)[:2] {
		if s.Health.Failures != 1 || time.Until(s.Health.Due) < 20*time.Minute {
			t.Errorf("%+v", s.Health)
		}
	}
}

// A host that is too busy is left alone, with everything that is on it.
func TestBusyHost(t *testing.T) {
	w := newWorld(t, Options{PerHost: 1}, "/a", "/b", "/c")
	for _, path := range []string{"/a", "/b", "/c"} {
		w.site.set(path, status(429, "Retry-After", "3600"))
	}
	got := w.refresh(t)
	if asked := w.site.requests(); len(asked) != 1 {
		t.Errorf("asked %v", asked)
	}
	waiting := 0
	for _, e := range got {
		if !e.Waits.IsZero() {
			waiting++
		}
		if left := time.Until(e.Subscription.Health.Due); left < 59*time.Minute {
			t.Errorf("due in %v", left)
		}
	}
	if last := w.events[3]; waiting != 2 || last.Failed != 1 || last.Done != 3 {
		t.Errorf("%d wait, %+v", waiting, last)
	}
	if due, _ := Due(w.sources(t), time.Now()); len(due) != 0 {
		t.Errorf("%d are due", len(due))
	}
	again := New(w.fetcher, w.library, Options{}) // also after the next start
	if err := again.Refresh(t.Context(), w.sources(t), func(Event) {}); err != nil || len(w.site.requests()) != 0 {
		t.Error("it was asked again", err)
	}
	w.follow(t, "/d", subscription.Settings{Private: true}) // nor is what was not there when it said so
	alone := w.sources(t)[3:]
	alone[0].Health = subscription.Health{Checked: time.Now().Add(-time.Hour), Due: time.Now().Add(3 * time.Hour), Failures: 4}
	var last Event
	err := New(w.fetcher, w.library, Options{}).Refresh(t.Context(), alone, func(e Event) { last = e })
	if err != nil || last.Waits.IsZero() || len(w.site.requests()) != 0 || time.Until(last.Subscription.Health.Due) < 2*time.Hour {
		t.Errorf("alone: %+v, %v", last, err)
	}
}

// A run that is stopped, whenever, keeps what came and nothing else: the rest
// comes the next time.
func TestStop(t *testing.T) {
	for _, moment := range []int32{1, 5, 20, 39} {
		t.Run(fmt.Sprint(moment), func(t *testing.T) { stopAt(t, moment) })
	}
}

// stopAt stops a run when so many sources were asked.
func stopAt(t *testing.T, moment int32) {
	var paths []string
	for i := range 40 {
		paths = append(paths, fmt.Sprintf("/%d", i))
	}
	w := newWorld(t, Options{Requests: 4, PerHost: 4}, paths...)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var asked atomic.Int32
	for i, path := range paths {
		answer := tagged(rss(fmt.Sprint("title ", i)))
		w.site.set(path, func(out http.ResponseWriter, r *http.Request) {
			if asked.Add(1) == moment {
				stop()
			}
			answer(out, r)
		})
	}
	var last Event
	if err := w.Refresh(ctx, w.sources(t), func(e Event) { last = e }); err != nil {
		t.Fatal(err)
	}
	if last.Done != 40 || len(w.asked) != 0 || w.running != 0 {
		t.Errorf("%+v, %d are asked, %d run", last, len(w.asked), w.running)
	}
	with := 0
	for _, s := range w.sources(t) {
		if s.Health.Validators.ETag != "" {
			with++
		} else if s.Health.Failures != 0 {
			t.Errorf("stopping is no failure: %+v", s)
		}
	}
	if n := len(w.titles(t)); n != with || n == 40 {
		t.Errorf("%d articles of %d sources", n, with)
	}
	w.refresh(t)
	if n := len(w.titles(t)); n != 40 {
		t.Errorf("%d articles in the end", n)
	}
	if found, err := w.library.Check(t.Context()); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
}

// Limits hold for all runs together, and a source is asked once at a time.
func TestRunsTogether(t *testing.T) {
	var paths []string
	for i := range 12 {
		paths = append(paths, fmt.Sprintf("/%d", i))
	}
	w := newWorld(t, Options{}, paths...)
	var now, most atomic.Int32
	begun, release := make(chan bool), make(chan bool)
	for i, path := range paths {
		w.site.set(path, func(out http.ResponseWriter, r *http.Request) {
			n := now.Add(1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			if i == 0 {
				begun <- true
				<-release
			}
			now.Add(-1)
			page(rss(r.URL.Path))(out, r)
		})
	}
	list := w.sources(t)
	done := make(chan error)
	go func() { done <- w.Refresh(t.Context(), list, func(Event) {}) }()
	<-begun
	total := -1
	if err := w.Refresh(t.Context(), list[:1], func(e Event) { total = e.Total }); err != nil || total != 0 {
		t.Errorf("asked twice: %d, %v", total, err)
	}
	close(release)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if asked := w.site.requests(); len(asked) != 12 || most.Load() > 2 {
		t.Errorf("asked %v, %d at once", asked, most.Load())
	}
}

// What the person asked for on arrival is done on arrival.
func TestSettings(t *testing.T) {
	w := newWorld(t, Options{})
	w.follow(t, "/a", subscription.Settings{Private: true, Read: "sport", Starred: "breaking", Direction: feed.RightToLeft,
		UserAgent: "mine", Headers: []subscription.Header{{Name: "X-Key", Value: "1"}}})
	w.follow(t, "/private", subscription.Settings{})
	w.site.set("/a", func(out http.ResponseWriter, r *http.Request) {
		if r.UserAgent() != "mine" || r.Header.Get("X-Key") != "1" {
			t.Errorf("headers %v", r.Header)
		}
		page(rss("sport news", "breaking news", "breaking sport"))(out, r)
	})
	got := w.refresh(t)
	if k := got["/private"].Subscription.Health.Problem.Kind; k != subscription.Forbidden {
		t.Errorf("a source on a private network: %v", k)
	}
	for i, want := range []struct{ read, starred bool }{{true, false}, {false, true}, {true, true}} {
		a, err := w.library.Article(t.Context(), got["/a"].Taken.IDs[i])
		if err != nil || a.Read != want.read || a.Starred != want.starred || a.Direction != feed.RightToLeft {
			t.Errorf("%+v, %v", a, err)
		}
	}
}

// A failing is a store that fails.
type failing struct {
	Store
	err error
}

func (f failing) Deliver(context.Context, time.Time, ...subscription.Delivery) ([]subscription.Taken, error) {
	return nil, f.err
}

func TestStoreFails(t *testing.T) {
	w := newWorld(t, Options{}, "/a", "/b")
	w.site.set("/a", page(rss("one")))
	full := errors.New("no space is left")
	var last Event
	err := New(w.fetcher, failing{w.library, full}, Options{}).Refresh(t.Context(), w.sources(t), func(e Event) { last = e })
	if err != full || last.Err != full || last.Done != 2 {
		t.Errorf("%v, %+v", err, last)
	}
}

// Every kind of error has a word for it.
func TestKindsAreKnown(t *testing.T) {
	for k := fetch.BadAddress; k <= fetch.Proxy; k++ {
		if fetchKinds[k] == subscription.Fine {
			t.Errorf("fetch.Kind %d", k)
		}
	}
}
