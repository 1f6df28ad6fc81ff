package term

import (
	"strconv"

	"khabar/ui/canvas"
	"khabar/ui/text"
)

// Konsole and mlterm draw a row again only where its cells have changed, while
// letters with high or low marks reach into the rows beside their own: what a
// letter left there stays when it has gone. So where [Profile.Overhang] says
// so, the first and the last blank of each row are given a colour that depends
// on its neighbours: Konsole draws all of a row in which anything has changed,
// mlterm from the first change to the last. Nobody sees the colour of a blank;
// the row changes when they do, and is drawn anew. A rule across the whole
// screen has no blank: some of its parts are slanted instead, which lines that
// the terminal draws by itself do not show.

// mark decides by what row y is told from the same row beside other ones.
func (e *Encoder) mark(c *canvas.Canvas, y int) { e.tint = tintOf(c, y) }

// place returns the columns of a row that carry the tint: those of its first
// and its last blank. Where there is none, the row's lines carry it.
func (e *Encoder) place(row []text.Cell) (first, last int) {
	first, last, e.slants = -1, -1, 0
	if e.tint == 0 {
		return first, last
	}
	for i := range row {
		if untouched(&row[i]) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		e.slants = e.tint
	}
	return first, last
}

// untouched reports whether a cell is a blank in the base style.
func untouched(c *text.Cell) bool { return c.Style == 0 && c.Link == 0 && blank(c) }

// isBox reports whether a cell is a line of a border.
func isBox(c *text.Cell) bool {
	return c.Form == "\u2500" || c.Form == "\u252C" || c.Form == "\u2534"
}

// slanted appends a part of a border, slanted if the next bit says so.
func (e *Encoder) slanted(dst []byte, form string) []byte {
	slant := e.slants&1 != 0
	if e.slants >>= 1; !slant {
		return append(dst, form...)
	}
	return append(append(append(dst, "\x1b[3m"...), form...), "\x1b[23m"...)
}

// tintOf returns the colour of row y's blanks, one of the 256 of the palette.
func tintOf(c *canvas.Canvas, y int) uint8 {
	var above, below uint64
	if y > 0 {
		above = sumOf(c, y-1)
	}
	if _, height := c.Size(); y+1 < height {
		below = sumOf(c, y+1)
	}
	return uint8(16 + (above*31+below)%200)
}

// sumOf returns a number that tells rows apart (FNV-1a). Letters that reach over
// several rows count on each of them.
func sumOf(c *canvas.Canvas, y int) uint64 {
	row := c.Row(y)
	sum := fnvOffset
	last := uint16(0)
	for i := range row {
		if n := row[i].Block; n != 0 && n != last {
			b := &c.Blocks()[n-1]
			sum = sumCells(sum, b.Line.Cells, b.X, uint64(y-b.Y)<<32)
		}
		last = row[i].Block
	}
	return sumCells(sum, row, 0, 0)
}

const (
	fnvOffset uint64 = 14695981039346656037
	fnvPrime  uint64 = 1099511628211
)

// sumCells adds cells, the first of them at column x, to a sum.
func sumCells(sum uint64, cells []text.Cell, x int, part uint64) uint64 {
	for i := range cells {
		if cells[i].Form == " " {
			continue
		}
		for j := range len(cells[i].Form) {
			sum = (sum ^ uint64(cells[i].Form[j])) * fnvPrime
		}
		sum = (sum ^ part ^ uint64(x+i)<<16 ^ uint64(cells[i].Style)) * fnvPrime
	}
	return sum
}

// appendTinted appends a blank that carries the row's tint, and forgets the
// style that it had, so that the next cell sets its own.
func (e *Encoder) appendTinted(dst []byte) []byte {
	dst = append(dst, "\x1b[38;5;"...)
	dst = strconv.AppendUint(dst, uint64(e.tint), 10)
	dst = append(dst, "m "...)
	e.pen.blot()
	return dst
}
