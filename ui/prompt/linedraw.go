package prompt

import (
	"khabar/feed"
	"khabar/feed/query"
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// A Wrong is a stretch of a line's bytes in which there is a mistake; it may
// reach one byte beyond the line, where something is missing. The zero value is
// none.
type Wrong struct{ Start, End int }

// RightToLeft reports whether the line runs from right to left: by its first
// letter, or, without one, as the interface does.
func (l *Line) RightToLeft(interfaceRTL bool) bool {
	switch feed.FirstStrong(l.text) {
	case feed.RightToLeft:
		return true
	case feed.LeftToRight:
		return false
	}
	return interfaceRTL
}

// Draw draws the label and the line on the region's first row, and marks what
// is wrong on the second, if there is one. Where the line is longer than the
// row, the part around the caret is shown.
func (l *Line) Draw(r canvas.Region, e *text.Engine, rtl bool, wrong Wrong) {
	r.Fill(theme.Body)
	name := e.LabelWithin(l.Label, theme.Accent, max(r.Width/2, 1))
	at := 0
	if name.Width > 0 {
		at = name.Width + 1
	}
	p := l.paragraph(e, rtl, wrong)
	line := l.row(p, max(r.Width-at, 1))
	x := at
	if rtl {
		x = r.Width - at - line.Width
		r.Put(r.Width-name.Width, 0, name)
	} else {
		r.Put(0, 0, name)
	}
	r.Put(x, 0, line)
	if wrong != (Wrong{}) && r.Height > 1 {
		underline(r, x, line, p.RuneOffset(wrong.Start), p.RuneOffset(wrong.End))
	}
}

// paragraph lays the line out. The caret is a reversed cell, and behind the
// text an empty one.
func (l *Line) paragraph(e *text.Engine, rtl bool, wrong Wrong) *text.Paragraph {
	base := label.Base(l.RightToLeft(rtl))
	spans := []text.Span{{Start: l.caret, End: l.behind(), Style: theme.Accent | theme.Reverse}}
	if l.offered {
		spans = append([]text.Span{{End: len(l.text), Style: theme.Faint}}, spans...)
	}
	if wrong != (Wrong{}) {
		bad := text.Span{Start: wrong.Start, End: min(wrong.End, len(l.text)), Style: theme.Failure | theme.Underline}
		spans = append([]text.Span{bad}, spans...)
	}
	for _, p := range query.Fields(l.text) { // isolated, or a value lands beside the next field
		spans = append(spans, text.Span{Start: p.Start, End: p.End, Isolate: text.IsolateAuto})
	}
	return e.Paragraph(l.text+" ", text.Options{Base: base, Slot: text.SlotCode, Spans: spans})
}

// behind returns where the cell of the caret ends, in bytes.
func (l *Line) behind() int {
	if l.caret == len(l.text) {
		return l.caret + 1
	}
	return l.after(l.caret)
}

// row returns the part of the line around the caret, on at most width cells.
func (l *Line) row(p *text.Paragraph, width int) text.Line {
	return p.TruncateFrom(firstShown(p, p.RuneOffset(l.behind()), width), width)
}

// firstShown returns the rune with which a row of width cells begins that has
// the rune before end on it.
func firstShown(p *text.Paragraph, end, width int) int {
	cells := p.Row(nil).Cells
	fits := func(start int) bool {
		total := 0
		for _, c := range cells {
			if int(c.Start) >= start && int(c.Start) < end {
				total += int(c.Width)
			}
		}
		return total < width // and one for the ellipsis
	}
	start := 0
	for start < end-1 && !fits(start) {
		start++
	}
	return start
}

// underline puts marks under the cells of the runes from start to end.
func underline(r canvas.Region, x int, line text.Line, start, end int) {
	for column, width := range line.ColumnsOf(start, end) {
		for i := range width {
			r.PutCells(x+column+i, 1, []text.Cell{{Text: "^", Form: "^", Width: 1, Style: theme.Failure}})
		}
	}
}
