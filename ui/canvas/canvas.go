// Package canvas is the screen that a frame is drawn on: a grid of cells,
// addressed by column and row from the top left, on which widgets place
// finished lines. It knows nothing of terminals; ui/term turns its rows into
// bytes, in whichever order this terminal needs.
//
// A line whose letters are larger than the terminal's own stands on it as a
// [Block], which covers several rows. A block is shown as a whole or not at
// all: what is drawn over a part of it removes the rest.
//
// Drawing never fails: what does not fit is clipped at the edges. A wide cell
// that would be cut in half becomes a blank.
package canvas

import "khabar/ui/text"

// A Canvas is a grid of cells. The zero value is an empty grid; use
// [Canvas.Reset] to give it a size. It may be reused from frame to frame and
// then allocates nothing.
type Canvas struct {
	width, height int
	cells         []text.Cell
	blocks        []Block
}

// Reset makes c a blank grid of width by height cells in the given style.
func (c *Canvas) Reset(width, height int, style text.Style) {
	c.width, c.height = max(width, 0), max(height, 0)
	c.blocks = c.blocks[:0]
	n := c.width * c.height
	if cap(c.cells) < n {
		c.cells = make([]text.Cell, n)
	}
	c.cells = c.cells[:n]
	blank := Blank(style)
	for i := range c.cells {
		c.cells[i] = blank
	}
}

// Blank returns an empty cell of the given style.
func Blank(style text.Style) text.Cell {
	return text.Cell{Text: " ", Form: " ", Width: 1, Style: style}
}

// Size returns the width and the height in cells.
func (c *Canvas) Size() (width, height int) { return c.width, c.height }

// Row returns the cells of row y, one for each column. The column after that
// of a wide cell holds a cell of width 0. The slice is valid until Reset.
func (c *Canvas) Row(y int) []text.Cell { return c.cells[y*c.width : (y+1)*c.width] }

// All returns the whole grid as a region.
func (c *Canvas) All() Region { return Region{canvas: c, Width: c.width, Height: c.height} }

// A Region is a rectangle of a canvas that a widget draws on: its top left is
// column 0, row 0, and nothing drawn on it shows outside.
type Region struct {
	canvas        *Canvas
	x, y          int
	Width, Height int // cells
}

// Origin returns the column and row of the region's top left on the canvas.
func (r Region) Origin() (x, y int) { return r.x, r.y }

// Sub returns the part of r with its top left at column x, row y, clipped to
// r.
func (r Region) Sub(x, y, width, height int) Region {
	x0, y0 := min(max(x, 0), r.Width), min(max(y, 0), r.Height)
	x1, y1 := min(max(x+width, x0), r.Width), min(max(y+height, y0), r.Height)
	return Region{canvas: r.canvas, x: r.x + x0, y: r.y + y0, Width: x1 - x0, Height: y1 - y0}
}

// Fill makes the whole region blank in the given style.
func (r Region) Fill(style text.Style) {
	if r.Width == 0 {
		return
	}
	blank := Blank(style)
	for y := range r.Height {
		// The ends may cut wide cells in half; between them nothing can.
		r.set(0, y, blank)
		r.set(r.Width-1, y, blank)
		row := r.canvas.Row(r.y + y)[r.x : r.x+r.Width]
		for x := range row {
			r.canvas.uncover(&row[x])
			row[x] = blank
		}
	}
}

// Put places the line with its left end at column x of row y and returns the
// column after its right end.
func (r Region) Put(x, y int, line text.Line) int {
	return r.PutCells(x, y, line.Cells)
}

// PutStart places the line at the edge where its own direction starts: at the
// left for a left-to-right line, ending at the right for the other.
func (r Region) PutStart(y int, line text.Line) {
	x := 0
	if line.Base.RTL() {
		x = r.Width - line.Width
	}
	r.Put(x, y, line)
}

// PutFrom places the line on the first row, so many cells from the side where
// an interface starts, whatever the line's own direction is. It returns where
// the line ends, counted from there.
func (r Region) PutFrom(at int, line text.Line, rtl bool) (end int) {
	x := at
	if rtl {
		x = r.Width - at - line.Width
	}
	r.Put(x, 0, line)
	return at + line.Width
}

// PutCells places cells from left to right, the first at column x of row y,
// and returns the column after the last.
func (r Region) PutCells(x, y int, cells []text.Cell) int {
	for _, cell := range cells {
		w := max(int(cell.Width), 1)
		if y >= 0 && y < r.Height {
			r.putCell(x, y, w, cell)
		}
		x += w
	}
	return x
}

func (r Region) putCell(x, y, width int, cell text.Cell) {
	switch {
	case x+width <= 0 || x >= r.Width:
	case x < 0 || x+width > r.Width: // a wide cell across an edge
		for i := max(x, 0); i < min(x+width, r.Width); i++ {
			r.set(i, y, Blank(cell.Style))
		}
	default:
		r.set(x, y, cell)
		for i := 1; i < width; i++ {
			r.set(x+i, y, text.Cell{Style: cell.Style})
		}
	}
}

// set writes one column; the other half of a wide cell that stood there
// becomes blank.
func (r Region) set(x, y int, cell text.Cell) {
	row := r.canvas.Row(r.y + y)
	i := r.x + x
	r.canvas.uncover(&row[i])
	if row[i].Width == 0 && i > 0 && cell.Width != 0 {
		row[i-1] = Blank(row[i-1].Style)
	}
	if row[i].Width == 2 && i+1 < len(row) {
		row[i+1] = Blank(row[i].Style)
	}
	row[i] = cell
}

// Restyle changes the style of each cell in columns [x, x+width) of row y.
func (r Region) Restyle(x, y, width int, change func(text.Style) text.Style) {
	if y < 0 || y >= r.Height {
		return
	}
	row := r.canvas.Row(r.y + y)
	for i := max(x, 0); i < min(x+width, r.Width); i++ {
		row[r.x+i].Style = change(row[r.x+i].Style)
	}
}
