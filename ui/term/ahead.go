package term

import (
	"unicode"
	"unicode/utf8"

	"khabar/ui/text"
)

// Alacritty draws a character without width one column to the right of its
// cell, for fonts whose combining characters reach back to the left from
// where they stand. Those of Arabic and Hebrew reach forward, as all that is
// written towards the left, and so does every mark of a font of one width:
// there they stand over the letter before their own. So where
// [Profile.MarksAhead] says so, the marks of a right-to-left letter are sent
// with the cell at its left, from which they are drawn where they belong.

// ahead returns what is sent for cell i of a row: its form without its own
// marks where these go to the cell at its left, and with those of the cell at
// its right.
func (e *Encoder) ahead(row []text.Cell, i int) string {
	form := row[i].Form
	if !e.profile.MarksAhead {
		return form
	}
	if base, own := splitMarks(&row[i]); own != "" && i > 0 && row[i-1].Width == 1 {
		form = base
	}
	if marks := e.marksAhead(row, i); marks != "" {
		if form == "" {
			form = " "
		}
		form += marks
	}
	return form
}

// marksAhead returns the marks of the cell at the right of cell i that are
// sent with cell i.
func (e *Encoder) marksAhead(row []text.Cell, i int) string {
	if !e.profile.MarksAhead || i+1 == len(row) || row[i].Width != 1 {
		return ""
	}
	_, marks := splitMarks(&row[i+1])
	return marks
}

// splitMarks returns the form of a right-to-left cell in two: what takes the
// cell, and the marks on it.
func splitMarks(c *text.Cell) (base, marks string) {
	_, first := utf8.DecodeRuneInString(c.Form)
	if first == len(c.Form) || c.Width != 1 || !c.Level.RTL() {
		return c.Form, ""
	}
	if r, _ := utf8.DecodeRuneInString(c.Form[first:]); !unicode.Is(unicode.Mn, r) {
		return c.Form, ""
	}
	return c.Form[:first], c.Form[first:]
}
