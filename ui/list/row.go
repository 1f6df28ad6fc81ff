package list

import (
	"khabar/ui/bidi"
	"khabar/ui/label"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// maxLaid bounds the rows that are kept: a few screens.
const maxLaid = 256

// A laidRow is a row as laid out for one width and density.
type laidRow struct {
	lines   []text.Line // the headline's, then that of the details
	state   State
	density Density
}

// row returns row i as laid out, from memory where it can.
func (m *Model) row(i, width int) *laidRow {
	state := m.items.State(i)
	if l, ok := m.laid[state.ID]; ok && l.state == state && l.density == m.density {
		return l
	}
	if len(m.laid) >= maxLaid {
		clear(m.laid)
	}
	l := m.layOut(m.items.Row(i), state, width)
	m.laid[state.ID] = l
	return l
}

func (m *Model) layOut(r Row, state State, width int) *laidRow {
	style := theme.Faint
	if state.Unread {
		style = theme.Body | theme.Bold
	}
	l := &laidRow{state: state, density: m.density}
	l.lines = headline(m.engine, r.Headline, text.Options{Base: r.Direction, Slot: text.SlotRow, Style: style}, width, m.density.Headline)
	if m.density.Details > 0 {
		base := r.Direction
		if len(l.lines) > 0 && l.lines[0].Base.RTL() {
			base = bidi.RightToLeft
		}
		var b label.Builder
		l.lines = append(l.lines, b.Join(label.Separator, theme.Faint, r.Details...).Line(m.engine, base, width))
	}
	return l
}

// headline lays s out on at most the given number of lines; what is left
// over ends in an ellipsis on the last.
func headline(e *text.Engine, s string, o text.Options, width, lines int) []text.Line {
	p := e.Paragraph(s, o)
	if lines <= 1 {
		return []text.Line{p.Truncate(width)}
	}
	breaks := p.Breaks(nil, width)
	var laid []text.Line
	for i, b := range breaks {
		if i == lines-1 && len(breaks) > lines {
			return append(laid, p.TruncateFrom(b.Start, width))
		}
		laid = append(laid, p.Line(b, text.LineOptions{}))
	}
	return laid
}
