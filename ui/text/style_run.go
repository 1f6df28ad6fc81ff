package text

import "slices"

// A styleRun says how the clusters from a rune on look.
type styleRun struct {
	start int32
	style Style
	link  Link
}

// appendStyleRuns flattens spans into runs, by the rule that the later span
// wins. It walks the offsets at which a span starts or ends, with the spans that
// are open there: those with a style and those with a link apart, so that the
// one that wins is always the last, however many lie beneath.
func (p *Paragraph) appendStyleRuns(e *Engine, o Options) {
	p.styles = append(p.styles[:0], styleRun{style: o.Style})
	e.edges = e.edges[:0]
	for i, s := range o.Spans {
		start, end := max(s.Start, 0), min(s.End, p.size)
		if start < end && (s.Style != 0 || s.Link != 0) {
			e.edges = append(e.edges, edge{start, i, true}, edge{end, i, false})
		}
	}
	slices.SortFunc(e.edges, func(a, b edge) int { return a.at - b.at })
	e.openStyles, e.openLinks = e.openStyles[:0], e.openLinks[:0]
	for i, x := range e.edges {
		if o.Spans[x.span].Style != 0 {
			e.openStyles = x.cross(e.openStyles)
		}
		if o.Spans[x.span].Link != 0 {
			e.openLinks = x.cross(e.openLinks)
		}
		if i+1 == len(e.edges) || e.edges[i+1].at != x.at {
			p.addStyleRun(e, p.RuneOffset(x.at), o)
		}
	}
}

// An edge is where a span starts or ends in the source.
type edge struct {
	at, span int
	opens    bool
}

// cross returns the open spans, in the order of the list that they came in,
// behind the edge.
func (x edge) cross(open []int) []int {
	at, found := slices.BinarySearch(open, x.span)
	switch {
	case x.opens:
		return slices.Insert(open, at, x.span)
	case found:
		return slices.Delete(open, at, at+1)
	}
	return open
}

// addStyleRun starts the run of the spans that are open in the engine.
func (p *Paragraph) addStyleRun(e *Engine, start int, o Options) {
	run := styleRun{start: int32(start), style: o.Style}
	if n := len(e.openStyles); n > 0 {
		run.style = o.Spans[e.openStyles[n-1]].Style
	}
	if n := len(e.openLinks); n > 0 {
		run.link = o.Spans[e.openLinks[n-1]].Link
	}
	last := &p.styles[len(p.styles)-1]
	switch {
	case last.start == run.start:
		*last = run
	case last.style != run.style || last.link != run.link:
		p.styles = append(p.styles, run)
	}
}

// styleAt returns the index of the run that holds a rune, starting the search
// at run i: cells are made in visual order, where the next is mostly near.
func (p *Paragraph) styleAt(i int, offset int32) int {
	for i > 0 && p.styles[i].start > offset {
		i--
	}
	for i+1 < len(p.styles) && p.styles[i+1].start <= offset {
		i++
	}
	return i
}
