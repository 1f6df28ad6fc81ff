package reader

// ShowComments goes to the heading of the article's comments and reports
// whether there are any.
func (r *Reader) ShowComments() bool {
	for i := range r.outline.pieces {
		if r.outline.pieces[i].kind == threadTitle {
			r.moveTo(place{piece: i, row: r.leaf(i).gap})
			return true
		}
	}
	return false
}
