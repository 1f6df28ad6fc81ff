package text

// A Scale is the size of a text's letters against the terminal's own. A line
// of scaled text takes Rows rows of the grid; its letters are as high as these
// rows times Numerator/Denominator, and as wide in proportion: a text of n
// cells takes n×Rows×Numerator/Denominator columns. The zero value is the
// terminal's own size.
//
// Text is laid out in cells of its own size, whatever that is: only where a
// finished line stands on the grid does the scale come in.
type Scale struct {
	Rows                   uint8 // 1 to 7, as in the text sizing protocol (OSC 66)
	Numerator, Denominator uint8 // at most 15; 0 and 0 stand for 1
}

// Own reports whether letters have the terminal's own size.
func (s Scale) Own() bool { return s.Rows <= 1 && s.Numerator == s.Denominator }

// Height returns how many rows of the grid a line takes.
func (s Scale) Height() int { return max(int(s.Rows), 1) }

// Whole reports whether letters fill their rows: each then takes a whole
// number of columns.
func (s Scale) Whole() bool { return s.Numerator == s.Denominator }

// Small reports whether letters are smaller than the terminal's own.
func (s Scale) Small() bool { return s.Rows <= 1 && !s.Whole() }

// Fraction returns the numerator and the denominator, 1 and 1 for the whole.
func (s Scale) Fraction() (numerator, denominator int) {
	if s.Numerator == 0 || s.Denominator == 0 {
		return 1, 1
	}
	return int(s.Numerator), int(s.Denominator)
}

// Percent returns the height of a letter in percent of the terminal's own.
func (s Scale) Percent() int {
	n, d := s.Fraction()
	return 100 * s.Height() * n / d
}

// Columns returns how many columns a text of so many cells takes, the last
// perhaps in part.
func (s Scale) Columns(cells int) int {
	n, d := s.Fraction()
	return (cells*s.Height()*n + d - 1) / d
}

// Cells returns how many cells of text may be set in so many columns, at least
// 1. Letters that do not fill their rows are shown in blocks of whole columns,
// of which some stay empty: a tenth is kept back for these. There are never
// more cells than columns: a line of small letters has room in those of the
// terminal's own too, and where each word is of one letter it takes as much.
func (s Scale) Cells(columns int) int {
	n, d := s.Fraction()
	if s.Small() {
		return max(columns, 1)
	}
	if !s.Whole() {
		columns -= columns / 10
	}
	return max(columns*d/(s.Height()*n), 1)
}

// CellAt returns the cell, counted from the left, at the column of a text of
// width cells that stands in a box of so many columns, at its right if so
// said. ok is false where there is none.
func (s Scale) CellAt(column, columns, width int, right bool) (cell int, ok bool) {
	n, d := s.Fraction()
	if right {
		column = columns - 1 - column
	}
	if column < 0 {
		return 0, false
	}
	cell = column * d / (s.Height() * n)
	if right {
		cell = width - 1 - cell
	}
	return cell, 0 <= cell && cell < width
}
