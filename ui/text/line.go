package text

import "khabar/ui/bidi"

// An item is one cell-to-be of a line, in logical order.
type item struct {
	cluster int32
	at      int32  // of an inserted cell, the rune before which it stands
	insert  string // what an inserted cell shows; empty for the cluster itself
}

// Line builds the cells of a line, in visual order.
func (p *Paragraph) Line(b Break, o LineOptions) Line { return p.LineInto(nil, b, o) }

// LineInto is [Paragraph.Line] with cells in the memory of dst, whose contents
// are overwritten. It allocates nothing if dst has room.
func (p *Paragraph) LineInto(dst []Cell, b Break, o LineOptions) Line {
	first, end := p.clusterAt(b.Start), p.clusterAt(b.End)
	for end > first && p.clusters[end-1].flags&(blankFlag|newlineFlag) != 0 {
		end--
	}
	if o.Justify && !b.Hard {
		p.stretch(first, end, o.Width-b.Width, o)
	} else {
		p.engine.inserts = p.engine.inserts[:0]
	}
	p.insertHyphen(first, end, b.Width)
	p.layItems(first, end)
	return p.build(dst, b.Start, b.End)
}

// layItems lists clusters first to end of the paragraph in logical order, with
// the spacing between them and what the engine has to insert.
func (p *Paragraph) layItems(first, end int) {
	e := p.engine
	e.items, e.itemLevel = e.items[:0], e.itemLevel[:0]
	inserts := e.inserts
	for i := first; i < end; i++ {
		c := &p.clusters[i]
		if c.flags&spacedFlag != 0 && i > first {
			for range p.spacing {
				e.insert(c.start, " ", min(c.level, p.clusters[i-1].level))
			}
		}
		e.items = append(e.items, item{cluster: int32(i)})
		e.itemLevel = append(e.itemLevel, c.level)
		for ; len(inserts) > 0 && inserts[0].after == i; inserts = inserts[1:] {
			for range inserts[0].count {
				e.insert(p.clusters[i+1].start, inserts[0].show, c.level)
			}
		}
	}
}

func (e *Engine) insert(at int32, show string, level bidi.Level) {
	e.items = append(e.items, item{at: at, insert: show})
	e.itemLevel = append(e.itemLevel, level)
}

// build turns the engine's items into the line of runes start to end: cells
// in visual order, by rule L2 on whole clusters, so that marks stay behind
// their base (L3).
func (p *Paragraph) build(dst []Cell, start, end int) Line {
	e := p.engine
	e.order = bidi.AppendVisualOrder(e.order[:0], e.itemLevel)
	if cap(dst) < len(e.items) {
		dst = make([]Cell, 0, len(e.items))
	}
	line := Line{Cells: dst[:len(e.items)], Base: p.baseAt(start), Start: start, End: end}
	style := 0
	for x, i := range e.order {
		cell := &line.Cells[x]
		cell.Level = e.itemLevel[i]
		style = p.styleAt(style, p.fill(cell, e.items[i]))
		cell.Style, cell.Link = p.styles[style].style, p.styles[style].link
		line.Width += int(cell.Width)
	}
	return line
}

// fill sets what a cell shows and returns the rune whose style it has.
func (p *Paragraph) fill(cell *Cell, it item) int32 {
	if it.insert != "" {
		cell.Text, cell.Form, cell.Width = it.insert, it.insert, 1
		cell.Start, cell.End = it.at, it.at
		return it.at - 1
	}
	i := int(it.cluster)
	cell.Text, cell.Form, cell.Width = p.cellText(i), p.cellForm(i), p.clusters[i].width
	cell.Start, cell.End = p.clusters[i].start, p.clusters[i+1].start
	return cell.Start
}
