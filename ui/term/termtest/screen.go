package termtest

import (
	"strconv"
	"strings"
)

// A Screen is a terminal of a given size. Use [New].
type Screen struct {
	model         Model
	width, height int
	main, alt     grid
	onAlt         bool
	pen           Pen
	parser        parser
	modes         map[string]bool
	saved         map[string]bool
	bidi          bool // the terminal's reordering is on: Konsole's and mlterm's switch
	cursorHidden  bool
	last          string

	// Reply is called with what the terminal answers to questions; nil drops
	// the answers.
	Reply func(string)
	// Unknown lists the sequences that the screen does not know.
	Unknown []string
	// Torn lists the multicells that were written over in part or did not fit.
	Torn []string
}

// New returns a blank screen of the given size in cells.
func New(model Model, width, height int) *Screen {
	s := &Screen{model: model, bidi: true}
	s.width, s.height = width, height
	s.modes = map[string]bool{"8": !model.explicit, "?7": true, "?25": true, "?1243": true}
	s.saved = map[string]bool{}
	s.main, s.alt = s.newGrid(), s.newGrid()
	return s
}

// Model returns the model that the screen was made from.
func (s *Screen) Model() Model { return s.model }

// Resize changes the size, as the terminal's window would: rows are cut or
// added at the bottom, columns at the right.
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	for _, g := range []*grid{&s.main, &s.alt} {
		for len(g.rows) < height {
			g.rows = append(g.rows, s.newRow())
		}
		g.rows = g.rows[:height]
		for y := range g.rows {
			cells := make([]cell, width)
			copy(cells, g.rows[y].cells)
			g.rows[y].cells = cells
		}
		g.top, g.bottom = 0, height-1
		g.x, g.y = min(g.x, width-1), min(g.y, height-1)
		g.wrapPending = false
	}
}

// Size returns the size in cells.
func (s *Screen) Size() (width, height int) { return s.width, s.height }

// Write takes output of a program.
func (s *Screen) Write(b []byte) (int, error) {
	for _, c := range b {
		s.parser.take(s, c)
	}
	return len(b), nil
}

// Cursor returns the cursor's column and row.
func (s *Screen) Cursor() (x, y int) { return s.grid().x, s.grid().y }

// CursorHidden reports whether the cursor is invisible.
func (s *Screen) CursorHidden() bool { return s.cursorHidden }

// Alternate reports whether the alternate screen is shown.
func (s *Screen) Alternate() bool { return s.onAlt }

// Mode reports whether a mode is set: "8", "?2004".
func (s *Screen) Mode(name string) bool { return s.modes[name] }

// Reorders reports whether the terminal's private switch leaves its
// reordering on.
func (s *Screen) Reorders() bool { return s.bidi }

// Stored returns row y as it was sent, blanks for what was never written and
// without blanks at the end.
func (s *Screen) Stored(y int) string {
	var b strings.Builder
	for _, c := range s.grid().rows[y].cells {
		switch {
		case c.tail || c.multi != nil && (c.dx > 0 || c.dy > 0):
		case c.text == "":
			b.WriteByte(' ')
		default:
			b.WriteString(c.text)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// PenAt returns the style and link of a cell.
func (s *Screen) PenAt(x, y int) Pen { return s.grid().rows[y].cells[x].pen }

func parameter(list []int, i, byDefault int) int {
	if i < len(list) && list[i] > 0 {
		return list[i]
	}
	return byDefault
}

func (s *Screen) unknown(what string) {
	s.Unknown = append(s.Unknown, strconv.Quote(what))
}
