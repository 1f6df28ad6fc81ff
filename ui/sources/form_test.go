package sources

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"khabar/ui/canvas"
	"khabar/ui/locale"
	"khabar/ui/text"
)

var (
	now        = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	errRefused = errors.New("no")
	example    = Source{Name: "Rudaw", URL: "https://rudaw.example/feed", Every: time.Hour, Trouble: "is not at its address", Failures: 3, Moved: "https://x.example",
		Values: map[Setting]string{Address: "https://a:b@rudaw.example/feed", Header: "A: 1\nB: 2", Interval: "45m"}}
)

func check(_ Setting, value string) error {
	if value == "bad" {
		return errRefused
	}
	return nil
}

func draw(t *testing.T, f *Form, language string, width, height int) {
	t.Helper()
	p, err := locale.New(language)
	if err != nil {
		t.Fatal(err)
	}
	var c canvas.Canvas
	c.Reset(width, height, 0)
	f.Draw(c.All(), text.NewEngine(text.Metrics{}), p, now)
}

func TestIntervals(t *testing.T) {
	for _, c := range []struct {
		value      string
		less, more string
	}{
		{"", "", "15m"}, {"15m", "", "30m"}, {"45m", "30m", "1h"}, {"1000h", "168h", "never"}, {"1m", "", "15m"}, {"never", "168h", ""}, {"1h30m", "1h", "2h"},
	} {
		for n, want := range map[int]string{-1: c.less, 1: c.more} {
			s := example
			s.Values = map[Setting]string{Interval: c.value}
			f := New(s, check)
			f.Move(4)
			if got := f.Sideways(n, false); got.Value != want {
				t.Errorf("%q by %d: %q, want %q", c.value, n, got.Value, want)
			}
		}
	}
}

func TestFields(t *testing.T) {
	for _, c := range []struct {
		lines string
		i     int
		field string
		want  string
	}{
		{"", 0, "A: 1", "A: 1"}, {"A: 1", 1, "B: 2", "A: 1\nB: 2"}, {"A: 1\nB: 2", 0, "", "B: 2"}, {"A: 1\nB: 2", 1, "C: 3", "A: 1\nC: 3"}, {"A: 1", 0, "", ""}, {"A: 1", 5, "", "A: 1"},
	} {
		if got := withField(c.lines, c.i, c.field); got != c.want {
			t.Errorf("%q %d %q: %q, want %q", c.lines, c.i, c.field, got, c.want)
		}
	}
}

// What is refused is shown where it was typed, unless something else is being
// typed there by now.
func TestRefuse(t *testing.T) {
	f := New(example, check)
	if !f.Refuse(Address, "https://other.example", errRefused) || f.Typing().Text() != "https://other.example" {
		t.Error("what was refused is not shown")
	}
	if s, _ := f.Cursor(); s != Address {
		t.Errorf("the cursor is at %q", s)
	}
	if f.Refuse(Title, "x", errRefused) {
		t.Error("what is being typed is replaced")
	}
	if got := f.Accept(); got != (Intent{Setting: Address, Value: "https://other.example"}) {
		t.Errorf("%+v", got)
	}
	f.Enter()
	f.Typing().EraseAll()
	f.Typing().Type(" bad ")
	if got := f.Accept(); got != (Intent{}) || f.Typing() == nil {
		t.Errorf("a mistake is handed on: %+v", got)
	}
}

// Where there is anything at all to be seen, the row under the cursor is, in
// both directions and at each size; and what can be clicked is the mirror image.
func TestEachSize(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {3, 2}, {12, 4}, {20, 11}, {40, 12}, {80, 24}, {200, 60}} {
		var hits [2]map[string]bool
		for i, language := range []string{"en", "ar"} {
			f := New(example, check)
			hits[i] = map[string]bool{}
			for range len(f.rows) {
				draw(t, f, language, size[0], size[1])
				seen := false
				for _, z := range f.zones {
					seen = seen || z.row == f.cursor
					if z.option >= 0 {
						hits[i][fmt.Sprint(z.row, z.option)] = true
					}
				}
				if !seen {
					t.Errorf("%s at %v: row %d is not in view", language, size, f.cursor)
				}
				f.Enter()
				draw(t, f, language, size[0], size[1])
				f.Move(1)
			}
		}
		if size[0] >= 80 && fmt.Sprint(hits[0]) != fmt.Sprint(hits[1]) {
			t.Errorf("%v: %v can be clicked, mirrored %v", size, hits[0], hits[1])
		}
	}
}
