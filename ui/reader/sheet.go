package reader

import (
	"khabar/ui/canvas"
	"khabar/ui/text"
)

// A sheet is a piece laid out: at one width, size and direction. Rows count
// from its first row of text, without the gap above it.
type sheet interface {
	// rows returns how many rows it takes.
	rows() int
	// appendRow appends what stands on a row. It may build lines of cells, and
	// keeps those that it built.
	appendRow(dst []placed, row int) []placed
	// offset returns the place in the piece's text, in bytes, of the first
	// text on a row or above it.
	offset(row int) int
	// row returns the row of the text at an offset.
	row(offset int) int
	// bars returns what runs down its side, and on through a gap above it.
	bars() []placed
}

// placed is a line at its column, counted from the left of the page's text.
type placed struct {
	x      int
	line   text.Line
	target Target // of the whole line; links have their own
	// Of a line of larger letters: its size, the columns of the box that it has
	// to itself on as many rows as that is high, and at which side of it it
	// stands.
	scale   text.Scale
	columns int
	right   bool
}

// put shows the line on a row of the page.
func (p *placed) put(page canvas.Region, y int) {
	if p.scale.Own() {
		page.Put(p.x, y, p.line)
		return
	}
	page.PutScaled(p.x, y, p.columns, p.line, p.scale, p.right)
}

// cell returns the cell of the line at a column of the page.
func (p *placed) cell(x int) (i int, ok bool) {
	column := x - p.x
	if !p.scale.Own() {
		if column, ok = p.scale.CellAt(column, p.columns, p.line.Width, p.right); !ok {
			return 0, false
		}
	}
	for i := range p.line.Cells {
		if column -= int(p.line.Cells[i].Width); column < 0 {
			return i, x >= p.x
		}
	}
	return 0, false
}

// fixed is a sheet whose rows are made beforehand: a few short ones.
type fixed [][]placed

func (f fixed) rows() int { return max(len(f), 1) }
func (f fixed) appendRow(dst []placed, row int) []placed {
	if row >= len(f) {
		return dst
	}
	return append(dst, f[row]...)
}
func (f fixed) offset(int) int { return 0 }
func (f fixed) row(int) int    { return 0 }
func (f fixed) bars() []placed { return nil }
