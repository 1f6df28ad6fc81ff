package termtest

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// print writes one character at the cursor.
func (s *Screen) print(r rune) {
	width := runewidth.RuneWidth(r)
	g := s.grid()
	if width == 0 || s.model.clusters && extends(r) || strings.HasSuffix(s.last, "\u200d") && r > 0x7F || s.ligature(r) {
		s.attach(r)
		return
	}
	if g.wrapPending {
		if s.modes["?7"] {
			g.x = 0
			s.lineFeed()
		}
		g.wrapPending = false
	}
	if g.x+width > s.width {
		if s.modes["?7"] {
			g.x = 0
			s.lineFeed()
		} else {
			g.x = s.width - width
		}
	}
	if half := s.width / 2; g.rows[g.y].half != 0 && g.x+width > half {
		s.Torn = append(s.Torn, fmt.Sprintf("%q is beyond the %d columns of a line of double height", r, half))
	}
	s.skipLowerRows(width)
	s.last = string(r)
	s.put(cell{text: s.last, wide: width == 2, pen: s.pen})
	if width == 2 {
		s.put(cell{tail: true, pen: s.pen})
	}
}

// extends reports whether r is part of the cluster before it (UAX #29,
// Extend and SpacingMark).
func extends(r rune) bool {
	return unicode.Is(unicode.M, r) || unicode.Is(unicode.Other_Grapheme_Extend, r)
}

// ligature reports whether the terminal puts r into the cell before it:
// mlterm does so with an alef behind a lam, even while it reorders nothing.
func (s *Screen) ligature(r rune) bool {
	return s.model.dynamicComb && s.last == "\u0644" && strings.ContainsRune("\u0622\u0623\u0625\u0627", r)
}

// skipLowerRows moves the cursor past the lower rows of multicells, which
// text never writes over.
func (s *Screen) skipLowerRows(width int) {
	g := s.grid()
	for g.x+width < s.width {
		c := g.rows[g.y].cells[g.x]
		if c.multi == nil || c.dy == 0 {
			return
		}
		s.Torn = append(s.Torn, fmt.Sprintf("text was written at the lower half of %q", c.text))
		g.x += c.multi.columns() - c.dx
	}
}

// put sets the cell at the cursor and moves on.
func (s *Screen) put(c cell) {
	g := s.grid()
	s.clear(g.x, g.y)
	g.rows[g.y].cells[g.x] = c
	if g.x == s.width-1 {
		g.wrapPending = true
	} else {
		g.x++
	}
}

// attach adds a character without width to the one before the cursor.
func (s *Screen) attach(r rune) {
	g := s.grid()
	x := g.x - 1
	if g.wrapPending {
		x = g.x
	}
	cells := g.rows[g.y].cells
	for x > 0 && (cells[x].tail || cells[x].multi != nil && cells[x].dx > 0) {
		x--
	}
	if x < 0 || cells[x].multi != nil {
		return
	}
	cells[x].text += string(r)
	s.last = cells[x].text
}
