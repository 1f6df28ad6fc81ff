package term

import (
	"strconv"

	"khabar/ui/canvas"
	"khabar/ui/text"
)

// Konsole draws a row again only where its cells have changed, while letters
// with high or low marks reach into the rows beside their own: what a letter
// left there stays when it has gone. So where [Profile.Overhang] says so, one
// blank of each row is given a colour that depends on its neighbours. Nobody
// sees the colour of a blank; the row changes when they do, and is drawn anew.

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
