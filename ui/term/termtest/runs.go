package termtest

import (
	"strings"
	"unicode"

	"khabar/ui/arabic"
	"khabar/ui/bidi"
)

// A run is what a kitty hands to HarfBuzz in one piece: neighbouring cells of
// one font, one weight and one alignment. A plain blank ends it, and so does
// nothing else: neither colour nor a link.
type run struct {
	font                     int
	bold, italic             bool
	scale, n, d, v, h, lower int
}

func (s *Screen) runOf(c cell) run {
	k := run{font: s.fontOf(c.text), bold: c.pen.Bold, italic: c.pen.Italic, scale: 1}
	if m := c.multi; m != nil {
		k.scale, k.n, k.d, k.v, k.h, k.lower = m.scale, m.numerator, m.denominator, m.vertical, m.horizontal, c.dy
	}
	return k
}

// fontOf returns the font that has all of a cell's text: the main one, or the
// last of those that its characters need, which stands for one that has all.
func (s *Screen) fontOf(text string) int {
	font := 0
	for _, r := range text {
		if !unicode.Is(unicode.Mn, r) {
			font = max(font, s.model.fonts(r))
		}
	}
	return font
}

// showRuns draws a row as kitty does.
func showRuns(s *Screen, r row) []string {
	shown := make([]string, 0, len(r.cells))
	for x := 0; x < len(r.cells); {
		c := r.cells[x]
		if c.text == "" || c.text == " " && c.multi == nil {
			shown = append(shown, " ")
			x++
			continue
		}
		k := s.runOf(c)
		start := x
		for x < len(r.cells) {
			c = r.cells[x]
			if c.text == "" && !c.tail || c.text == " " && c.multi == nil || !c.tail && s.runOf(c) != k {
				break
			}
			x++
		}
		shown = append(shown, drawRun(r.cells[start:x])...)
	}
	return shown
}

// drawRun shapes one run: from right to left if its first letter is of such a
// script.
func drawRun(cells []cell) []string {
	var text []rune
	var owner, widths []int
	for _, c := range storedCells(row{cells: cells}) {
		for _, r := range c.text {
			text, owner = append(text, r), append(owner, len(widths))
		}
		widths = append(widths, c.width)
	}
	if !beginsRightToLeft(text) {
		return drawLTR(text, owner, widths)
	}
	return fillFromLeft(rightToLeftGlyphs(text), countRunes(owner, len(widths)), widths)
}

func beginsRightToLeft(text []rune) bool {
	for _, r := range text {
		if rightToLeftScript(r) {
			return true
		}
		if unicode.IsLetter(r) {
			return false
		}
	}
	return false
}

// drawLTR draws letter by letter. Arabic letters within a run that began with
// another script stay apart.
func drawLTR(text []rune, owner, widths []int) []string {
	drawn := make([]strings.Builder, len(widths))
	for i, r := range text {
		drawn[owner[i]].WriteRune(r)
	}
	var shown []string
	for i := range drawn {
		shown = appendColumns(shown, drawn[i].String(), widths[i])
	}
	return shown
}

// A shape is one drawn character of a run with its marks, and the number of
// code points that it came from.
type shape struct {
	text  string
	runes int
}

// rightToLeftGlyphs joins and mirrors the run's text and returns its shapes
// from the left to the right.
func rightToLeftGlyphs(text []rune) []shape {
	var shapes []shape
	last := -1
	for _, g := range arabic.AppendGlyphs(nil, text, arabic.Options{LamAlef: true}) {
		if m, ok := bidi.Mirror(g.Rune); ok {
			g.Rune = m
		}
		mark := unicode.Is(unicode.Mn, g.Rune)
		if n := len(shapes); n > 0 && (mark || g.Start == last) {
			shapes[n-1].text += string(g.Rune)
			if g.Start != last {
				shapes[n-1].runes += g.End - g.Start
			}
		} else {
			shapes = append(shapes, shape{string(g.Rune), g.End - g.Start})
		}
		last = g.Start
	}
	for i, j := 0, len(shapes)-1; i < j; i, j = i+1, j-1 {
		shapes[i], shapes[j] = shapes[j], shapes[i]
	}
	return shapes
}

func countRunes(owner []int, cells int) []int {
	counts := make([]int, cells)
	for _, o := range owner {
		counts[o]++
	}
	return counts
}

// fillFromLeft puts shapes into cells from the left. Kitty counts the code
// points of each shape off against those of the cells as they are stored, so
// that shapes land in the wrong cells where cells of several code points do
// not lie symmetrically; what falls into one cell is drawn there together.
// A cell of several columns shows its shapes one in each, as a fixed-width
// font has them.
func fillFromLeft(shapes []shape, counts, widths []int) []string {
	groups := make([][]shape, len(counts))
	at, used := 0, 0
	for _, sh := range shapes {
		groups[at] = append(groups[at], sh)
		for n := sh.runes; n > 0 && at < len(counts); n-- {
			if used++; used == counts[at] && at < len(counts)-1 {
				at, used = at+1, 0
			}
		}
	}
	var shown []string
	for i, group := range groups {
		columns := make([]string, widths[i])
		for j := range columns {
			if len(group) < widths[i] && j >= len(group) {
				columns[j] = " " // narrower than its cell: a gap at the right
			}
		}
		for j, sh := range group {
			columns[min(j, widths[i]-1)] += sh.text
		}
		shown = append(shown, columns...)
	}
	return shown
}
