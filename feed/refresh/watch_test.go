package refresh

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/subscription"
)

// A memory is a store for the fake clock: it keeps how sources are doing.
type memory struct {
	Store
	mu   sync.Mutex
	list []subscription.Subscription
	fail int // how many deliveries fail
}

func (m *memory) Subscriptions(context.Context) ([]subscription.Subscription, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.list), nil
}

func (m *memory) Subscription(_ context.Context, url string) (subscription.Subscription, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, s := range m.list {
		if s.URL == url {
			return s, nil
		}
	}
	return subscription.Subscription{}, subscription.ErrNotFollowed
}

func (m *memory) ClaimPages(context.Context, time.Time, time.Time, int) ([]subscription.WantedPage, error) {
	return nil, nil
}

func (m *memory) Deliver(_ context.Context, _ time.Time, list ...subscription.Delivery) ([]subscription.Taken, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail > 0 {
		m.fail--
		return nil, errors.New("no space is left")
	}
	for i := range list {
		for k := range m.list {
			if m.list[k].URL == list[i].URL {
				m.list[k].Health = list[i].Health
			}
		}
	}
	return make([]subscription.Taken, len(list)), nil
}

// A net answers after a while, and remembers when it was asked for what.
type net struct {
	mu     sync.Mutex
	began  time.Time
	asked  []string // "hh:mm host"
	answer map[string]func() (*fetch.Response, error)
}

func (n *net) Get(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	n.mu.Lock()
	since := time.Since(n.began)
	n.asked = append(n.asked, fmt.Sprintf("%02d:%02d %s", int(since.Hours()), int(since.Minutes())%60, r.URL[len("http://"):]))
	answer := n.answer[r.URL]
	n.mu.Unlock()
	select {
	case <-time.After(time.Second):
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if answer == nil {
		return &fetch.Response{URL: r.URL, Status: 200, Body: []byte(rss("x"))}, nil
	}
	return answer()
}

func watched(t *testing.T, m *memory, n *net, o Options, during time.Duration, meanwhile func(*Refresher)) {
	t.Helper()
	n.began = time.Now()
	r := New(n, m, o)
	ctx, cancel := context.WithTimeout(t.Context(), during)
	defer cancel()
	if meanwhile != nil {
		go meanwhile(r)
	}
	r.Watch(ctx, func(Event) {})
	if r.running != 0 || len(r.asked) != 0 {
		t.Error("something runs still")
	}
}

func named(host string, settings subscription.Settings) subscription.Subscription {
	return subscription.Subscription{Source: feed.Source{URL: "http://" + host}, Settings: settings}
}

// TestWatch is a day of sources that each want something else.
func TestWatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := &memory{list: []subscription.Subscription{
			named("usual", subscription.Settings{}), named("often", subscription.Settings{Interval: 20 * time.Minute}),
			named("never", subscription.Settings{Interval: subscription.Never}), named("fresh", subscription.Settings{}), named("gone", subscription.Settings{}),
		}}
		n := &net{answer: map[string]func() (*fetch.Response, error){
			"http://fresh": func() (*fetch.Response, error) {
				return &fetch.Response{Body: []byte(rss("x")), MaxAge: 90 * time.Minute}, nil
			},
			"http://gone": func() (*fetch.Response, error) { return nil, &fetch.Error{Kind: fetch.Gone, Status: 410} },
		}}
		watched(t, m, n, Options{}, 2*time.Hour, nil)
		slices.Sort(n.asked)
		want := []string{"00:00 fresh", "00:00 gone", "00:00 often", "00:00 usual", "00:20 often", "00:40 often",
			"01:00 often", "01:00 usual", "01:20 often", "01:30 fresh", "01:40 often"}
		if !slices.Equal(n.asked, want) {
			t.Errorf("got  %v\nwant %v", n.asked, want)
		}
	})
}

