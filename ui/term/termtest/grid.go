package termtest

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

func (s *Screen) grid() *grid {
	if s.onAlt {
		return &s.alt
	}
	return &s.main
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
