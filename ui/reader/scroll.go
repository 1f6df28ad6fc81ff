package reader

import (
	"math"
	"sort"
)

// A place is a row of the page in the layout of the moment: a row of a piece,
// where the first rows are the gap above it.
type place struct{ piece, row int }

// forward returns the place rows further down, and how many rows were missing
// where the article ends before that: its end is the row after the last.
func (r *Reader) forward(p place, rows int) (q place, missing int) {
	for p.piece < len(r.outline.pieces) {
		left := r.leaf(p.piece).height() - p.row
		if rows < left {
			return place{p.piece, p.row + rows}, 0
		}
		rows -= left
		p = place{piece: p.piece + 1}
	}
	return p, rows
}

// back returns the place rows further up, at most the beginning.
func (r *Reader) back(p place, rows int) place {
	for rows > p.row {
		if p.piece == 0 {
			return place{}
		}
		rows -= p.row
		p.piece--
		p.row = r.leaf(p.piece).height()
	}
	p.row -= rows
	return p
}

// first returns the place that the screen's first row shows.
func (r *Reader) first() place {
	if !r.placed {
		r.top = r.settle(r.find(r.anchor))
		r.placed = true
	}
	return r.top
}

// find returns where a position is in this layout.
func (r *Reader) find(pos Position) place {
	pieces := r.outline.pieces
	i := sort.Search(len(pieces), func(i int) bool {
		at := pieces[i].at
		return at.Block > pos.Block || at.Block == pos.Block && at.Offset > max(pos.Offset, 0)
	}) - 1
	if i < 0 {
		return place{}
	}
	l := r.leaf(i)
	if pieces[i].at.Block != pos.Block { // that block is not shown
		return place{i, l.gap}
	}
	if pos.Offset < 0 {
		return place{piece: i}
	}
	return place{i, l.gap + l.row(pos.Offset-pieces[i].at.Offset)}
}

// position returns the position of the text at a place.
func (r *Reader) position(p place) Position {
	if p.piece >= len(r.outline.pieces) {
		p = r.back(p, 1)
	}
	at := r.outline.pieces[p.piece].at
	l := r.leaf(p.piece)
	if p.row < l.gap {
		if at.Offset == 0 {
			at.Offset = -1
		}
		return at
	}
	at.Offset += l.offset(p.row - l.gap)
	return at
}

// settle moves a place up as far as the article's end must stay at the foot of
// the screen, when all of it does not fit.
func (r *Reader) settle(p place) place {
	if _, missing := r.forward(p, r.frame.rows); missing > 0 {
		return r.back(p, missing)
	}
	return p
}

// moveTo makes p the first row of the screen and reports whether that changed
// anything.
func (r *Reader) moveTo(p place) bool {
	before := r.first()
	p = r.settle(p)
	r.top, r.placed = p, true
	if p != before {
		r.anchor = r.position(p)
	}
	return p != before
}

// Scroll moves the page by rows, down where it is positive, and reports
// whether it moved: it does not at an end of the article.
func (r *Reader) Scroll(rows int) bool {
	p := r.first()
	if rows < 0 {
		return r.moveTo(r.back(p, -rows))
	}
	q, _ := r.forward(p, rows)
	return r.moveTo(q)
}

// Page moves by n screens; the last row of the one before stays in sight.
func (r *Reader) Page(n int) bool { return r.Scroll(n * max(r.frame.rows-1, 1)) }

// HalfPage moves by n half screens.
func (r *Reader) HalfPage(n int) bool { return r.Scroll(n * max(r.frame.rows/2, 1)) }

// Top goes to the beginning of the article.
func (r *Reader) Top() bool { return r.moveTo(place{}) }

// End goes to the end of the article. However long it is, no more is laid out
// than the last screen.
func (r *Reader) End() bool { return r.moveTo(place{piece: len(r.outline.pieces)}) }

// ScrollTo goes to a fraction of the article's length, from 0 to 1.
func (r *Reader) ScrollTo(fraction float64) bool {
	scrollable := max(r.extent.total-r.frame.rows, 0)
	p := r.extent.at(int(math.Round(min(max(fraction, 0), 1) * float64(scrollable))))
	if p.piece < len(r.outline.pieces) {
		p.row = min(p.row, r.leaf(p.piece).height()-1)
	}
	return r.moveTo(p)
}

// Position returns the place in the article that the first row shows.
func (r *Reader) Position() Position { return r.anchor }

// SetPosition shows the article from a place on that Position returned, for
// this article or an older state of it.
func (r *Reader) SetPosition(pos Position) {
	r.anchor = pos
	r.placed = false
}

// AtTop and AtEnd report whether the beginning or the end is in sight.
func (r *Reader) AtTop() bool { return r.first() == place{} }

// AtEnd reports whether the article's last row is in sight.
func (r *Reader) AtEnd() bool {
	end, missing := r.forward(r.first(), r.frame.rows)
	return missing > 0 || end.piece == len(r.outline.pieces)
}

// Progress returns how much of the article has been passed, from 0 at its top
// to 1 where its end is in sight. Until LayOutMore is done it is an estimate.
func (r *Reader) Progress() float64 {
	if r.AtEnd() {
		return 1
	}
	p := r.first()
	rows := r.extent.above(p.piece) + p.row
	return min(float64(rows)/float64(max(r.extent.total-r.frame.rows, 1)), 0.99)
}
