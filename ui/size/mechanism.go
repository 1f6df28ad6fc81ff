package size

// A Mechanism is one way in which a terminal can show the steps of the ladder.
// Its methods are told all they need and keep no state, so that whatever the
// program's way out, Restore can be sent.
type Mechanism interface {
	// Name names the mechanism in settings and reports: "layout".
	Name() string
	// Layout returns what a step means for a page that is drawn on a grid of
	// the given width in cells.
	Layout(step Step, width int) Layout
	// Change returns the bytes to send to the terminal when the step changes,
	// nil where there is nothing to send.
	Change(from, to Step) []byte
	// Restore returns the bytes that put the terminal back to what it was
	// before the first Change, nil where there is nothing to put back.
	Restore() []byte
}

// Typography carries the ladder by the layout of the page alone. It works in
// every terminal and sends nothing.
type Typography struct{}

// Name returns "layout".
func (Typography) Name() string { return "layout" }

// Layout returns the step's layout. Letter-spacing is given up on grids that
// are too narrow for four words of spaced letters.
func (Typography) Layout(step Step, width int) Layout {
	l := ladder[step.Clamp()-Smallest]
	if l.Columns(width) < narrowestSpaced {
		l.Spacing = 0
	}
	return l
}

// narrowestSpaced is the least measure in cells at which letters are spaced:
// four words of five letters.
const narrowestSpaced = 44

// Change returns nil.
func (Typography) Change(from, to Step) []byte { return nil }

// Restore returns nil.
func (Typography) Restore() []byte { return nil }
