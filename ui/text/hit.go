package text

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
