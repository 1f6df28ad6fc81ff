package title

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"khabar/feed/query"
	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/locale"
	"khabar/ui/scope"
	"khabar/ui/tally"
	"khabar/ui/text"
)

// ten is how many articles each view has.
type ten struct{}

func (ten) Count(context.Context, query.Expr, int) (int, error) { return 10, nil }

func bar(t *testing.T, language string) *Bar {
	t.Helper()
	words, err := locale.New(language)
	if err != nil {
		t.Fatal(err)
	}
	return New(text.NewEngine(text.Metrics{}), words)
}

func shown() Shown {
	s := Shown{Views: append(scope.Own(), scope.View{Kind: scope.Saved, Name: "Harbour"}), Counts: tally.New(ten{})}
	s.Counts.Take(s.Counts.CountViews()().(tally.Counted))
	return s
}

func (b *Bar) row(width int, s Shown) string {
	return strings.TrimSuffix(canvastest.Draw(width, 1, func(r canvas.Region) { b.Draw(r, s) }), "\n")
}

// TestWhatMustBeSeenComesFirst narrows the bar until nothing is left.
func TestWhatMustBeSeenComesFirst(t *testing.T) {
	b, s := bar(t, "en"), shown()
	s.Current = int(scope.Starred)
	s.Scope.View = s.Views[s.Current]
	s.Scope.Search = scope.Sought("oil", time.Time{})
	s.Done, s.Total = 3, 9
	for _, tt := range []struct {
		width int
		want  string
	}{
		{90, " khabar   All 10 · Unread 10 · ▸ Starred 10 · Harbour   / oil ✕                     ⟳ 3/9"},
		{56, " khabar   All 10 · Unread 10 · ▸ Starred 10   / oil ✕"},
		{44, " khabar   All 10 · ▸ Starred 10   / oil ✕"},
		{34, " khabar   ▸ Starred 10   / oil ✕"},
		{24, " khabar   / oil ✕"},
		{12, " khabar"},
		{2, ""},
		{0, ""},
	} {
		if got := b.row(tt.width, s); got != tt.want {
			t.Errorf("%d cells: %q, want %q", tt.width, got, tt.want)
		}
	}
}

// TestClicks finds by its column what was drawn there, from both sides.
func TestClicks(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		b, s := bar(t, language), shown()
		s.Scope.Filter = scope.Filter{Tags: []scope.Tag{{Name: "oil"}, {Name: "gas", Excluded: true}}}
		row := []rune(b.row(90, s))
		var views []int
		clears := 0
		for x := range 90 {
			if i, ok := b.View(x); ok && (len(views) == 0 || views[len(views)-1] != i) {
				views = append(views, i)
			}
			if b.Clears(x) {
				clears++
			}
		}
		want, filter := "[0 1 2 3]", []rune("oil  − gas ✕")
		if language == "ar" {
			want, filter = "[3 2 1 0]", []rune("✕ gas −  oil")
		}
		if got := fmt.Sprint(views); got != want {
			t.Errorf("%s: views %s from left to right, want %s", language, got, want)
		}
		if !strings.Contains(string(row), string(filter)) || clears != len(filter) {
			t.Errorf("%s: %d columns clear the filter of %q", language, clears, string(row))
		}
		b.row(0, s)
		for x := range 90 {
			if _, ok := b.View(x); ok || b.Clears(x) {
				t.Errorf("%s: something is at column %d where nothing was drawn", language, x)
			}
		}
	}
}
