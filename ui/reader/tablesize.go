package reader

import (
	"khabar/ui/bidi"
	"khabar/ui/text"
)

// A sized table is one with its columns on the grid of the page: in letters of
// another size than the terminal's own, each column is a box of whole columns
// of the page, as wide as its widest line needs.
type sized struct {
	text.Table
	scale text.Scale
	boxes []text.Column // of its columns, in columns of the page
	width int           // of all of it
	named int           // how many of its rows show one row of the block, each beside a heading; 0 where none does
}

// tableRow returns which row of the block a row of the layout belongs to.
func (t *sized) tableRow(i int) int {
	if t.named > 0 {
		return i / t.named
	}
	return i
}

// apart reports whether a blank row parts the rows of the block, of which each
// takes several.
func (t *sized) apart() bool {
	return t.named > 0 || t.Stacked && len(t.Rows) > 0 && len(t.Rows[0].Cells) > 1
}

// fitted lays a table out so wide that its boxes fit the width. How much wider
// than its letters a box has to be is known only of a laid-out line, so the
// table is given less until it fits; in a column of its own each cell fits.
func (p *press) fitted(rows [][]text.TableCell, width int, base bidi.Direction) sized {
	scale := p.layout.Letters
	n, d := scale.Fraction()
	per := scale.Height() * n // columns that d cells take
	o := text.TableOptions{Width: max(width*d/per, 1), Gap: columnGap, Base: base, Stacked: p.stacked}
	if scale.Small() {
		o.Width = width // see Scale.Cells
	}
	for {
		t := sized{Table: p.engine.Table(rows, o), scale: scale}
		t.arrange(width)
		switch {
		case t.Stacked && o.Width > scale.Cells(width):
			o.Stacked, o.Width = true, scale.Cells(width) // each cell as wide as other text
		case t.width <= width:
			return t
		default:
			o.Width -= max((t.width-width)*d/per, 1)
		}
	}
}

// arrange puts the boxes of the columns side by side in their order on the
// page. A stacked table has the width to itself.
func (t *sized) arrange(width int) {
	t.boxes = make([]text.Column, len(t.Columns))
	switch {
	case t.scale.Own():
		copy(t.boxes, t.Columns)
	case t.Stacked:
		t.boxes[0].Width = width
	default:
		for at := range t.Lines() {
			box := &t.boxes[at.Column]
			box.Width = max(box.Width, boxColumns(at.Line, t.scale))
		}
		x := 0
		for k := range t.boxes {
			box := &t.boxes[k]
			if t.Base.RTL() {
				box = &t.boxes[len(t.boxes)-1-k]
			}
			box.X = x
			x += box.Width + t.scale.Columns(columnGap)
		}
	}
	for _, box := range t.boxes {
		t.width = max(t.width, box.X+box.Width)
	}
}

// placed is where a line of the table stands on the page, of which the table
// begins at the column left.
func (t *sized) placed(at *text.Placed, left int) placed {
	if t.scale.Own() {
		return placed{x: left + at.X, line: at.Line}
	}
	box := t.boxes[0]
	if !t.Stacked {
		box = t.boxes[at.Column]
	}
	return placed{x: left + box.X, line: at.Line, scale: t.scale, columns: box.Width, right: at.Right}
}
