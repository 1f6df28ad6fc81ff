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
	// Change returns what makes the terminal show a step.
	Change(to Step) Order
	// Restore returns what puts the terminal back to what it was before the
	// first Change.
	Restore() Order
}

// An Order is what a terminal is told: a command that speaks to it another way,
// bytes for it to read, and a command for when it has done as these say. It is
// empty where there is nothing to tell.
type Order struct {
	Run  []string // a program's name and its arguments
	Send string
	Then []string // to be run once the window has other cells, or soon
	// Scale is the size of the font from then on, in percent of the terminal's
	// own, in terminals whose window grows with it; see [Window]. 0 is for the
	// others.
	Scale int
}

// Empty reports whether there is nothing to tell.
func (o Order) Empty() bool { return o.Send == "" && len(o.Run) == 0 }

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

// Change returns nothing.
func (Typography) Change(Step) Order { return Order{} }

// Restore returns nothing.
func (Typography) Restore() Order { return Order{} }
