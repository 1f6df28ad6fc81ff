package reader

import "khabar/feed"

// Hit returns what stands at column x of row y of the region that was drawn
// last, counted in cells from its top left.
func (r *Reader) Hit(x, y int) Target {
	if x == r.frame.scrollbar && x >= 0 && r.extent.total > r.frame.rows && 0 <= y && y < r.height {
		return Target{Action: ScrollHere, Fraction: float64(y) / float64(max(r.height-1, 1))}
	}
	if y < 0 || y >= len(r.shown) {
		return Target{}
	}
	p := r.shown[y]
	x -= r.frame.left
	if x < 0 || x >= r.frame.width {
		return Target{}
	}
	for _, at := range r.stands(p) {
		if x < at.x || x >= at.x+at.line.Width {
			continue
		}
		if t := r.link(at, x-at.x); t.Action != NoAction {
			return t
		}
		if at.target.Action != NoAction {
			return at.target
		}
	}
	return commentTarget(&r.outline.pieces[p.piece])
}

// link returns the link in a column of a line.
func (r *Reader) link(at placed, column int) Target {
	for _, cell := range at.line.Cells {
		if column < int(cell.Width) {
			if cell.Link == 0 {
				break
			}
			return Target{Action: FollowLink, Link: int(cell.Link), Address: r.outline.links.address(cell.Link)}
		}
		column -= int(cell.Width)
	}
	return Target{}
}

// ParagraphAt returns the whole text of the block at row y of the region that
// was drawn last, in logical order and as the source wrote it: what a person
// who copies it wants. It is empty where no text of the article stands.
func (r *Reader) ParagraphAt(y int) string {
	if y < 0 || y >= len(r.shown) {
		return ""
	}
	p := &r.outline.pieces[r.shown[y].piece]
	switch {
	case p.kind == headline:
		return r.article.Title
	case p.block == nil:
		return ""
	case p.block.Kind == feed.Table:
		return tableText(p.block)
	}
	return p.block.Text
}
