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
// be of that size, and next to nothing may stand beside it: other such blocks,
// a bar, and at the last column a scrollbar, which is left out there.
func (e *Encoder) planDouble(c *canvas.Canvas, b *canvas.Block) bool {
	if !e.doubled || b.Scale.Height() != 2 || !b.Scale.Whole() {
		return false
	}
	for dy := range 2 {
		row := c.Row(b.Y + dy)
		for x := range row[:len(row)-1] {
			if n := row[x].Block; n != 0 {
				if other := &c.Blocks()[n-1]; other.Y != b.Y || other.Scale != b.Scale {
					return false
				}
				continue
			}
			if marked(row[x]) && x > 0 && marked(row[x-1]) { // text
				return false
			}
		}
	}
	return true
}

func marked(c text.Cell) bool { return c.Block == 0 && c.Text != " " }

// appendDouble writes one half of a line of double height. Its columns are
// twice as wide, so that there are half as many.
func (e *Encoder) appendDouble(dst []byte, c *canvas.Canvas, y int) []byte {
	e.pen.lift()
	row := c.Row(y)
	half := upperHalf
	var last uint16
	columns := len(row)/2 - 1 // the last stays free: a renderer may erase there
	line := e.half[:0]
	page := canvas.Blank(pageStyle(row))
	for range columns {
		line = append(line, page)
	}
	for x := range row[:len(row)-1] {
		switch n := row[x].Block; {
		case n == 0 && marked(row[x]) && row[x].Width == 1 && x/2 < columns:
			line[x/2] = row[x]
		case n != 0 && n != last:
			b := &c.Blocks()[n-1]
			if y > b.Y {
				half = lowerHalf
			}
			setHalf(line, b)
			last = n
		}
	}
	e.half = line
	dst = append(dst, half...)
	dst = e.appendVisual(dst, line)
	return e.pen.up(dst)
}

// setHalf sets a block's line in columns of double width.
func setHalf(line []text.Cell, b *canvas.Block) {
	x := (b.X + 1) / 2
	if b.Right {
		x = min((b.X+b.Columns)/2, len(line)) - b.Line.Width
	}
	for i := range b.Line.Cells {
		cell := b.Line.Cells[i]
		if w := int(cell.Width); x >= 0 && x+w <= len(line) {
			line[x] = cell
			if w == 2 {
				line[x+1] = text.Cell{Style: cell.Style}
			}
		}
		x += int(cell.Width)
	}
}
