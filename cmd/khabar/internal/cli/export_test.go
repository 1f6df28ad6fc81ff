package cli

import (
	"strings"
	"testing"
	"time"

	"khabar/feed"
)

func TestExportName(t *testing.T) {
	day := time.Date(2026, 2, 3, 22, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		title string
		date  time.Time
		want  string // without the key
	}{
		{"A Bridge, at last!", day, "2026-02-03-a-bridge-at-last-"},
		{"بَيْتٌ على النهر؟", day, "2026-02-03-بَيْتٌ-على-النهر-"},
		{"../../etc/passwd", time.Time{}, "etc-passwd-"},
		{"-rf \x1b[31m \u202e", day, "2026-02-03-rf-31m-"},
		{"…", day, "2026-02-03-"},
		{"CON", time.Time{}, "con-"},
	} {
		a := feed.Article{Title: c.title, Published: c.date, Link: "https://example.org/" + c.title}
		got := exportName(&a)
		if got != c.want+a.Key()[:keyInName] {
			t.Errorf("%q: %q, want %q", c.title, got, c.want)
		}
	}
	long := feed.Article{Title: strings.Repeat("\U0001E900", 300), Published: day}
	const longest, temporary = 255, len(".") + len(".") + temporaryLetters
	if n := len(exportName(&long)) + len(".json") + temporary; n > longest {
		t.Errorf("a name of %d bytes", n)
	}
}
