package typing

import (
	"errors"
	"strings"
	"testing"
	"time"

	"khabar/feed/query"
	"khabar/ui/canvas"
	"khabar/ui/canvas/canvastest"
	"khabar/ui/keymap"
	"khabar/ui/locale"
	"khabar/ui/text"
)

var engine = text.NewEngine(text.Metrics{})

// check parses the text as a filter and tells the line what is wrong with it.
func check(in *Input, accepted bool) {
	var wrong *query.Error
	_, err := query.Parse(in.Text(), time.Now())
	errors.As(err, &wrong)
	in.SetMistake(wrong, accepted)
}

// TestWhatIsUnfinishedIsNotTold types filters letter by letter: what may still
// become right is told when the line is accepted alone.
func TestWhatIsUnfinishedIsNotTold(t *testing.T) {
	for _, tt := range []struct {
		typed        string
		while, after bool
	}{
		{"is:unread", false, false},
		{`"half a quot`, false, true},
		{"(tag:a", false, true},
		{"tag:", false, true},
		{"after:nonse", false, true},
		{"souce:x", true, true},
		{"after:nonsense tag:a", true, true},
	} {
		in := New(Plain, "Filter", "")
		for _, r := range tt.typed {
			in.Type(string(r))
		}
		if check(in, false); in.told != tt.while {
			t.Errorf("%q: told %v while it is typed", tt.typed, in.told)
		}
		if check(in, true); in.told != tt.after {
			t.Errorf("%q: told %v when it is accepted", tt.typed, in.told)
		}
	}
}

// TestWhatWasMeantIsTaken takes it by the key, and nothing where there is
// nothing to take.
func TestWhatWasMeantIsTaken(t *testing.T) {
	in := New(Plain, "Filter", "souce:Harbour tag:a")
	check(in, false)
	if !in.Edit(keymap.Suggest, false) || in.Text() != "source:Harbour tag:a" {
		t.Errorf("%q", in.Text())
	}
	if check(in, false); in.Edit(keymap.Suggest, false) {
		t.Errorf("%q: changed again", in.Text())
	}
}

// TestArrowsPointToTheSide moves the caret behind the first letter, which is to
// the left of the others or to their right, and erases that letter.
func TestArrowsPointToTheSide(t *testing.T) {
	for _, tt := range []struct {
		typed, want string
		back        keymap.Action
	}{{"abc", "bc", keymap.Left}, {"ابج", "بج", keymap.Right}} {
		in := New(Search, "Search", tt.typed)
		for range 2 {
			in.Edit(tt.back, false)
		}
		if in.Edit(keymap.Erase, false); in.Text() != tt.want {
			t.Errorf("%q became %q, want %q", tt.typed, in.Text(), tt.want)
		}
	}
}

func TestDraw(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		words, err := locale.New(language)
		if err != nil {
			t.Fatal(err)
		}
		in := New(Plain, "Label", "souce:Harbour")
		check(in, true)
		rows := in.Rows(engine, words, 60)
		drawn := canvastest.Draw(60, rows, func(r canvas.Region) { in.Draw(r, engine, words, "7") })
		first, _, _ := strings.Cut(drawn, "\n")
		if rows != 3 || !strings.Contains(drawn, "Tab") || !strings.Contains(first, "souce:Harbour") || !strings.Contains(first, "7") {
			t.Errorf("%s: %d rows:\n%s", language, rows, drawn)
		}
		if at, line := strings.Index(first, "7"), strings.Index(first, "souce"); (at < line) != words.RTL() {
			t.Errorf("%s: what was found is at the wrong side: %q", language, first)
		}
		in = New(Question, "Label", "x")
		in.Problem = strings.Repeat("a long sentence about what is wrong with it ", 20)
		if rows := in.Rows(engine, words, 30); rows != 1+mostProblem {
			t.Errorf("%s: a problem takes %d rows", language, rows)
		}
		for width := range 30 { // survives each size
			canvastest.Draw(width, 3, func(r canvas.Region) { in.Draw(r, engine, words, "7") })
		}
	}
}
