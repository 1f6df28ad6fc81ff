package text

import "khabar/ui/bidi"

// An item is one cell-to-be of a line, in logical order.
type item struct {
	cluster int32  // index; of an inserted cell, the cluster that it follows
	insert  string // what an inserted cell shows; empty for the cluster itself
}

// Line builds the cells of a line, in visual order.
func (p *Paragraph) Line(b Break, o LineOptions) Line { return p.LineInto(nil, b, o) }

// LineInto is [Paragraph.Line] with cells in the memory of dst, whose contents
// are overwritten. It allocates nothing if dst has room.
func (p *Paragraph) LineInto(dst []Cell, b Break, o LineOptions) Line {
	e := p.engine
	first, next := p.clusterAt(b.Start), p.clusterAt(b.End)
	end := next
	for end > first && p.clusters[end-1].flags&(blankFlag|newlineFlag) != 0 {
		end--
	}
	p.layItems(first, end)
	base := p.baseAt(b.Start)
	line := p.build(e, dst, base)
	line.Start, line.End = b.Start, b.End
	return line
}

// layItems lists clusters first to end of the paragraph, with the spacing
// between them, in logical order.
func (p *Paragraph) layItems(first, end int) {
	e := p.engine
	e.items, e.itemLevel = e.items[:0], e.itemLevel[:0]
	for i := first; i < end; i++ {
		c := &p.clusters[i]
		if c.flags&spacedFlag != 0 && i > first {
			for range p.spacing {
				e.addItem(item{int32(i - 1), " "}, min(c.level, p.clusters[i-1].level))
			}
		}
		e.addItem(item{cluster: int32(i)}, c.level)
	}
}

func (e *Engine) addItem(it item, level bidi.Level) {
	e.items = append(e.items, it)
	e.itemLevel = append(e.itemLevel, level)
}

// build turns the items into cells in visual order.
func (p *Paragraph) build(e *Engine, dst []Cell, base bidi.Level) Line {
	e.order = bidi.AppendVisualOrder(e.order[:0], e.itemLevel)
	if cap(dst) < len(e.items) {
		dst = make([]Cell, 0, len(e.items))
	}
	line := Line{Cells: dst[:0], Base: base}
	style := 0
	for _, i := range e.order {
		it := e.items[i]
		c, next := &p.clusters[it.cluster], &p.clusters[it.cluster+1]
		style = p.styleAt(style, c.start)
		cell := Cell{
			Start: c.start, End: next.start, Width: c.width, Level: e.itemLevel[i],
			Style: p.styles[style].style, Link: p.styles[style].link,
		}
		if it.insert == "" {
			cell.Text, cell.Form = p.cellText(int(it.cluster)), p.cellForm(int(it.cluster))
		} else {
			cell.Text, cell.Form, cell.Width = it.insert, it.insert, 1
			cell.Start = cell.End
		}
		line.Cells = append(line.Cells, cell)
		line.Width += int(cell.Width)
	}
	return line
}
