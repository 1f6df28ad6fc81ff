package text

import "khabar/ui/bidi"

const ellipsis = "…"

// Label lays a text out on one row, as wide as it is. Spaces at its ends stay.
func (e *Engine) Label(s string, style Style) Line {
	e.Prepare(&e.label, s, Options{Style: style})
	return e.label.Row(nil)
}

// LabelWithin lays a text out on one row of at most width cells, and ends it
// with an ellipsis if it is longer.
func (e *Engine) LabelWithin(s string, style Style, width int) Line {
	e.Prepare(&e.label, s, Options{Style: style})
	return e.label.Truncate(width)
}

// Width returns how many cells a text takes on a row of this terminal.
func (e *Engine) Width(s string) int {
	e.Prepare(&e.label, s, Options{})
	return e.label.Width()
}

// Width returns how many cells the paragraph takes on one row, or its longest
// part if it has line breaks.
func (p *Paragraph) Width() int {
	longest := 0
	for first := 0; first < len(p.clusters)-1; {
		end, _ := p.fit(first, maxWidth)
		longest = max(longest, p.span(first, end))
		first = end + 1
	}
	return longest
}

// maxWidth is wider than any row.
const maxWidth = 1 << 30

// Row returns the paragraph's first part as one line, however long, with the
// spaces at its ends. The cells are in the memory of dst if it has room.
func (p *Paragraph) Row(dst []Cell) Line { return p.TruncateInto(dst, 0, maxWidth) }

// Truncate returns the paragraph's first part as one row of at most width
// cells. If there is more, the row ends with an ellipsis: at its right when
// the base is left-to-right, at its left otherwise.
func (p *Paragraph) Truncate(width int) Line { return p.TruncateFrom(0, width) }

// TruncateFrom is [Paragraph.Truncate] for the text from a rune on.
func (p *Paragraph) TruncateFrom(start, width int) Line {
	return p.TruncateInto(nil, start, width)
}

// TruncateInto is [Paragraph.TruncateFrom] with cells in the memory of dst.
func (p *Paragraph) TruncateInto(dst []Cell, start, width int) Line {
	e := p.engine
	first := p.clusterAt(start)
	base := p.baseAt(start)
	end, all := p.fit(first, width)
	all = all || p.blankFrom(end)
	if !all {
		end = p.trimmed(first, width-1)
	}
	e.inserts = e.inserts[:0]
	p.layItems(first, end)
	if !all && width > 0 {
		e.insert(p.clusters[end].start, ellipsis, base)
	}
	p.resetBlanks(base)
	return p.build(dst, start, int(p.clusters[end].start))
}

// blankFrom reports whether nothing follows from cluster i on but spaces.
func (p *Paragraph) blankFrom(i int) bool {
	last := len(p.clusters) - 1
	for i < last && p.clusters[i].flags&blankFlag != 0 {
		i++
	}
	return i == last
}

// trimmed returns the cluster after the last that fits into width cells and is
// not a space.
func (p *Paragraph) trimmed(first, width int) int {
	end, _ := p.fit(first, width)
	for end > first && p.clusters[end-1].flags&blankFlag != 0 {
		end--
	}
	return end
}

// fit returns the cluster after the last that fits into width cells, from
// cluster first up to the next line break, and whether nothing follows it.
func (p *Paragraph) fit(first, width int) (end int, all bool) {
	last := len(p.clusters) - 1
	total := 0
	for end = first; end < last; end++ {
		if p.clusters[end].flags&newlineFlag != 0 {
			return end, end+1 == last
		}
		total += p.advance(first, end)
		if total > width {
			return end, false
		}
	}
	return end, true
}

// advance returns how many cells cluster i adds to a line that begins with
// cluster first.
func (p *Paragraph) advance(first, i int) int {
	c := &p.clusters[i]
	if c.flags&spacedFlag != 0 && i > first {
		return int(c.width) + p.spacing
	}
	return int(c.width)
}

// span returns the width of clusters first to end on one line.
func (p *Paragraph) span(first, end int) int {
	total := 0
	for i := first; i < end; i++ {
		total += p.advance(first, i)
	}
	return total
}

// resetBlanks puts the blanks at the end of the line that is in the engine's
// items at the base level, by rule L1. The characters that the rule passes
// over with them are no longer there.
func (p *Paragraph) resetBlanks(base bidi.Level) {
	e := p.engine
	for i := len(e.items) - 1; i >= 0; i-- {
		it := e.items[i]
		if it.insert == "" && p.clusters[it.cluster].flags&blankFlag == 0 {
			return
		}
		e.itemLevel[i] = base
	}
}
