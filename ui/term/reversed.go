package term

import (
	"unicode"
	"unicode/utf8"

	"khabar/ui/arabic"
	"khabar/ui/bidi"
	"khabar/ui/text"
)

// appendReversed writes a row for a kitty without OSC 66: one before 0.40, or
// one behind a multiplexer. Each stretch between blanks in which right-to-left
// script comes first is sent from its right end to its left, and kitty turns
// it around, digits, brackets and all. That is right where one font has all of
// the stretch; where digits or punctuation come from another they keep the
// place in which they are sent, the wrong one, and nothing can be done.
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

// appendStretch writes cells without blanks between them.
//
// Kitty counts the code points of what it draws, from the left, off against
// those of the cells as they are stored, from the other end. Presentation
// forms are one code point to a cell, so that a lam-alef fits its cell; marks
// are kept only where they lie symmetrically.
func (e *Encoder) appendStretch(dst []byte, cells []text.Cell) []byte {
	if !turnedAround(cells) {
		return e.appendVisual(dst, cells)
	}
	marks := symmetrical(cells)
	for end := len(cells); end > 0; {
		start := chainStart(cells, end)
		formed := e.profile.Forms && allFormed(cells[start:end])
		for i := end - 1; i >= start; i-- {
			c := &cells[i]
			if c.Width == 0 {
				continue
			}
			glyph := c.Text
			switch {
			case kindOf(c) == other:
				glyph = unmirrored(c.Form)
			case formed:
				glyph = c.Form
				if form, ok := e.apart(cells, i); ok {
					glyph = string(form)
				}
			}
			if !marks {
				glyph = withoutMarks(glyph)
			}
			dst = e.pen.to(dst, c.Style, c.Link)
			dst = appendCluster(dst, glyph, int(c.Width), true)
		}
		end = start
	}
	return dst
}

// chainStart returns the left end of the letters that are joined to one
// another and end, in visual order, before end.
func chainStart(cells []text.Cell, end int) int {
	start := end - 1
	for start > 0 && joins(cells[start].Text, cells[start-1].Text) {
		start--
	}
	return start
}

// allFormed reports whether every letter has a presentation form. Beside one
// that has none, and that only the terminal's font can join, its neighbours
// must be letters too.
func allFormed(chain []text.Cell) bool {
	if len(chain) == 1 {
		return true
	}
	for i := range chain {
		if t := firstJoining(chain[i].Form); t == arabic.DualJoining || t == arabic.RightJoining {
			return false
		}
	}
	return true
}

// symmetrical reports whether the cells have as many code points from the
// left as from the right.
func symmetrical(cells []text.Cell) bool {
	for i, j := 0, len(cells)-1; i < j; i, j = i+1, j-1 {
		if utf8.RuneCountInString(cells[i].Form) != utf8.RuneCountInString(cells[j].Form) {
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
