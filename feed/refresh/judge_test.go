package refresh

import (
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/subscription"
)

func TestRequestFor(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	tag := subscription.Validators{ETag: `W/"1"`, LastModified: "yesterday"}
	for _, test := range []struct {
		name   string
		health subscription.Health
		whole  bool
	}{
		{"usually", subscription.Health{Validators: tag, Whole: now.Add(-time.Hour)}, false},
		{"after eight days", subscription.Health{Validators: tag, Whole: now.Add(-8 * 24 * time.Hour)}, true},
		{"to read it a second time where it went", subscription.Health{Validators: tag, Whole: now, Moved: subscription.Moved{URL: "x", Parsed: 1}}, true},
	} {
		q := requestFor(&subscription.Subscription{Health: test.health}, now)
		if (q.ETag == "" && q.LastModified == "") != test.whole || !test.whole && (q.ETag != tag.ETag || q.LastModified != tag.LastModified) {
			t.Errorf("%s: %+v", test.name, q)
		}
	}
}

// What a 304 says of its validators goes before what was kept, and as a pair.
func TestValidatorsOf304(t *testing.T) {
	for _, test := range []struct{ kept, came, want subscription.Validators }{
		{subscription.Validators{ETag: "1", LastModified: "a"}, subscription.Validators{}, subscription.Validators{ETag: "1", LastModified: "a"}},
		{subscription.Validators{ETag: "1", LastModified: "a"}, subscription.Validators{ETag: "1"}, subscription.Validators{ETag: "1", LastModified: "a"}},
		{subscription.Validators{ETag: "1", LastModified: "a"}, subscription.Validators{ETag: "2"}, subscription.Validators{ETag: "2"}},
		{subscription.Validators{ETag: "1", LastModified: "a"}, subscription.Validators{LastModified: "b"}, subscription.Validators{LastModified: "b"}},
		{subscription.Validators{LastModified: "a"}, subscription.Validators{ETag: "2", LastModified: "b"}, subscription.Validators{ETag: "2", LastModified: "b"}},
	} {
		h := subscription.Health{Validators: test.kept}
		a := answer{response: &fetch.Response{NotModified: true, ETag: test.came.ETag, LastModified: test.came.LastModified}}
		if a.remember(&h); h.Validators != test.want {
			t.Errorf("%+v and %+v: %+v, want %+v", test.kept, test.came, h.Validators, test.want)
		}
	}
}

func TestMoved(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{"http://a.example/", "https://a.example/", "https://a.example/"},
		{"https://a.example/", "http://a.example/", ""},
		{"https://a.example/", "https://a.example/", ""},
		{"http://me:secret@a.example/1", "https://a.example/2", "https://me:secret@a.example/2"},
		{"http://me:secret@a.example/1", "https://b.example/2", "https://b.example/2"},
	} {
		a := answer{response: &fetch.Response{Moved: test.to}}
		h := subscription.Health{Moved: subscription.Moved{URL: test.want, Parsed: 1}}
		if got := a.moved(&h, test.from); got != test.want {
			t.Errorf("%s to %s: %q, want %q", test.from, test.to, got, test.want)
		}
	}
}

// The longest of what feed and server ask for counts, and hours that a feed
// rules out are passed over.
func TestLowerBounds(t *testing.T) {
	now := time.Date(2026, 11, 23, 22, 30, 0, 0, time.UTC)
	for _, test := range []struct {
		pace   feed.Pace
		maxAge time.Duration
		want   time.Duration
	}{
		{feed.Pace{}, 0, 0},
		{feed.Pace{}, 20 * time.Minute, 20 * time.Minute},
		{feed.Pace{}, 365 * 24 * time.Hour, 5 * time.Hour},
		{feed.Pace{Every: time.Hour}, 20 * time.Minute, time.Hour},
		{feed.Pace{Every: 48 * time.Hour}, 20 * time.Minute, 48 * time.Hour},
		{feed.Pace{Every: time.Hour, Hours: 1 << 23}, 0, 90 * time.Minute},
	} {
		a := answer{now: now, response: &fetch.Response{MaxAge: test.maxAge, NotModified: true}}
		o := outcome{delivery: subscription.Delivery{Health: subscription.Health{Pace: test.pace, Failures: 3}}}
		(&job{}).judge(&a, &o, func() float64 { return 0 })
		if h := o.delivery.Health; h.Due.Sub(now) != test.want || h.Failures != 0 {
			t.Errorf("%+v: due in %v", test, h.Due.Sub(now))
		}
	}
}
