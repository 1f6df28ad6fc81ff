package termtest

import (
	"fmt"
	"strings"
	"unicode"

	"khabar/ui/arabic"
	"khabar/ui/bidi"
)

// Shown returns what a person sees on row y, one entry for each column from
// the left: the character with its marks, letters in the form in which they
// are drawn (Arabic Presentation Forms), " " for a blank and "" for the second
// column of what takes two. A ligature that takes the columns of both its
// letters is shown in the left one with a blank beside it.
func (s *Screen) Shown(y int) []string { return s.model.show(s, s.grid().rows[y]) }

// Picture returns what a person sees on row y as a string, without the blanks
// at the end.
func (s *Screen) Picture(y int) string {
	return strings.TrimRight(strings.Join(s.Shown(y), ""), " ")
}

// Pictures returns all rows, joined by line ends.
func (s *Screen) Pictures() string {
	rows := make([]string, s.height)
	for y := range rows {
		rows[y] = s.Picture(y)
	}
	return strings.Join(rows, "\n")
}

// showGrid draws what was sent.
func showGrid(_ *Screen, r row) []string {
	shown := make([]string, len(r.cells))
	for x, c := range r.cells {
		switch {
		case c.tail, c.multi != nil && c.dx > 0:
		case c.text == "":
			shown[x] = " "
		default:
			shown[x] = c.text
		}
	}
	if r.half != 0 {
		shown = doubled(shown)
	}
	return shown
}

// doubled shows each column twice as wide.
func doubled(shown []string) []string {
	wide := make([]string, 0, len(shown)+1)
	for _, s := range shown[:len(shown)/2] {
		wide = append(wide, s, "")
	}
	return append(wide, make([]string, len(shown)-len(wide))...)
}

// Half returns '3' or '4' where row y is the upper or the lower half of a line
// of double height, else 0.
func (s *Screen) Half(y int) byte { return s.grid().rows[y].half }

func showVTE(s *Screen, r row) []string {
	if r.explicit {
		return joinedGrid(r)
	}
	return showImplicit(s, r)
}

// joinedGrid leaves the order alone and joins base letters, from the right to
// the left, as VTE does in explicit mode.
func joinedGrid(r row) []string {
	cells := storedCells(r)
	var text []rune
	var owner []int
	for i := len(cells) - 1; i >= 0; i-- {
		for _, ch := range cells[i].text {
			text, owner = append(text, ch), append(owner, i)
		}
	}
	var shown []string
	for i, glyph := range joined(text, owner, len(cells)) {
		shown = appendColumns(shown, glyph, cells[i].width)
	}
	return shown
}

func showKonsole(s *Screen, r row) []string {
	if !s.bidi {
		return showGrid(s, r)
	}
	return reorder(r, bidi.LeftToRight, false)
}

func showMlterm(s *Screen, r row) []string {
	if !s.bidi {
		return showGrid(s, r)
	}
	return reorder(r, bidi.Auto, true)
}

func showImplicit(_ *Screen, r row) []string { return reorder(r, bidi.LeftToRight, true) }

// A glyphCell is a stored cell on its way to the eye.
type glyphCell struct {
	text  string
	width int
}

// reorder runs UAX #9 over a row and joins its letters.
func reorder(r row, base bidi.Direction, mirror bool) []string {
	cells := storedCells(r)
	end := len(cells)
	for end > 0 && cells[end-1].text == " " {
		end--
	}
	line := cells[:end]
	var text []rune
	var owner []int
	for i, c := range line {
		for _, ch := range c.text {
			text, owner = append(text, ch), append(owner, i)
		}
	}
	if len(text) == 0 {
		return blanks(len(r.cells))
	}
	var p bidi.Paragraph
	level := p.Resolve(text, base)
	levels := p.LineLevels(nil, 0, len(text))
	drawn := joined(text, owner, len(line))
	var shown []string
	used := 0
	for _, i := range bidi.AppendVisualOrder(nil, levels) {
		if !firstOf(owner, i) {
			continue // a mark goes with its letter
		}
		o := owner[i]
		glyph := drawn[o]
		if m, ok := bidi.Mirror(text[i]); ok && mirror && levels[i].RTL() {
			glyph = string(m)
		}
		shown = appendColumns(shown, glyph, line[o].width)
		used += line[o].width
	}
	rest := blanks(len(r.cells) - used)
	if level.RTL() {
		return append(rest, shown...)
	}
	return append(shown, rest...)
}

func firstOf(owner []int, i int) bool { return i == 0 || owner[i-1] != owner[i] }

// storedCells returns the row's cells in the order in which they are stored.
func storedCells(r row) []glyphCell {
	var cells []glyphCell
	for _, c := range r.cells {
		switch {
		case c.tail, c.multi != nil && c.dx > 0:
		case c.text == "":
			cells = append(cells, glyphCell{" ", 1})
		case c.multi != nil:
			cells = append(cells, glyphCell{c.text, c.multi.columns()})
		case c.wide:
			cells = append(cells, glyphCell{c.text, 2})
		default:
			cells = append(cells, glyphCell{c.text, 1})
		}
	}
	return cells
}

// joined returns the glyphs of each cell of a text in logical order, its
// letters joined across cells as a shaper does it.
func joined(text []rune, owner []int, cells int) []string {
	drawn := make([]strings.Builder, cells)
	for _, g := range arabic.AppendGlyphs(nil, text, arabic.Options{}) {
		drawn[owner[g.Start]].WriteRune(g.Rune)
	}
	list := make([]string, cells)
	for i := range drawn {
		list[i] = drawn[i].String()
	}
	return list
}

func blanks(n int) []string {
	list := make([]string, max(n, 0))
	for i := range list {
		list[i] = " "
	}
	return list
}

// appendColumns appends a glyph and as many empty columns as it takes beyond
// the first.
func appendColumns(shown []string, glyph string, width int) []string {
	shown = append(shown, glyph)
	for range width - 1 {
		shown = append(shown, "")
	}
	return shown
}

// rightToLeftScript reports whether HarfBuzz lays a run that begins with r
// from right to left. Common punctuation and the tatweel decide nothing.
func rightToLeftScript(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) ||
		r >= 0x0660 && r <= 0x0669 || r >= 0x06F0 && r <= 0x06F9
}

// Grid returns what is in each cell of row y, lower rows of multicells
// included, in a form that tells two screens apart: the text, the place
// within a multicell, and the pen.
func (s *Screen) Grid(y int) string {
	var b strings.Builder
	if half := s.grid().rows[y].half; half != 0 {
		fmt.Fprintf(&b, "half %c: ", half)
	}
	for _, c := range s.grid().rows[y].cells {
		text := c.text
		if text == "" && !c.tail {
			text = " "
		}
		b.WriteString(text)
		if c.multi != nil {
			fmt.Fprintf(&b, "⟨%d,%d of %d×%d⟩", c.dx, c.dy, c.multi.columns(), c.multi.scale)
		}
		if c.pen != (Pen{}) && (text != " " || c.pen.Background != "") {
			fmt.Fprintf(&b, "%v", c.pen)
		}
	}
	return b.String()
}
