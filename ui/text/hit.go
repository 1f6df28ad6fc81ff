package text

import "iter"

// OffsetAt returns the rune of the paragraph that is shown in a column of the
// line, counted from its left end, and whether the column is the trailing
// half of what is shown there (the right one of a wide left-to-right cell).
// A column beyond an end of the line gives the rune at that end, its start
// or its trailing edge, as a caret put there would have it.
func (l Line) OffsetAt(column int) (offset int, trailing bool) {
	if len(l.Cells) == 0 {
		return l.Start, false
	}
	if column < 0 {
		c := l.Cells[0]
		return int(c.Start), c.Level.RTL()
	}
	x := 0
	for _, c := range l.Cells {
		if w := int(c.Width); column < x+w {
			return int(c.Start), w == 2 && (column == x) == c.Level.RTL()
		}
		x += int(c.Width)
	}
	c := l.Cells[len(l.Cells)-1]
	return int(c.Start), !c.Level.RTL()
}

// ColumnOf returns the left column of the cell that shows a rune. ok is false
// if the line shows it nowhere: it is not of the line, or of the white space
// at its end. Runes that share a cell share its column.
func (l Line) ColumnOf(offset int) (column int, ok bool) {
	for _, c := range l.Cells {
		if int(c.Start) <= offset && offset < int(c.End) {
			return column, true
		}
		column += int(c.Width)
	}
	return 0, false
}

// ColumnsOf yields where the line shows the runes from start up to end of the
// paragraph: stretches of columns, from left to right, each as its first column
// and its width in cells. What is one stretch of text may be several of columns,
// where it runs across a change of direction. A cell that shows several runes
// counts if one of them is meant; what was inserted (a kashida, a widened space)
// if the runes on both its sides are.
func (l Line) ColumnsOf(start, end int) iter.Seq2[int, int] {
	return func(yield func(column, width int) bool) {
		column, width := 0, 0 // width of the stretch that ends before column
		for i := range l.Cells {
			if l.Cells[i].shows(start, end) {
				width += int(l.Cells[i].Width)
			} else {
				if width > 0 && !yield(column-width, width) {
					return
				}
				width = 0
			}
			column += int(l.Cells[i].Width)
		}
		if width > 0 {
			yield(column-width, width)
		}
	}
}

// shows reports whether the cell is of the runes from start up to end.
func (c *Cell) shows(start, end int) bool {
	if c.Start == c.End {
		return start < int(c.Start) && int(c.Start) < end
	}
	return start < int(c.End) && int(c.Start) < end
}
