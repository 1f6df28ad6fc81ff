package reader

import "khabar/ui/text"

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
