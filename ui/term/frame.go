package term

import (
	"hash/fnv"
	"strconv"

	"khabar/ui/canvas"
	"khabar/ui/text"
)

// A renderer writes only those rows of a frame that differ from the frame
// before. That is wrong where a letter covers several rows: writing its first
// row removes it from the others, and they would stay empty. So rows that
// blocks of scaled text hold together, a band, begin with a mark that is made
// from all of them: one differs when any does, and the renderer writes all.
//
// A band's first row empties all its rows, from what stood there, so that a
// frame is right over whatever was shown before. The rows below move over
// what blocks cover and write the rest.

const eraseLine = "\x1b[2K"

// AppendFrame appends the rows of a canvas, joined by line feeds: a whole
// screen. Blocks of scaled text that this terminal cannot show are flattened
// on the canvas, and shown in letters of its own size.
func (e *Encoder) AppendFrame(dst []byte, c *canvas.Canvas) []byte {
	_, height := c.Size()
	e.planBlocks(c)
	for y := 0; y < height; {
		if y > 0 {
			dst = append(dst, '\n')
		}
		end := e.bandEnd(c, y)
		if e.profile.Overhang {
			e.mark(c, y)
		}
		switch {
		case end > y+1 || startsBlock(c, y):
			dst = e.appendBand(dst, c, y, end)
		case e.doubled:
			dst = e.AppendRow(append(dst, singleLine...), c.Row(y))
		case e.profile.TextSizing:
			// Where a lower row of a multicell was, kitty moves another on,
			// as long as the line is not erased.
			dst = e.AppendRow(append(dst, eraseLine...), c.Row(y))
		default:
			dst = e.AppendRow(dst, c.Row(y))
		}
		y = end
	}
	return dst
}

// planBlocks decides how each block is shown.
func (e *Encoder) planBlocks(c *canvas.Canvas) {
	e.pieces, e.plans = e.pieces[:0], e.plans[:0]
	for i := range c.Blocks() {
		b := &c.Blocks()[i]
		plan := blockPlan{}
		switch {
		case b.Empty():
		case e.profile.TextSizing && e.planPieces(c, b, &plan):
		case !e.profile.TextSizing && e.planDouble(c, b):
		default:
			c.Flatten(i + 1)
		}
		e.plans = append(e.plans, plan)
	}
}

// bandEnd returns the row after the last of those that are held together with
// row y.
func (e *Encoder) bandEnd(c *canvas.Canvas, y int) int {
	end := y + 1
	for ; y < end; y++ {
		for i := range c.Blocks() {
			if b := &c.Blocks()[i]; b.Y == y && !b.Empty() {
				end = max(end, y+b.Scale.Height())
			}
		}
	}
	return end
}

// startsBlock reports whether a block begins on row y.
func startsBlock(c *canvas.Canvas, y int) bool {
	for i := range c.Blocks() {
		if b := &c.Blocks()[i]; b.Y == y && !b.Empty() {
			return true
		}
	}
	return false
}

// appendBand writes rows from to end, which blocks hold together.
func (e *Encoder) appendBand(dst []byte, c *canvas.Canvas, from, end int) []byte {
	e.band, e.bandRows = e.band[:0], e.bandRows[:0]
	for y := from; y < end; y++ {
		switch {
		case e.profile.TextSizing:
			e.band = e.appendCovered(e.band, c, y)
		default:
			if e.profile.Overhang && y > from {
				e.mark(c, y)
			}
			e.band = e.appendDouble(e.band, c, y)
		}
		e.bandRows = append(e.bandRows, len(e.band))
	}
	sum := fnv.New32a()
	_, _ = sum.Write(e.band)
	start := 0
	for i, stop := range e.bandRows {
		if i > 0 {
			dst = append(dst, '\n')
		}
		dst = appendMark(dst, sum.Sum32(), i)
		if i == 0 && e.profile.TextSizing {
			dst = e.appendErasure(dst, pageStyle(c.Row(from)), end-from)
		}
		dst = append(dst, e.band[start:stop]...)
		start = stop
	}
	return dst
}

// appendMark appends a mark that nothing shows: the cursor goes to the right,
// which says as many things as there are numbers, and back to the row's start.
// To the left it would not do: from the left edge kitty goes on in the row
// above.
func appendMark(dst []byte, sum uint32, row int) []byte {
	for _, n := range [...]uint32{1 + sum&0xFFF, 1 + sum>>12&0xFFF, 1 + sum>>24, 1 + uint32(row)} {
		dst = append(dst, "\x1b["...)
		dst = strconv.AppendUint(dst, uint64(n), 10)
		dst = append(dst, 'C')
	}
	return append(dst, '\r')
}

// pageStyle is the style of the page that a row's blocks stand on.
func pageStyle(row []text.Cell) text.Style {
	for i := range row {
		if row[i].Block != 0 {
			return row[i].Style
		}
	}
	return row[0].Style
}

// appendErasure empties so many rows, in the style of the page, and leaves the
// cursor where it was.
func (e *Encoder) appendErasure(dst []byte, page text.Style, rows int) []byte {
	e.pen.lift()
	dst = e.pen.to(dst, page, 0)
	dst = append(dst, eraseLine...)
	for range rows - 1 {
		dst = append(append(dst, "\x1b[B"...), eraseLine...)
	}
	if rows > 1 {
		dst = append(dst, "\x1b["...)
		dst = strconv.AppendInt(dst, int64(rows-1), 10)
		dst = append(dst, 'A')
	}
	return e.pen.up(dst)
}

// appendColumn moves the cursor to a column of its row.
func appendColumn(dst []byte, x int) []byte {
	dst = append(dst, "\x1b["...)
	dst = strconv.AppendInt(dst, int64(x+1), 10)
	return append(dst, 'G')
}
