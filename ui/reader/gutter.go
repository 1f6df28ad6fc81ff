package reader

import (
	"khabar/ui/bidi"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Widths in cells of what stands beside a text.
const (
	barWidth    = 2 // a bar and a blank
	answerWidth = 3 // how far an answer stands in from what it answers
	codeIndent  = 2
)

// narrowest is how far the gutter may push a text together, in cells: then
// deeper levels stand no further in.
const narrowest = 12

// A gutter takes columns away from a box of text, from either side, and keeps
// what is to stand in them.
type gutter struct {
	x, width int // what is left
	bars     []placed
}

// take moves the start edge in by n cells, as far as the box has room, and
// returns the column of the strip that it took. ok is false if it took none.
func (g *gutter) take(n int, right bool) (x int, ok bool) {
	if g.width-n < narrowest {
		return 0, false
	}
	g.width -= n
	if right {
		return g.x + g.width, true
	}
	g.x += n
	return g.x - n, true
}

// bar takes a strip with a bar at its outer edge, and reports whether there was
// room for it.
func (g *gutter) bar(s string, style text.Style, right bool) bool {
	x, ok := g.take(barWidth, right)
	if !ok {
		return false
	}
	if right {
		x += barWidth - 1
	}
	g.bars = append(g.bars, placed{x: x, line: barLine(s, style)})
	return true
}

func barLine(s string, style text.Style) text.Line {
	return text.Line{Cells: []text.Cell{{Text: s, Form: s, Width: 1, Style: style}}, Width: 1}
}

// gutterOf takes what the piece's place in the thread asks for, at the page's
// side, so that the bars of a thread stand in one another's shadow whatever
// language each comment is in.
func (p *press) gutterOf(pc *piece) gutter {
	g := gutter{width: p.width}
	if pc.comment < 0 {
		return g
	}
	for range pc.depth {
		if g.width-answerWidth-barWidth < narrowest { // leave room for the bar
			break
		}
		g.take(answerWidth, p.rightToLeft())
	}
	g.bar("┃", theme.Border, p.rightToLeft())
	return g
}

// bullets are the markers of unordered lists, by depth.
var bullets = [...]string{"•", "◦", "▪"}

// item takes the columns of a list item's depth and of its marker, which ends
// one blank before the text.
func (p *press) item(pc *piece, g *gutter) (marker placed) {
	l := pc.list
	scale := p.layout.Letters
	g.take(scale.Columns(l.indent()), l.right)
	columns := scale.Columns(l.marker + 1)
	x, ok := g.take(columns, l.right)
	if !ok || pc.part {
		return placed{}
	}
	s, base := markerOf(pc.block), bidi.LeftToRight
	if s == "" {
		s = bullets[(max(pc.block.Level, 1)-1)%len(bullets)]
	}
	if l.right {
		base = bidi.RightToLeft
	}
	line := p.label(s, theme.Faint, base, l.marker)
	switch {
	case !scale.Own():
		return p.largeMarker(placed{x: x, line: line, scale: scale, columns: columns, right: !l.right})
	case l.right:
		return placed{x: x + 1, line: line}
	}
	return placed{x: x + l.marker - line.Width, line: line}
}

// largeMarker leaves the blank between a marker of larger letters and its text
// out of its box.
func (p *press) largeMarker(at placed) placed {
	space := max(at.columns-at.scale.Columns(at.line.Width), 0)
	space = min(space, at.scale.Height())
	at.columns -= space
	if !at.right {
		at.x += space
	}
	return at
}
