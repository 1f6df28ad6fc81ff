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
	x -= r.frame.left
	if x < 0 || x >= r.frame.width {
		return Target{}
	}
	// A line of large letters is placed on the first of its rows.
	for up := 0; up <= min(y, tallest); up++ {
		for _, at := range r.stands(r.shown[y-up]) {
			if at.scale.Height() <= up {
				continue
			}
			if t := r.hitLine(&at, x); t.Action != NoAction {
				return t
			}
		}
	}
	return commentTarget(&r.outline.pieces[r.shown[y].piece])
}

// tallest is how many rows above a place the line may begin that stands there.
const tallest = 6

// hitLine returns what a line has at a column of the page.
func (r *Reader) hitLine(at *placed, x int) Target {
	i, ok := at.cell(x)
	if !ok {
		return Target{}
	}
	if link := at.line.Cells[i].Link; link != 0 {
		return Target{Action: FollowLink, Link: int(link), Address: r.outline.links.address(link)}
	}
	return at.target
}

// TopParagraph returns the text of the first block of the article that is in
// sight, as ParagraphAt does. It is empty where nothing of the body is.
func (r *Reader) TopParagraph() string {
	for y, p := range r.shown {
		if r.outline.pieces[p.piece].block != nil {
			return r.ParagraphAt(y)
		}
	}
	return ""
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
