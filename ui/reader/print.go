package reader

import (
	"iter"
	"strconv"

	"khabar/ui/canvas"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// SetPrinted lays the page out for paper or a pipe, where nothing can be
// clicked: as wide as the reader is, without the size control, and with the
// addresses of its links written out at the end.
func (r *Reader) SetPrinted(on bool) {
	if on != r.printed {
		r.printed = on
		r.rebuild()
	}
}

// Rows yields the page row by row, from its beginning to its end, each as wide
// as the reader. A row is valid until the next is asked for. The place on the
// screen stays as it is.
func (r *Reader) Rows() iter.Seq[[]text.Cell] {
	return func(yield func([]text.Cell) bool) {
		var c canvas.Canvas
		for i := range r.outline.pieces {
			height := r.leaf(i).height()
			for row := range height {
				c.Reset(r.width, 1, theme.Body)
				page := c.All().Sub(r.frame.left, 0, r.frame.width, 1)
				for _, at := range r.stands(place{i, row}) {
					page.Put(at.x, 0, at.line)
				}
				if !yield(c.Row(0)) {
					return
				}
			}
			r.window.trim(r.outline.pieces, i, i)
		}
	}
}

// addresses writes out where the page's links lead, by their numbers.
func (e *ending) addresses() {
	for i, address := range e.links.addresses {
		e.furniture(piece{kind: linkAddress, text: "[" + strconv.Itoa(i+1) + "] " + address, comment: -1})
	}
}
