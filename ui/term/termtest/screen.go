package termtest

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// A cell is one column of the grid. A character of two columns fills the
// second with a continuation; a multicell fills all that it covers.
type cell struct {
	text  string // "" is a cell that was never written, shown as a blank
	wide  bool   // the first of two columns
	tail  bool   // the second of two columns
	pen   Pen
	multi *multicell
	dx    int  // column within the multicell
	dy    int  // row within the multicell
	stale bool // was of a lower row of a multicell that is no more
}

// A Pen is the style and the link that a cell was written with.
type Pen struct {
	Bold, Faint, Italic, Underline, Reverse, Strike bool
	Foreground, Background                          string // as in SGR: "31", "38;5;99", "" for the default
	Link                                            string // the address
}

// A row is a row of the grid, with what VTE keeps for each paragraph.
type row struct {
	cells    []cell
	explicit bool
	half     byte // '3' or '4': the upper or the lower half of a line of double height
}

// grid is one of the two buffers.
type grid struct {
	rows         []row
	x, y         int
	savedX       int
	savedY       int
	wrapPending  bool // the last column was written: the next character goes to the next row
	top, bottom  int  // the scrolling region, rows
	scrolledRows int
}

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

func (s *Screen) newGrid() grid {
	g := grid{bottom: s.height - 1}
	for range s.height {
		g.rows = append(g.rows, s.newRow())
	}
	return g
}

func (s *Screen) newRow() row {
	return row{cells: make([]cell, s.width), explicit: !s.modes["8"]}
}

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

func (s *Screen) grid() *grid {
	if s.onAlt {
		return &s.alt
	}
	return &s.main
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

// print writes one character at the cursor.
func (s *Screen) print(r rune) {
	width := runewidth.RuneWidth(r)
	g := s.grid()
	if width == 0 || s.model.clusters && extends(r) || strings.HasSuffix(s.last, "\u200d") && r > 0x7F || s.ligature(r) {
		s.attach(r)
		return
	}
	if g.wrapPending {
		if s.modes["?7"] {
			g.x = 0
			s.lineFeed()
		}
		g.wrapPending = false
	}
	if g.x+width > s.width {
		if s.modes["?7"] {
			g.x = 0
			s.lineFeed()
		} else {
			g.x = s.width - width
		}
	}
	if half := s.width / 2; g.rows[g.y].half != 0 && g.x+width > half {
		s.Torn = append(s.Torn, fmt.Sprintf("%q is beyond the %d columns of a line of double height", r, half))
	}
	s.skipLowerRows(width)
	s.last = string(r)
	s.put(cell{text: s.last, wide: width == 2, pen: s.pen})
	if width == 2 {
		s.put(cell{tail: true, pen: s.pen})
	}
}

// extends reports whether r is part of the cluster before it (UAX #29,
// Extend and SpacingMark).
func extends(r rune) bool {
	return unicode.Is(unicode.M, r) || unicode.Is(unicode.Other_Grapheme_Extend, r)
}

// ligature reports whether the terminal puts r into the cell before it:
// mlterm does so with an alef behind a lam, even while it reorders nothing.
func (s *Screen) ligature(r rune) bool {
	return s.model.dynamicComb && s.last == "\u0644" && strings.ContainsRune("\u0622\u0623\u0625\u0627", r)
}

// skipLowerRows moves the cursor past the lower rows of multicells, which
// text never writes over.
func (s *Screen) skipLowerRows(width int) {
	g := s.grid()
	for g.x+width < s.width {
		c := g.rows[g.y].cells[g.x]
		if c.multi == nil || c.dy == 0 {
			return
		}
		s.Torn = append(s.Torn, fmt.Sprintf("text was written at the lower half of %q", c.text))
		g.x += c.multi.columns() - c.dx
	}
}

// put sets the cell at the cursor and moves on.
func (s *Screen) put(c cell) {
	g := s.grid()
	s.clear(g.x, g.y)
	g.rows[g.y].cells[g.x] = c
	if g.x == s.width-1 {
		g.wrapPending = true
	} else {
		g.x++
	}
}

// attach adds a character without width to the one before the cursor.
func (s *Screen) attach(r rune) {
	g := s.grid()
	x := g.x - 1
	if g.wrapPending {
		x = g.x
	}
	cells := g.rows[g.y].cells
	for x > 0 && (cells[x].tail || cells[x].multi != nil && cells[x].dx > 0) {
		x--
	}
	if x < 0 || cells[x].multi != nil {
		return
	}
	cells[x].text += string(r)
	s.last = cells[x].text
}

// clear blanks the cell at x, y before something else is written there: with
// it goes the other half of a wide character, and all of a multicell.
func (s *Screen) clear(x, y int) {
	cells := s.grid().rows[y].cells
	c := cells[x]
	switch {
	case c.multi != nil:
		s.eraseMulticell(x-c.dx, y-c.dy, c.multi)
	case c.wide && x+1 < s.width:
		cells[x+1] = cell{}
	case c.tail && x > 0:
		cells[x-1] = cell{}
	}
	cells[x] = cell{}
}

func (s *Screen) lineFeed() {
	g := s.grid()
	if g.y == g.bottom {
		s.scroll(1)
	} else if g.y < s.height-1 {
		g.y++
	}
	if s.model.paragraphs {
		g.rows[g.y].explicit = !s.modes["8"]
	}
}

// scroll moves the rows of the region up by n, or down by -n.
func (s *Screen) scroll(n int) {
	g := s.grid()
	region := g.rows[g.top : g.bottom+1]
	for ; n > 0; n-- {
		copy(region, region[1:])
		region[len(region)-1] = s.newRow()
		g.scrolledRows++
	}
	for ; n < 0; n++ {
		copy(region[1:], region)
		region[0] = s.newRow()
	}
}

func parameter(list []int, i, byDefault int) int {
	if i < len(list) && list[i] > 0 {
		return list[i]
	}
	return byDefault
}

func (s *Screen) unknown(what string) {
	s.Unknown = append(s.Unknown, strconv.Quote(what))
}
