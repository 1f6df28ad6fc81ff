package text

import (
	"unicode/utf8"

	"khabar/ui/arabic"
	"khabar/ui/bidi"
)

// join shapes the letters of every right-to-left level run (UAX #9, 3.5: shapes
// do not depend on what is at another level, which may stand elsewhere on the
// line), if the terminal wants that. It comes before measuring: a lam-alef is one
// cell.
func (e *Engine) join() {
	e.glyphs = e.glyphs[:0]
	if !e.metrics.Forms && !e.metrics.LamAlef {
		return
	}
	o := arabic.Options{LamAlef: e.metrics.LamAlef, JoinMarks: e.metrics.JoinMarks && e.metrics.Forms}
	for i := 0; i < len(e.runes); {
		level := e.levels[i]
		if !level.RTL() {
			i++
			continue
		}
		start, cursive := i, false
		for i < len(e.runes) && e.levels[i] == level && (i == start || e.opens[i]&(joinEnds|joinReaches) == 0) {
			r := e.runes[i]
			cursive = cursive || r >= 0x0600 && !(r >= 0x2000 && r < 0xA000)
			i++
		}
		if cursive {
			e.shape(start, i, o)
		}
	}
}

// shape appends the glyphs of one stretch of letters.
func (e *Engine) shape(start, end int, o arabic.Options) {
	n, text := len(e.glyphs), e.runes[start:end]
	shift := start
	if e.opens[start]&joinReaches != 0 {
		e.word = append(append(e.word[:0], zwj), text...)
		text = e.word
		shift--
	}
	e.glyphs = arabic.AppendGlyphs(e.glyphs, text, o)
	for i := range e.glyphs[n:] {
		e.glyphs[n+i].Start += shift
		e.glyphs[n+i].End += shift
	}
}

// appendForm appends the form of runes start to end to e.bytes. Glyphs from
// index g on are those that start there or later. It returns the next glyph
// and the rune where the last one ends: beyond end if it is a ligature with
// letters of clusters to come.
func (e *Engine) appendForm(start, end, g int) (nextGlyph, reach int) {
	reach = end
	if g < len(e.glyphs) && e.glyphs[g].Start < end {
		from := g
		for ; g < len(e.glyphs) && e.glyphs[g].Start < end; g++ {
			reach = max(reach, e.glyphs[g].End)
		}
		if e.metrics.Forms {
			for _, glyph := range e.glyphs[from:g] {
				e.bytes = utf8.AppendRune(e.bytes, shown(glyph.Rune, e.levels[start]))
			}
			return g, reach
		}
		end = reach
	}
	for _, r := range e.runes[start:end] {
		if r != zwnj && r != zwj {
			e.bytes = utf8.AppendRune(e.bytes, shown(r, e.levels[start]))
		}
	}
	return g, reach
}

const (
	zwnj rune = 0x200C
	zwj  rune = 0x200D
	nbsp rune = 0xA0
)

// shown returns the character that is drawn for r: its mirror image at a
// right-to-left level (UAX #9, L4), and a plain space for one that only
// differs from it in where lines break.
func shown(r rune, level bidi.Level) rune {
	if r == nbsp {
		return ' '
	}
	if level.RTL() && mirrorable(r) {
		r, _ = bidi.Mirror(r)
	}
	return r
}

// mirrorable leaves out the ranges of letters that Mirror need not be asked
// about.
func mirrorable(r rune) bool {
	return r < 0x0100 || r >= 0x0F3A && r <= 0x169C || r >= 0x2000 && r < 0x3100 || r >= 0xFE50 && r <= 0xFFE0
}
