package upkeep

import (
	"testing"
	"time"
)

func TestRetention(t *testing.T) {
	now := time.Date(2026, 5, 31, 12, 0, 0, 0, time.UTC)
	for keep, want := range map[string]string{
		"": "", "forever": "", " Forever ": "",
		"2y": "2024-05-31", "18mo": "2024-12-01", "3m": "2026-03-03", "6w": "2026-04-19", "90d": "2026-03-02", "90 d": "2026-03-02",
		"0d": "wrong", "0": "wrong", "2": "wrong", "y": "wrong", "-1y": "wrong", "2 years": "wrong", "10000d": "wrong", "1.5y": "wrong", "99999999999999999999d": "wrong",
	} {
		r, err := ParseRetention(keep, nil)
		got := ""
		if border, limited := r.Border(now); err != nil {
			got = "wrong"
		} else if limited {
			got = border.Format(time.DateOnly)
		}
		if got != want || !r.ExceptStarred {
			t.Errorf("%q: %s, want %s (%+v)", keep, got, want, r)
		}
	}
	no := false
	if r, err := ParseRetention("2y", &no); err != nil || r.ExceptStarred {
		t.Errorf("%+v, %v", r, err)
	}
}
