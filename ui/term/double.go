package term

import (
	"khabar/ui/canvas"
	"khabar/ui/text"
)

// DECDHL makes the letters of a whole row twice as high and as wide, over two
// rows: the upper half of the same text on one, the lower on the other. The
// attribute stays with a row until another is set, so that each row of a frame
// says which it has.
const (
	upperHalf  = "\x1b#3"
	lowerHalf  = "\x1b#4"
	singleLine = "\x1b#5"
)

// doubles reports whether blocks of twice the size are shown in lines of
// double height.
func (p Profile) doubles() bool { return p.DoubleHeight && p.Class == Visual && !p.TextSizing }

// planDouble reports whether a block can be a line of double height: it must
// be of that size, and alone on its rows but for what ends at the last column,
// a scrollbar, which is left out there.
func (e *Encoder) planDouble(c *canvas.Canvas, b *canvas.Block) bool {
	if !e.doubled || b.Scale.Height() != 2 || !b.Scale.Whole() {
		return false
	}
	for dy := range 2 {
		row := c.Row(b.Y + dy)
		for x := range row[:len(row)-1] {
			covered := x >= b.X && x < b.X+b.Columns
			if !covered && row[x].Text != " " {
				return false
			}
		}
	}
	return true
}

// appendDouble writes one half of a line of double height. Its columns are
// twice as wide, so that there are half as many.
func (e *Encoder) appendDouble(dst []byte, c *canvas.Canvas, y int) []byte {
	e.pen.lift()
	row := c.Row(y)
	var b *canvas.Block
	for i := range row {
		if n := row[i].Block; n != 0 {
			b = &c.Blocks()[n-1]
			break
		}
	}
	half := upperHalf
	if y > b.Y {
		half = lowerHalf
	}
	dst = append(dst, half...)
	columns := len(row)/2 - 1 // the last stays free: a renderer may erase there
	indent := (b.X + 1) / 2
	if b.Right {
		indent = min((b.X+b.Columns)/2, columns) - b.Line.Width
	}
	indent = max(indent, 0)
	line := cutTo(b.Line.Cells, columns-indent)
	dst = e.pen.to(dst, pageStyle(row), 0)
	dst = appendSpaces(dst, indent)
	dst = e.appendVisual(dst, line)
	dst = e.pen.to(dst, pageStyle(row), 0)
	dst = appendSpaces(dst, columns-indent-min(b.Line.Width, columns-indent))
	return e.pen.up(dst)
}

// cutTo returns as many of the cells as fit in so many columns.
func cutTo(cells []text.Cell, columns int) []text.Cell {
	for i := range cells {
		if columns -= int(cells[i].Width); columns < 0 {
			return cells[:i]
		}
	}
	return cells
}
