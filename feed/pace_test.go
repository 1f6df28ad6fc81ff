package feed

import (
	"testing"
	"time"
)

func TestPaceOpen(t *testing.T) {
	monday := time.Date(2026, 11, 23, 22, 30, 0, 0, time.UTC)
	for _, test := range []struct {
		name string
		pace Pace
		want time.Time
	}{
		{"nothing said", Pace{}, monday},
		{"other hours", Pace{Hours: 1 << 3}, monday},
		{"this hour and the next", Pace{Hours: 1<<22 | 1<<23}, monday.Add(90 * time.Minute)},
		{"this day", Pace{Days: 1 << time.Monday}, monday.Add(90 * time.Minute)},
		{"this day, and the first hour of each", Pace{Days: 1 << time.Monday, Hours: 1}, monday.Add(150 * time.Minute)},
		{"all hours", Pace{Hours: 1<<24 - 1}, monday},
		{"all days", Pace{Days: 1<<7 - 1}, monday},
		{"this hour, elsewhere on earth", Pace{Hours: 1 << 22}, monday.Add(30 * time.Minute)},
	} {
		if got := test.pace.Open(monday.In(time.FixedZone("", 3*3600))); !got.Equal(test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
