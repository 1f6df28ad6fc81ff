package size

import (
	"fmt"
	"testing"
)

// A terminalWindow does as it is asked when it gets to it.
type terminalWindow struct {
	columns, rows int
	pending       string
}

func (t *terminalWindow) take() {
	fmt.Sscanf(t.pending, "\x1b[8;%d;%dt", &t.rows, &t.columns)
	t.pending = ""
}

func (t *terminalWindow) is(columns, rows int) bool { return t.columns == columns && t.rows == rows }

func TestWindowStaysAsLarge(t *testing.T) {
	var w Window
	x := terminalWindow{columns: 80, rows: 24}
	for _, c := range []struct{ scale, columns, rows int }{
		{125, 64, 19}, {150, 53, 16}, {175, 45, 13}, {204, 39, 11}, {175, 45, 13}, {100, 80, 24}, {80, 100, 30}, {100, 80, 24}, {100, 80, 24}, {125, 64, 19},
	} {
		x.pending = w.Fit(x.columns, x.rows, c.scale)
		x.take()
		if !x.is(c.columns, c.rows) {
			t.Errorf("at %d%%: %dx%d, want %dx%d", c.scale, x.columns, x.rows, c.columns, c.rows)
		}
	}
}

// TestWindowThatIsSlow answers two changes after both were asked for.
func TestWindowThatIsSlow(t *testing.T) {
	var w Window
	x := terminalWindow{columns: 80, rows: 24}
	w.Fit(x.columns, x.rows, 125)
	x.pending = w.Fit(x.columns, x.rows, 150)
	x.take()
	x.pending = w.Fit(x.columns, x.rows, 100)
	x.take()
	if !x.is(80, 24) {
		t.Errorf("back at its own font it has %dx%d cells", x.columns, x.rows)
	}
}

// TestWindowThatIsDragged is made larger by a person while its font is.
func TestWindowThatIsDragged(t *testing.T) {
	var w Window
	x := terminalWindow{columns: 80, rows: 24}
	x.pending = w.Fit(x.columns, x.rows, 200)
	x.take()
	x.columns, x.rows = 60, 20
	x.pending = w.Fit(x.columns, x.rows, 100)
	x.take()
	if !x.is(120, 40) {
		t.Errorf("back at its own font it has %dx%d cells", x.columns, x.rows)
	}
}

// TestWindowThatDoesNotObey is one of a tiling window manager, or of an xterm
// that is not allowed to.
func TestWindowThatDoesNotObey(t *testing.T) {
	var w Window
	for _, scale := range []int{125, 150, 175, 200} {
		w.Fit(80, 24, scale)
	}
	if got := w.Fit(80, 24, 100); got != "" {
		t.Errorf("in the end it is asked for %q", got)
	}
	if got := (&Window{}).Fit(0, 0, 200) + (&Window{}).Fit(80, 24, 0); got != "" {
		t.Errorf("where nothing is known: %q", got)
	}
	if got := (&Window{}).Fit(24, 8, 200); got != "\x1b[8;6;20t" {
		t.Errorf("a small window is asked for %q", got)
	}
}
