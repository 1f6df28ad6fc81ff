package term

import (
	"unicode"
	"unicode/utf8"

	"khabar/ui/bidi"
	"khabar/ui/text"
)

// appendReversed writes a row for a kitty without OSC 66: one before 0.40, or
// one behind a multiplexer. Kitty cuts what stands between blanks into runs of
// one font and turns each run around in which right-to-left script comes
// first, digits, brackets and all. So each run is sent from its right end to
// its left. Which font has what cannot be asked: the main font is taken to
// have what DejaVu Sans Mono has, the usual one, and one other the rest.
// Presentation forms keep letters joined across runs.
func (e *Encoder) appendReversed(dst []byte, row []text.Cell) []byte {
	for i := 0; i < len(row); {
		end := i
		for end < len(row) && !blank(&row[end]) {
			end++
		}
		if end == i {
			dst = e.appendVisual(dst, row[i:i+1])
			i++
			continue
		}
		dst = e.appendStretch(dst, row[i:end])
		i = end
	}
	return dst
}

func blank(c *text.Cell) bool { return c.Width == 1 && (c.Form == " " || c.Form == "") }

// appendStretch writes cells without blanks between them, run by run.
func (e *Encoder) appendStretch(dst []byte, cells []text.Cell) []byte {
	for i := 0; i < len(cells); {
		end := i
		for end < len(cells) && fontOf(&cells[end]) == fontOf(&cells[i]) {
			end++
		}
		if turnedAround(cells[i:end]) {
			dst = e.appendTurned(dst, cells[i:end])
		} else {
			dst = e.appendVisual(dst, cells[i:end])
		}
		i = end
	}
	return dst
}

// appendTurned writes a run that kitty turns around.
//
// Kitty counts the code points of what it draws, from the left, off against
// those of the cells as they are stored, from the other end. Presentation
// forms are one code point to a cell, so that a lam-alef fits its cell; marks
// are kept only where they lie symmetrically.
func (e *Encoder) appendTurned(dst []byte, cells []text.Cell) []byte {
	marks := symmetrical(cells)
	for i := len(cells) - 1; i >= 0; i-- {
		c := &cells[i]
		if c.Width == 0 {
			continue
		}
		glyph := formOf(c)
		if form, ok := e.apart(cells, i); ok {
			glyph = string(form)
		}
		if kindOf(c) == other {
			glyph = unmirrored(c.Form)
		}
		if !marks {
			glyph = withoutMarks(glyph)
		}
		dst = e.pen.to(dst, c.Style, c.Link)
		dst = appendCluster(dst, glyph, int(c.Width), true)
	}
	return dst
}

// formOf returns the cell's form, or the letter itself where the form is
// another letter with a mark that makes the difference: the mark might have
// to be left out.
func formOf(c *text.Cell) string {
	if utf8.RuneCountInString(c.Form) > utf8.RuneCountInString(c.Text) {
		return c.Text
	}
	return c.Form
}

// mainFont has what DejaVu Sans Mono has of the right-to-left scripts.
var mainFont = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0606, Hi: 0x060C, Stride: 1}, {Lo: 0x0615, Hi: 0x0615, Stride: 1}, {Lo: 0x061B, Hi: 0x061F, Stride: 4},
	{Lo: 0x0621, Hi: 0x063A, Stride: 1}, {Lo: 0x0640, Hi: 0x0655, Stride: 1}, {Lo: 0x065A, Hi: 0x065A, Stride: 1},
	{Lo: 0x0660, Hi: 0x066D, Stride: 1}, {Lo: 0x0674, Hi: 0x0674, Stride: 1}, {Lo: 0x0679, Hi: 0x067B, Stride: 1},
	{Lo: 0x067E, Hi: 0x0680, Stride: 1}, {Lo: 0x0683, Hi: 0x0684, Stride: 1}, {Lo: 0x0686, Hi: 0x0687, Stride: 1},
	{Lo: 0x0691, Hi: 0x0698, Stride: 7}, {Lo: 0x06A4, Hi: 0x06A9, Stride: 5}, {Lo: 0x06AF, Hi: 0x06BE, Stride: 15},
	{Lo: 0x06CC, Hi: 0x06CC, Stride: 1}, {Lo: 0x06F0, Hi: 0x06F9, Stride: 1}, {Lo: 0xFB52, Hi: 0xFB81, Stride: 1},
	{Lo: 0xFB8A, Hi: 0xFB95, Stride: 1}, {Lo: 0xFB9E, Hi: 0xFB9F, Stride: 1}, {Lo: 0xFBAA, Hi: 0xFBAD, Stride: 1},
	{Lo: 0xFBE8, Hi: 0xFBE9, Stride: 1}, {Lo: 0xFBFC, Hi: 0xFBFF, Stride: 1}, {Lo: 0xFE70, Hi: 0xFEFC, Stride: 1},
}}

// fontOf returns the font from which kitty is taken to draw the cell: 0 for
// the main one, 1 for another, and 2 for the Urdu full stop, which seldom
// comes from the font of the letters before it.
func fontOf(c *text.Cell) int {
	r, _ := utf8.DecodeRuneInString(formOf(c))
	switch {
	case r == 0x06D4:
		return 2
	case kindOf(c) == other || unicode.Is(mainFont, r):
		return 0
	}
	return 1
}

// symmetrical reports whether the cells have as many code points from the
// left as from the right.
func symmetrical(cells []text.Cell) bool {
	for i, j := 0, len(cells)-1; i < j; i, j = i+1, j-1 {
		if utf8.RuneCountInString(formOf(&cells[i])) != utf8.RuneCountInString(formOf(&cells[j])) {
			return false
		}
	}
	return true
}

// withoutMarks returns s up to its first combining mark.
func withoutMarks(s string) string {
	for i, r := range s {
		if i > 0 && unicode.Is(unicode.Mn, r) {
			return s[:i]
		}
	}
	return s
}

// turnedAround reports whether kitty turns the cells around when they are
// sent from right to left: when the first letter that it then meets is of a
// right-to-left script.
func turnedAround(cells []text.Cell) bool {
	for i := len(cells) - 1; i >= 0; i-- {
		if kindOf(&cells[i]) != other {
			return true
		}
		if r, _ := utf8.DecodeRuneInString(cells[i].Text); unicode.IsLetter(r) {
			return false
		}
	}
	return false
}

// unmirrored returns the character that is shown as s at a right-to-left
// level.
func unmirrored(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if m, ok := bidi.Mirror(r); ok && size == len(s) {
		return string(m)
	}
	return s
}