// What fails is asked less and less often, down to once a day.
func TestBackOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := &memory{list: []subscription.Subscription{named("bad", subscription.Settings{Interval: 10 * time.Minute})}}
		n := &net{answer: map[string]func() (*fetch.Response, error){
			"http://bad": func() (*fetch.Response, error) { return nil, &fetch.Error{Kind: fetch.ServerFault, Status: 500} },
		}}
		watched(t, m, n, Options{Random: func() float64 { return 0.5 }}, 82*time.Hour, nil)
		want := []string{"00:00 bad", "00:30 bad", "01:30 bad", "03:30 bad", "07:30 bad", "15:30 bad", "31:30 bad", "55:30 bad", "79:30 bad"}
		if !slices.Equal(n.asked, want) {
			t.Errorf("got  %v\nwant %v", n.asked, want)
		}
		for _, chance := range []float64{0, 0.999999} {
			if d := backOff(1000, func() float64 { return chance }); d < 18*time.Hour || d > 24*time.Hour {
				t.Errorf("at most a day: %v", d)
			}
		}
	})
}

// A source that nobody answers for is asked less and less often too, though it is
// the only one of its run and all others of the run are silent; a machine without
// a network asks all of them again soon.
func TestSilence(t *testing.T) {
	silent := func() (*fetch.Response, error) { return nil, &fetch.Error{Kind: fetch.Unreachable} }
	count := func(n *net, host string) (asked int) {
		for _, line := range n.asked {
			if strings.HasSuffix(line, " "+host) {
				asked++
			}
		}
		return asked
	}
	synctest.Test(t, func(t *testing.T) {
		m := &memory{}
		for i := range 6 {
			m.list = append(m.list, named(fmt.Sprint("good", i), subscription.Settings{}))
		}
		m.list = append(m.list, named("dead", subscription.Settings{}), named("dead too", subscription.Settings{}))
		n := &net{answer: map[string]func() (*fetch.Response, error){"http://dead": silent, "http://dead too": silent}}
		watched(t, m, n, Options{}, 24*time.Hour, nil)
		if dead := count(n, "dead"); count(n, "good1") != 24 || dead < 4 || dead > 8 {
			t.Errorf("asked %v", n.asked)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		m, n := &memory{}, &net{answer: map[string]func() (*fetch.Response, error){}}
		online := time.Now().Add(90 * time.Minute)
		for i := range 6 {
			host := fmt.Sprint("good", i)
			m.list = append(m.list, named(host, subscription.Settings{}))
			n.answer["http://"+host] = func() (*fetch.Response, error) {
				if time.Now().Before(online) && time.Now().After(online.Add(-time.Hour)) {
					return silent()
				}
				return &fetch.Response{NotModified: true}, nil
			}
		}
		watched(t, m, n, Options{}, 2*time.Hour, nil)
		if asked := count(n, "good1"); asked != 8 || m.list[0].Health.Failures != 0 { // at 0:00, 1:00, 1:05 … 1:30
			t.Errorf("%d: %v", asked, n.asked)
		}
	})
}

// A source that is added while nothing is due is asked at once, and one that
// failed to be kept is asked again.
func TestChanged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := &memory{fail: 1}
		n := &net{}
		watched(t, m, n, Options{}, 29*time.Minute, func(r *Refresher) {
			time.Sleep(2 * time.Minute)
			m.mu.Lock()
			m.list = append(m.list, named("new", subscription.Settings{}))
			m.mu.Unlock()
			r.Changed()
		})
		want := []string{"00:02 new", "00:07 new"}
		if !slices.Equal(n.asked, want) {
			t.Errorf("got  %v\nwant %v", n.asked, want)
		}
	})
}

// Waiting for other runs, and for nothing at all, is no busy loop: with the fake
// clock that would never end.
func TestWatchRests(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := &memory{list: []subscription.Subscription{named("slow", subscription.Settings{})}}
		n := &net{answer: map[string]func() (*fetch.Response, error){"http://slow": func() (*fetch.Response, error) {
			time.Sleep(10 * time.Minute)
			return &fetch.Response{NotModified: true}, nil
		}}}
		watched(t, m, n, Options{}, time.Hour, func(r *Refresher) {
			list, _ := m.Subscriptions(t.Context())
			if err := r.Refresh(t.Context(), list, func(Event) {}); err != nil {
				t.Error(err)
			}
		})
		if len(n.asked) != 1 {
			t.Errorf("asked %v", n.asked)
		}
	})
}

