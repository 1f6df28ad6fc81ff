package termtest

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// maxCodePoints is how many code points kitty keeps for a cell.
const maxCodePoints = 24

// A multicell is a block of cells with one text (OSC 66, kitty's text sizing
// protocol).
type multicell struct {
	text                   string
	scale, width           int
	numerator, denominator int
	vertical, horizontal   int
	pen                    Pen
}

func (m *multicell) columns() int { return m.scale * m.width }

// multicell takes the metadata and the text of an OSC 66.
func (s *Screen) multicell(body string) {
	meta, text, ok := strings.Cut(body, ";")
	if !ok {
		s.unknown("OSC 66;" + body)
		return
	}
	m := multicell{scale: 1, pen: s.pen}
	fields := map[string]*int{"s": &m.scale, "w": &m.width, "n": &m.numerator, "d": &m.denominator, "v": &m.vertical, "h": &m.horizontal}
	for part := range strings.SplitSeq(meta, ":") {
		key, value, _ := strings.Cut(part, "=")
		n, err := strconv.Atoi(value)
		field := fields[key]
		if part == "" {
			continue
		}
		if err != nil || field == nil || n < 0 || n > 15 || (key == "s" || key == "w") && n > 7 {
			s.unknown("OSC 66;" + body)
			return
		}
		*field = n
	}
	if m.width > 0 {
		if n := utf8.RuneCountInString(text); n > maxCodePoints {
			s.Torn = append(s.Torn, fmt.Sprintf("a multicell of %d code points: %q", n, text))
		}
		m.text = text
		s.place(&m)
		return
	}
	for _, r := range text {
		one := m
		one.text, one.width = string(r), max(runewidth.RuneWidth(r), 1)
		s.place(&one)
	}
}

// place puts a multicell at the cursor.
func (s *Screen) place(m *multicell) {
	g := s.grid()
	if g.wrapPending || g.x+m.columns() > s.width {
		if m.columns() > s.width {
			s.Torn = append(s.Torn, fmt.Sprintf("%q is wider than the screen", m.text))
			return
		}
		g.x, g.wrapPending = 0, false
		s.lineFeed()
	}
	if g.y+m.scale > s.height {
		s.Torn = append(s.Torn, fmt.Sprintf("%q reaches below the screen", m.text))
		return
	}
	for dx := range m.columns() {
		if c := g.rows[g.y].cells[g.x+dx]; c.stale || c.multi != nil && c.dy > 0 {
			s.Torn = append(s.Torn, fmt.Sprintf("%q is put over the lower rows of another", m.text))
		}
	}
	for dy := range m.scale {
		for dx := range m.columns() {
			s.clear(g.x+dx, g.y+dy)
			s.grid().rows[g.y+dy].cells[g.x+dx] = cell{text: m.text, pen: m.pen, multi: m, dx: dx, dy: dy}
		}
	}
	g.x += m.columns()
	if g.x >= s.width {
		g.x, g.wrapPending = s.width-1, true
	}
}

// eraseMulticell removes all of a multicell of which a part is written over.
// The cells of its lower rows stay what kitty takes for such, until something
// is written in them or the line is erased.
func (s *Screen) eraseMulticell(x, y int, m *multicell) {
	g := s.grid()
	for dy := range min(m.scale, len(g.rows)-y) {
		for dx := range m.columns() {
			cells := g.rows[y+dy].cells
			if x+dx < len(cells) && cells[x+dx].multi == m {
				cells[x+dx] = cell{stale: dy > 0}
			}
		}
	}
}
