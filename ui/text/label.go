package text

const ellipsis = "…"

// Label lays a text out on one row, as wide as it is. Spaces at its ends stay.
func (e *Engine) Label(s string, style Style) Line {
	e.Prepare(&e.label, s, Options{Style: style})
	p := &e.label
	p.layItems(0, len(p.clusters)-1)
	p.resetBlanks(e, p.Base())
	line := p.build(e, nil, p.Base())
	line.End = p.count
	return line
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
	total := 0
	for i := range e.label.clusters {
		total += int(e.label.clusters[i].width)
	}
	return total
}

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
	if !all {
		end, _ = p.fit(first, width-1)
		for end > first && p.clusters[end-1].flags&blankFlag != 0 {
			end--
		}
	}
	p.layItems(first, end)
	if !all && width > 0 {
		e.addItem(item{int32(end - 1), ellipsis}, base)
	}
	p.resetBlanks(e, base)
	line := p.build(e, dst, base)
	line.Start, line.End = start, int(p.clusters[end].start)
	return line
}

// fit returns the cluster after the last that fits into width cells, from
// cluster first, and whether that is all of the paragraph.
func (p *Paragraph) fit(first, width int) (end int, all bool) {
	last := len(p.clusters) - 1
	total := 0
	for end = first; end < last; end++ {
		c := &p.clusters[end]
		if c.flags&newlineFlag != 0 {
			return end, end+1 == last
		}
		w := int(c.width)
		if c.flags&spacedFlag != 0 && end > first {
			w += p.spacing
		}
		if total+w > width {
			return end, false
		}
		total += w
	}
	return end, true
}