func TestNext(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		name     string
		health   subscription.Health
		settings subscription.Settings
		interval time.Duration
		want     time.Time
	}{
		{"never asked", subscription.Health{}, subscription.Settings{}, time.Hour, time.Time{}.Add(time.Hour)},
		{"a while ago", subscription.Health{Checked: now.Add(-10 * time.Minute)}, subscription.Settings{}, time.Hour, now.Add(50 * time.Minute)},
		{"not so often", subscription.Health{Checked: now}, subscription.Settings{Interval: time.Second}, time.Hour, now.Add(5 * time.Minute)},
		{"its own bound", subscription.Health{Checked: now, Due: now.Add(3 * time.Hour)}, subscription.Settings{}, time.Hour, now.Add(3 * time.Hour)},
		{"the clock was set back", subscription.Health{Checked: now.Add(48 * time.Hour), Due: now.Add(49 * time.Hour)}, subscription.Settings{}, time.Hour, now},
		{"none by themselves", subscription.Health{}, subscription.Settings{}, subscription.Never, time.Time{}},
		{"but this one", subscription.Health{Checked: now}, subscription.Settings{Interval: time.Hour}, subscription.Never, now.Add(time.Hour)},
	} {
		s := subscription.Subscription{Health: test.health, Settings: test.settings}
		if got := Next(&s, test.interval, now); !got.Equal(test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestResting(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		name     string
		health   subscription.Health
		settings subscription.Settings
		want     Rest
		until    time.Time
	}{
		{"never asked", subscription.Health{}, subscription.Settings{}, Awake, time.Time{}},
		{"asked a moment ago", subscription.Health{Checked: now, Due: now}, subscription.Settings{}, Awake, time.Time{}},
		{"its own bound", subscription.Health{Checked: now, Due: now.Add(time.Hour)}, subscription.Settings{}, NotDue, now.Add(time.Hour)},
		{"the person's", subscription.Health{Checked: now, Due: now.Add(time.Hour)}, subscription.Settings{Interval: 2 * time.Hour}, NotDue, now.Add(2 * time.Hour)},
		{"both over", subscription.Health{Checked: now.Add(-3 * time.Hour)}, subscription.Settings{Interval: 2 * time.Hour}, Awake, time.Time{}},
		{"the clock was set back", subscription.Health{Checked: now.Add(time.Hour), Due: now.Add(2 * time.Hour)}, subscription.Settings{Interval: time.Hour}, Awake, time.Time{}},
		{"on request", subscription.Health{}, subscription.Settings{Interval: subscription.Never}, OnRequest, time.Time{}},
		{"gone", subscription.Health{Problem: subscription.Problem{Kind: subscription.Gone}}, subscription.Settings{}, Gone, time.Time{}},
	} {
		s := subscription.Subscription{Health: test.health, Settings: test.settings}
		if rest, until := Resting(&s, now); rest != test.want || !until.Equal(test.until) {
			t.Errorf("%s: %q until %v", test.name, rest, until)
		}
	}
}

// Two programs that ask the same sources at the same time ask each of them
// seldom twice.
func TestAskedElsewhere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, n := &memory{}, &net{began: time.Now()}
		for i := range 100 {
			m.list = append(m.list, named(fmt.Sprint("host", i), subscription.Settings{}))
		}
		list, _ := m.Subscriptions(t.Context())
		var all sync.WaitGroup
		for i := range 2 {
			all.Go(func() {
				time.Sleep(time.Duration(i) * 1500 * time.Millisecond)
				last := Event{}
				random := rand.New(rand.NewPCG(1, uint64(i)))
				if err := New(n, m, Options{Requests: 10, Random: random.Float64}).Refresh(t.Context(), list, func(e Event) { last = e }); err != nil || last.Done != 100 || last.Failed != 0 {
					t.Errorf("%+v, %v", last, err)
				}
			})
		}
		all.Wait()
		if len(n.asked) > 150 { // of 200
			t.Errorf("%d requests", len(n.asked))
		}
	})
}
