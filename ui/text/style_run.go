package text

import "slices"

// A styleRun says how the clusters from a rune on look.
type styleRun struct {
	start int32
	style Style
	link  Link
}

// appendStyleRuns flattens spans into runs, by the rule that the later span
// wins. It walks the offsets at which a span starts or ends, with the list of
// spans that are open there.
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
	e.openSpans = e.openSpans[:0]
	for i, x := range e.edges {
		at, found := slices.BinarySearch(e.openSpans, x.span)
		switch {
		case x.opens:
			e.openSpans = slices.Insert(e.openSpans, at, x.span)
		case found:
			e.openSpans = slices.Delete(e.openSpans, at, at+1)
		}
		if i+1 == len(e.edges) || e.edges[i+1].at != x.at {
			p.addStyleRun(p.RuneOffset(x.at), o, e.openSpans)
		}
	}
}

// An edge is where a span starts or ends in the source.
type edge struct {
	at, span int
	opens    bool
}

func (p *Paragraph) addStyleRun(start int, o Options, open []int) {
	run := styleRun{start: int32(start), style: o.Style}
	style, link := false, false
	for i := len(open) - 1; i >= 0 && !(style && link); i-- {
		s := o.Spans[open[i]]
		if !style && s.Style != 0 {
			run.style, style = s.Style, true
		}
		if !link && s.Link != 0 {
			run.link, link = s.Link, true
		}
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
func (p *Paragraph) styleAt(i int, rune int32) int {
	for i > 0 && p.styles[i].start > rune {
		i--
	}
	for i+1 < len(p.styles) && p.styles[i+1].start <= rune {
		i++
	}
	return i
}
