package canvas

import (
	"math"

	"khabar/ui/text"
)

// A Block is a line of scaled text at its place: a box of columns and of as
// many rows as its scale has, which it has to itself.
type Block struct {
	X, Y    int // of its top left on the canvas
	Columns int // 0 is a block that something was drawn over
	Scale   text.Scale
	// Line is the text, in cells of its own size. It begins at the left of
	// the box, or ends at the right.
	Line  text.Line
	Right bool
}

// Empty reports whether the block is shown no more.
func (b *Block) Empty() bool { return b.Columns == 0 }

// Blocks returns the blocks of scaled text, some of which may be empty. Number
// n, as cells have it, is at index n-1. The slice is valid until Reset.
func (c *Canvas) Blocks() []Block { return c.blocks }

// PutScaled places the line, in letters of the given scale, in a box of the
// given columns with its top left at column x of row y, at the box's right if
// so said. A box that is not wholly within the region is left out: half of a
// letter says nothing, and no terminal shows it. It reports whether the line
// was placed.
func (r Region) PutScaled(x, y, columns int, line text.Line, scale text.Scale, right bool) bool {
	c := r.canvas
	if x < 0 || y < 0 || columns <= 0 || x+columns > r.Width || y+scale.Height() > r.Height || len(c.blocks) == math.MaxUint16 {
		return false
	}
	for dy := range scale.Height() {
		for dx := range columns {
			r.set(x+dx, y+dy, Blank(c.cells[(r.y+y+dy)*c.width+r.x+x+dx].Style))
		}
	}
	c.blocks = append(c.blocks, Block{X: r.x + x, Y: r.y + y, Columns: columns, Scale: scale, Line: line, Right: right})
	n := uint16(len(c.blocks))
	for dy := range scale.Height() {
		row := c.Row(r.y + y + dy)
		for dx := range columns {
			row[r.x+x+dx].Block = n
		}
	}
	return true
}

// Flatten shows a block's text in letters of the terminal's own size, in the
// first of its rows: for a terminal that has no larger ones.
func (c *Canvas) Flatten(number int) {
	b := c.blocks[number-1]
	if b.Empty() {
		return
	}
	c.remove(number)
	box := c.All().Sub(b.X, b.Y, b.Columns, 1)
	x := 0
	if b.Right {
		x = b.Columns - b.Line.Width
	}
	box.Put(x, 0, b.Line)
}

// uncover removes the block that covers a cell which is drawn over.
func (c *Canvas) uncover(cell *text.Cell) {
	if cell.Block != 0 {
		c.remove(int(cell.Block))
	}
}

func (c *Canvas) remove(number int) {
	b := &c.blocks[number-1]
	for dy := range b.Scale.Height() {
		row := c.Row(b.Y + dy)
		for x := b.X; x < b.X+b.Columns; x++ {
			if int(row[x].Block) == number {
				row[x].Block = 0
			}
		}
	}
	b.Columns = 0
}
