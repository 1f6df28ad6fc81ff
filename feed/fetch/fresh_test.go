package fetch

import (
	"net/http"
	"testing"
	"time"
)

func TestFreshness(t *testing.T) {
	now := time.Date(2025, 11, 26, 9, 0, 0, 0, time.UTC)
	const later = "Wed, 26 Nov 2025 09:05:00 GMT"
	for _, test := range []struct {
		name string
		h    http.Header
		want time.Duration
	}{
		{"nothing", http.Header{}, 0},
		{"max-age", http.Header{"Cache-Control": {"public, max-age=600"}, "Expires": {later}}, 10 * time.Minute},
		{"in two lines", http.Header{"Cache-Control": {"public", `Max-Age="600"`}}, 10 * time.Minute},
		{"forbidden in the second line", http.Header{"Cache-Control": {"max-age=600", "no-cache"}}, 0},
		{"Expires alone", http.Header{"Expires": {later}}, 5 * time.Minute},
		{"Expires beside other words", http.Header{"Cache-Control": {"public"}, "Expires": {later}}, 5 * time.Minute},
		{"zero before Expires", http.Header{"Cache-Control": {"max-age=0"}, "Expires": {later}}, 0},
		{"by the server's clock", http.Header{"Expires": {later}, "Date": {"Wed, 26 Nov 2025 09:04:00 GMT"}}, time.Minute},
		{"old in a cache", http.Header{"Cache-Control": {"max-age=600"}, "Age": {"540"}}, time.Minute},
		{"older than fresh", http.Header{"Cache-Control": {"max-age=600"}, "Age": {"700"}}, 0},
		{"past by the date", http.Header{"Expires": {"Wed, 26 Nov 2025 08:00:00 GMT"}}, 0},
		{"past", http.Header{"Expires": {"0"}}, 0},
		{"more than can be counted", http.Header{"Cache-Control": {"max-age=99999999999"}}, (1<<31 - 1) * time.Second},
		{"no number", http.Header{"Cache-Control": {"max-age=soon"}}, 0},
	} {
		if got := freshness(test.h, now); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestPrivateName(t *testing.T) {
	for host, want := range map[string]bool{
		"127.0.0.1": true, "127.1": true, "0x7f.1": true, "2130706433": true, "0x7f000001": true, "017700000001": true, "::1": true,
		"localhost": true, "LOCALHOST.": true, "a.local": true, "router": true, "": true, "10.0.0.1.": true,
		"１２７.０.０.１": true, "127。0。0。1": true, "ｌｏｃａｌｈｏｓｔ": true, "a\u202eb.example": true,
		"example.org": false, "أخبار.example": false, "a_b.example.org": false, "8.8.8.8": false, "x.0xy": false, "news.example.org.": false,
	} {
		if got := PrivateName(host); got != want {
			t.Errorf("PrivateName(%q) = %v", host, got)
		}
	}
}
