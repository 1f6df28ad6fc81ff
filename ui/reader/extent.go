package reader

import (
	"khabar/feed"
	"khabar/ui/size"
	"khabar/ui/text"
)

// An extent knows how many rows each piece takes, with the gap above it: what
// was laid out exactly, the rest by its length. It is what the scrollbar and
// the percentage are told by, and it is never asked where a text is.
type extent struct {
	heights []int32
	exact   []bool
	total   int
	next    int // pieces before it are exact
}

// reset estimates all heights for a new layout.
func (e *extent) reset(pieces []piece, l size.Layout, width int) {
	if cap(e.heights) < len(pieces) {
		e.heights, e.exact = make([]int32, len(pieces)), make([]bool, len(pieces))
	}
	e.heights, e.exact = e.heights[:len(pieces)], e.exact[:len(pieces)]
	e.total, e.next = 0, 0
	var prev *piece
	for i := range pieces {
		p := &pieces[i]
		h := gapBefore(prev, p, l) + estimate(p, l, width)
		e.heights[i], e.exact[i] = int32(h), false
		e.total += h
		prev = p
	}
}

// estimate guesses a piece's rows from how much text it has. Lines end between
// words, so that they are a little shorter than they could be.
func estimate(p *piece, l size.Layout, width int) int {
	if p.is(feed.Table) {
		return max(len(p.block.Rows)*l.Letters.Height()+1, 1)
	}
	scale := text.Scale{}
	switch {
	case p.kind == headline:
		scale = l.Headline
	case p.heading() && !l.Subhead.Own():
		scale = l.Subhead
	case p.kind != controlRow && p.kind != rule:
		scale = l.Letters
	}
	width = scale.Cells(width)
	filled := max(width-width/16, 1)
	lines := max((p.runes+filled-1)/filled, 1)
	return lines*scale.Height() + (lines-1)*l.Leading
}

// set records the height that piece i turned out to have.
func (e *extent) set(i, height int) {
	e.total += height - int(e.heights[i])
	e.heights[i], e.exact[i] = int32(height), true
	for e.next < len(e.exact) && e.exact[e.next] {
		e.next++
	}
}

// above returns the rows of all pieces before piece i.
func (e *extent) above(i int) int {
	rows := 0
	for _, h := range e.heights[:i] {
		rows += int(h)
	}
	return rows
}

// at returns the place that many rows from the beginning.
func (e *extent) at(rows int) place {
	for i, h := range e.heights {
		if rows < int(h) {
			return place{i, max(rows, 0)}
		}
		rows -= int(h)
	}
	return place{piece: len(e.heights)}
}
