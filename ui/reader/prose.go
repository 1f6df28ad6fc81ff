package reader

import (
	"sort"

	"khabar/ui/text"
)

// A column is a sheet of running text: a paragraph broken into lines, beside
// it what stands in its gutter.
type column struct {
	para   *text.Paragraph
	breaks []text.Break
	lines  []text.Line // as they were built; Width 0 with no cells where not
	built  []bool
	origin decorated
	line   text.LineOptions

	x, width int // of the text's box
	pull     pull
	right    bool       // the side that pull is to
	leading  int        // blank rows after each line but the last
	scale    text.Scale // of the text
	under    text.Line  // a rule under the text, where it has cells
	sides    []placed   // bars, on every row
	marker   placed     // beside the first line
	target   Target
}

func (c *column) rows() int {
	n := len(c.breaks)*c.scale.Height() + (len(c.breaks)-1)*c.leading
	if len(c.under.Cells) > 0 {
		n++
	}
	return max(n, 1)
}

func (c *column) bars() []placed { return c.sides }

func (c *column) appendRow(dst []placed, row int) []placed {
	dst = append(dst, c.sides...)
	pitch := c.pitch()
	i := row / pitch
	switch {
	case row == c.rows()-1 && len(c.under.Cells) > 0:
		return append(dst, placed{x: c.start(c.under), line: c.under})
	case row%pitch != 0 || i >= len(c.breaks):
		return dst
	}
	if i == 0 && len(c.marker.line.Cells) > 0 {
		dst = append(dst, c.marker)
	}
	line := c.at(i)
	if !c.scale.Own() {
		return append(dst, placed{x: c.x, line: line, target: c.target, scale: c.scale, columns: c.width, right: c.atRight(line)})
	}
	return append(dst, placed{x: c.start(line), line: line, target: c.target})
}

// pitch is how many rows it is from one line to the next.
func (c *column) pitch() int { return c.scale.Height() + c.leading }

// at returns line i, building it when it is asked for first.
func (c *column) at(i int) text.Line {
	if !c.built[i] {
		c.lines[i] = c.para.Line(c.breaks[i], c.line)
		c.built[i] = true
	}
	return c.lines[i]
}

// A pull says which lines leave the edge where their own direction starts, to
// stand beside what is at the other.
type pull uint8

const (
	pullNone  pull = iota
	pullShort      // a text of one line: a longer one reaches across anyway
	pullAll
)

// atRight reports whether a line stands at the right of the box.
func (c *column) atRight(line text.Line) bool {
	if c.pull == pullAll || c.pull == pullShort && len(c.breaks) == 1 {
		return c.right
	}
	return line.Base.RTL()
}

// start returns the column at which a line of the grid's own letters begins.
func (c *column) start(line text.Line) int {
	if c.atRight(line) {
		return c.x + c.width - line.Width
	}
	return c.x
}

func (c *column) offset(row int) int {
	i := min(max(row, 0)/c.pitch(), len(c.breaks)-1)
	if i <= 0 {
		return 0
	}
	return c.origin.source(c.para.SourceOffset(c.breaks[i].Start))
}

// row finds the last line that starts at or before the offset.
func (c *column) row(offset int) int {
	i := sort.Search(len(c.breaks), func(i int) bool {
		return i > 0 && c.origin.source(c.para.SourceOffset(c.breaks[i].Start)) > offset
	})
	return max(i-1, 0) * c.pitch()
}
