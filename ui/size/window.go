package size

import "fmt"

// A Window keeps a window about as large as it is while its font changes, by
// giving it fewer cells as these grow. Terminals that keep their cells instead
// let the window grow, soon over the edges of the screen, where half of the
// text cannot be seen. The zero value is a window at its own font.
//
// xterm does what it is asked only where its resource allowWindowOps is true,
// which it is not by itself; nor does it then say how large the screen is. There
// the window grows as far as the window manager lets it.
//
// It is told how many cells the window has whenever the font is about to
// change. What a person makes of the window in between counts: the cells that
// it would have at its own font follow from it.
type Window struct {
	own    cells // at the terminal's own font
	asked  cells // what it was last asked to have
	before cells // what it had then: all that there is until the terminal has got to it
	scale  int   // of the font, in percent; 0 is 100
}

type cells struct{ columns, rows int }

// The least cells that a window is asked to have.
const (
	fewestColumns = 20
	fewestRows    = 6
)

// Fit returns what asks for the cells that go with a font of another scale, in
// percent of the terminal's own: XTWINOPS 8, "" where nothing is known or
// nothing need change.
func (w *Window) Fit(columns, rows, scale int) string {
	if columns <= 0 || rows <= 0 || scale <= 0 {
		return ""
	}
	last := max(w.scale, 1)
	if w.scale == 0 {
		last = 100
	}
	now := cells{columns, rows}
	if now != w.asked && now != w.before {
		w.own = cells{(columns*last + 50) / 100, (rows*last + 50) / 100}
	}
	w.scale = scale
	w.before = now
	w.asked = cells{max(w.own.columns*100/scale, fewestColumns), max(w.own.rows*100/scale, fewestRows)}
	if w.asked == now {
		return ""
	}
	return fmt.Sprintf("\x1b[8;%d;%dt", w.asked.rows, w.asked.columns)
}
