package label

import (
	"strings"
	"testing"

	"khabar/ui/bidi"
	"khabar/ui/text"
)

func show(l text.Line) string {
	var b strings.Builder
	for _, c := range l.Cells {
		b.WriteString(c.Text)
	}
	return b.String()
}

func TestPartsStayInTheirOrder(t *testing.T) {
	e := text.NewEngine(text.Metrics{})
	tests := []struct {
		name  string
		base  bidi.Direction
		parts []string
		want  string // from left to right on the screen
	}{
		{"left to right", bidi.LeftToRight, []string{"BBC", "2 h", "Iraq"}, "BBC · 2 h · Iraq"},
		{"Hebrew names in an English line", bidi.LeftToRight, []string{"אב", "2 h", "גד"}, "בא · 2 h · דג"},
		{"English in a right-to-left line", bidi.RightToLeft, []string{"אב", "2 h", "BBC"}, "BBC · 2 h · בא"},
		{"nothing left out leaves a gap", bidi.LeftToRight, []string{"", "a", "", "b", ""}, "a · b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b Builder
			l := b.Join(Separator, 0, tt.parts...).Line(e, tt.base, 80)
			if got := show(l); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if l.Base.RTL() != (tt.base == bidi.RightToLeft) {
				t.Errorf("the line starts at the wrong side")
			}
		})
	}
}

func TestStylesOfParts(t *testing.T) {
	var b Builder
	l := b.Add("ab", 3).Glue("-", 1).Add("c", 2).Line(text.NewEngine(text.Metrics{}), bidi.LeftToRight, 80)
	var got []text.Style
	for _, c := range l.Cells {
		got = append(got, c.Style)
	}
	want := []text.Style{3, 3, 1, 2}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestLineIsCutAtItsEnd(t *testing.T) {
	e := text.NewEngine(text.Metrics{})
	var b Builder
	if got := show(b.Add("abcdef", 0).Line(e, bidi.LeftToRight, 4)); got != "abc…" {
		t.Errorf("got %q", got)
	}
	b.Reset()
	if got := show(b.Add("אבגדהו", 0).Line(e, bidi.RightToLeft, 4)); got != "…גבא" {
		t.Errorf("got %q: the beginning of a right-to-left line must stay", got)
	}
}

// The terms of a filter that name a field keep their values, whichever way the
// rest runs.
func TestAddFilter(t *testing.T) {
	e := text.NewEngine(text.Metrics{})
	for _, tt := range []struct {
		filter, want string
		base         bidi.Direction
	}{
		{"نفط OR lang:fa -source:شرق", "x: -source:قرش lang:fa OR طفن", bidi.LeftToRight},
		{"lang:fa -مصدر:BBC نفط", "x: lang:fa BBC:ردصم- طفن", bidi.LeftToRight},
		{"نفط lang:fa", "lang:fa طفن x:", bidi.RightToLeft},
	} {
		var b Builder
		l := b.Add("x:", 0).Glue(" ", 0).AddFilter(tt.filter, 0).Line(e, tt.base, 60)
		got := ""
		for _, c := range l.Cells {
			got += c.Text
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.filter, got, tt.want)
		}
	}
}
