package term

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	xansi "github.com/charmbracelet/x/ansi"

	"khabar/ui/canvas"
	"khabar/ui/term/termtest"
	"khabar/ui/text"
)

func sendScreen(e *Encoder, rows ...string) []string {
	var c canvas.Canvas
	c.Reset(utf8.RuneCountInString(rows[0]), len(rows), 0)
	for y, s := range rows {
		c.All().PutCells(0, y, cells(s, 0, 0))
	}
	return strings.Split(string(e.AppendFrame(nil, &c)), "\n")
}

// TestARowChangesWithItsNeighbours: where marks hang over, the rows beside one
// that has changed are sent anew, and only these; what is seen stays.
func TestARowChangesWithItsNeighbours(t *testing.T) {
	e := NewEncoder(Profile{Overhang: true}, nil, nil)
	before := sendScreen(e, "aa  ", " b  ", "c   ", " d  ", "e   ", "full")
	again := sendScreen(e, "aa  ", " b  ", "c   ", " d  ", "e   ", "full")
	after := sendScreen(e, "aa  ", " b  ", "CC  ", " d  ", "e   ", "full")
	for y, changed := range []bool{false, true, true, true, false, false} {
		if before[y] != again[y] {
			t.Errorf("row %d changes by itself", y)
		}
		if (before[y] != after[y]) != changed {
			t.Errorf("row %d: %q became %q", y, before[y], after[y])
		}
	}
	if n := strings.Count(after[2], "\x1b[38;5;"); n != 2 || !strings.HasSuffix(after[2], "m \x1b[m") {
		t.Errorf("the first and the last blank carry the tint: %q", after[2])
	}
	screen := termtest.New(termtest.Konsole(), 4, 6)
	_, _ = io.WriteString(screen, strings.Join(after, "\r\n"))
	if got, want := screen.Pictures(), "aa\n b\nCC\n d\ne\nfull"; got != want {
		t.Errorf("shows %q, want %q", got, want)
	}
	if got := screen.PenAt(1, 1).Foreground; got != "" {
		t.Errorf("the tint reached a letter: %q", got)
	}
}

// TestLargeLettersAreNeighboursToo: the rows beside a line of double height are
// sent anew when it changes or moves, and it is when they do.
func TestLargeLettersAreNeighboursToo(t *testing.T) {
	e := NewEncoder(Profile{Overhang: true, DoubleHeight: true}, nil, nil)
	frame := func(above, large string, x int) []string {
		var c canvas.Canvas
		c.Reset(24, 5, 0)
		c.All().PutCells(0, 0, cells(above, 0, 0))
		c.All().PutCells(0, 4, cells("far", 0, 0))
		line := cells(large, 0, 0)
		c.All().PutScaled(x, 1, 20, text.Line{Cells: line, Width: len(line)}, text.Scale{Rows: 2, Numerator: 1, Denominator: 1}, false)
		return strings.Split(string(e.AppendFrame(nil, &c)), "\n")
	}
	differ := func(a, b []string) (rows string) {
		for y := range a {
			if a[y] != b[y] {
				rows += string(rune('0' + y))
			}
		}
		return rows
	}
	before := frame("above", "large", 0)
	for _, c := range []struct {
		change string
		after  []string
		want   string
	}{
		{"nothing", frame("above", "large", 0), ""},
		{"the large line", frame("above", "larger", 0), "0123"},
		{"its place", frame("above", "large", 2), "0123"},
		{"the row above", frame("ABOVE", "large", 0), "012"},
	} {
		if got := differ(before, c.after); got != c.want {
			t.Errorf("with %s changed, rows %s are sent, want %s", c.change, got, c.want)
		}
	}
}

// TestARuleChangesWithItsNeighbours: a row that is one line has no blank to
// tint.
func TestARuleChangesWithItsNeighbours(t *testing.T) {
	e := NewEncoder(Profile{Overhang: true}, nil, nil)
	rule := "────────────"
	seen := map[string]bool{}
	for _, below := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		rows := sendScreen(e, "title       ", rule, below+"           ")
		seen[rows[1]] = true
		if got := xansi.Strip(rows[1]); got != rule {
			t.Errorf("shows %q", got)
		}
	}
	if len(seen) != 7 {
		t.Errorf("%d different rules beside 7 different rows", len(seen))
	}
}
