package list

import (
	"slices"
	"strings"

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
func (m *Model) row(i int) *laidRow {
	state := m.items.State(i)
	if l, ok := m.laid[state.ID]; ok && l.state == state && l.density == m.density {
		return l
	}
	if len(m.laid) >= maxLaid {
		clear(m.laid)
	}
	l := m.layOut(m.items.Row(i), state, m.textWidth())
	m.laid[state.ID] = l
	return l
}

func (m *Model) layOut(r Row, state State, width int) *laidRow {
	style := theme.Faint
	switch {
	case state.Does:
		style = theme.Body
	case state.Unread:
		style = theme.Body | theme.Bold
	}
	l := &laidRow{state: state, density: m.density}
	l.lines = headline(m.engine, r.Headline, text.Options{Base: r.Direction, Slot: text.SlotRow, Style: style, Spans: r.Marks}, width, m.density.Headline)
	if m.density.Details > 0 && slices.ContainsFunc(r.Details, isThere) {
		base := r.Direction
		if len(l.lines) > 0 && l.lines[0].Base.RTL() {
			base = bidi.RightToLeft
		}
		var b label.Builder
		l.lines = append(l.lines, b.Join(label.Separator, theme.Faint, fitted(m.engine, r.Details, width)...).Line(m.engine, base, width))
	}
	if m.density.Found > 0 && r.Snippet.Text != "" {
		l.lines = append(l.lines, r.Snippet.line(m.engine, width))
	}
	return l
}

func isThere(s string) bool { return s != "" }

func isEmpty(s string) bool { return s == "" }

const (
	// leastName is how many cells are left to the name of a source that is cut
	// for the sake of its age.
	leastName = 8
	// leastTags is how many cells keywords behind the age need to be worth their
	// separator.
	leastTags = 5
)

// fitted returns the details that there is room for: the first is cut so that the
// second is whole, if that leaves enough of it. The others go where little more
// than an ellipsis would be left of them.
func fitted(e *text.Engine, details []string, width int) []string {
	if len(details) < 2 || details[1] == "" {
		return details
	}
	name, age := details[0], details[1]
	separator := e.Width(label.Separator)
	room := width - separator - e.Width(age)
	used := e.Width(name)
	switch {
	case room < leastName:
		return details
	case used <= room-separator-leastTags:
		return details
	case used <= room:
		if tags := slices.DeleteFunc(slices.Clone(details[2:]), isEmpty); len(tags) == 1 && used+separator+e.Width(tags[0]) <= room {
			return details
		}
		return details[:2]
	}
	cut := 0
	for i := range name {
		if e.Width(name[:i])+1 > room {
			break
		}
		cut = i
	}
	return []string{strings.TrimRight(name[:cut], " ") + "…", age}
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

// line lays out the part of a snippet that begins a little before the first of
// its marks, if all of it does not fit.
func (s *Snippet) line(e *text.Engine, width int) text.Line {
	whole := s.paragraph(e, 0)
	if len(s.Marks) == 0 || whole.Width() <= width {
		return whole.Truncate(width)
	}
	return s.paragraph(e, s.start(e, width/3)).Truncate(width)
}

// start returns the byte at which a word begins so that at most so many cells
// are before the first mark.
func (s *Snippet) start(e *text.Engine, cells int) int {
	first := s.Marks[0].Start
	if e.Width(s.Text[:first]) <= cells {
		return 0
	}
	for i := range s.Text[:first] {
		if i > 0 && s.Text[i-1] == ' ' && e.Width(s.Text[i:first]) <= cells {
			return i
		}
	}
	return first
}

// paragraph prepares the snippet from a byte on, with an ellipsis for what is
// before it.
func (s *Snippet) paragraph(e *text.Engine, from int) *text.Paragraph {
	lead := ""
	if s.More || from > 0 {
		lead = "… "
	}
	spans := make([]text.Span, len(s.Marks))
	for i, mark := range s.Marks {
		mark.Start, mark.End = mark.Start-from+len(lead), mark.End-from+len(lead)
		spans[i] = mark
	}
	return e.Paragraph(lead+s.Text[from:], text.Options{Base: s.Direction, Slot: text.SlotRow, Style: theme.Faint, Spans: spans})
}
