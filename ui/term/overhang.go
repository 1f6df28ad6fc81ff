package term

import (
	"strconv"

	"khabar/ui/canvas"
	"khabar/ui/text"
)

// Konsole and mlterm draw a row again only where its cells have changed, while
// letters with high or low marks reach into the rows beside their own: what a
// letter left there stays when it has gone. So where [Profile.Overhang] says
// so, one blank of each row is given a colour that depends on its neighbours.
// Nobody sees the colour of a blank; the row changes when they do, and is drawn
// anew. A rule across the whole screen has no blank: some of its parts are
// slanted instead, which lines that the terminal draws by itself do not show.

// mark decides by what row y is told from the same row beside other ones.
func (e *Encoder) mark(c *canvas.Canvas, y int) {
	e.tint, e.slants = tintOf(c, y), 0
	row := c.Row(y)
	for i := range row {
		if untouched(&row[i]) {
			return
		}
	}
	e.tint, e.slants = 0, e.tint
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

// tintOf returns the colour of row y's blank, one of the 256 of the palette.
func tintOf(c *canvas.Canvas, y int) uint8 {
	var above, below uint64
	if y > 0 {
		above = sumOf(c.Row(y - 1))
	}
	if _, height := c.Size(); y+1 < height {
		below = sumOf(c.Row(y + 1))
	}
	return uint8(16 + (above*31+below)%200)
}

// sumOf returns a number that tells rows apart (FNV-1a).
func sumOf(row []text.Cell) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	sum := uint64(offset)
	for i := range row {
		if row[i].Form == " " {
			continue
		}
		for j := range len(row[i].Form) {
			sum = (sum ^ uint64(row[i].Form[j])) * prime
		}
		sum = (sum ^ uint64(i)<<16 ^ uint64(row[i].Style)) * prime
	}
	return sum
}

// tinted appends the blank that carries the row's tint, and forgets the style
// that it had, so that the next cell sets its own.
func (e *Encoder) tinted(dst []byte) []byte {
	dst = append(dst, "\x1b[38;5;"...)
	dst = strconv.AppendUint(dst, uint64(e.tint), 10)
	dst = append(dst, "m "...)
	e.tint = 0
	e.pen.blot()
	return dst
}
