package reader

import (
	"khabar/feed"
	"khabar/ui/size"
)

// gapBefore returns the number of blank rows above piece p, which follows
// prev. prev is nil for the first piece, which has none.
func gapBefore(prev, p *piece, l size.Layout) int {
	switch {
	case prev == nil:
		return 0
	case p.part:
		return l.Leading
	case prev.kind == controlRow: // the headline stands free
		return l.Gap
	case p.kind <= chips: // the head keeps together
		return l.Leading
	case prev.kind <= chips:
		return max(l.Gap, 1)
	}
	switch p.kind {
	case threadTitle, nextArticle:
		return max(l.Gap, 1) + 1
	case previousArticle:
		return l.Leading
	case linkAddress:
		if prev.kind == linkAddress {
			return 0
		}
		return max(l.Gap, 1)
	case commentHead:
		return max(l.Gap, 1)
	case note, table, rule:
		return max(l.Gap, 1)
	}
	return gapBeforeBlock(prev, p, l)
}

// gapBeforeBlock is gapBefore for a block of text.
func gapBeforeBlock(prev, p *piece, l size.Layout) int {
	switch {
	case prev.kind == commentHead:
		return l.Leading
	case p.heading():
		return max(l.Gap, 1) + headingGap(l)
	case prev.heading():
		return l.Leading // a sub-head belongs to what it stands above
	case p.item() && prev.item():
		return l.Leading
	case p.item() != prev.item(), p.quote() != prev.quote(), p.is(feed.Code), prev.is(feed.Code),
		p.is(feed.Image), prev.kind != prose:
		return max(l.Gap, 1)
	}
	return l.Gap
}

func headingGap(l size.Layout) int {
	if l.Heading >= size.TreatSpaced {
		return 1
	}
	return 0
}

// joined returns how many of the bars at the side of p, from the outermost on,
// run through the gap above it to those of the piece before it.
func joined(prev, p *piece) int {
	n := 0
	if prev.comment != p.comment {
		return n
	}
	if p.comment >= 0 {
		n = 1
	}
	if prev.quote() && p.quote() {
		n += min(max(prev.block.Level, 1), max(p.block.Level, 1))
	}
	return n
}
