package reader

// kept is how much text, in runes, stays laid out above and below the screen:
// enough for the next pages, and little whatever the article's size.
const kept = 12 << 10

// A leaf is a laid-out piece with the gap above it.
type leaf struct {
	sheet
	gap int
}

func (l leaf) height() int { return l.gap + l.rows() }

// A window holds the leaves near the screen.
type window struct {
	leaves []leaf // by piece; sheet is nil where there is none
	held   []int  // the pieces that have one
}

func (w *window) reset(pieces int) {
	if cap(w.leaves) < pieces {
		w.leaves = make([]leaf, pieces)
	}
	w.leaves = w.leaves[:pieces]
	clear(w.leaves)
	w.held = w.held[:0]
}

func (w *window) hold(i int, l leaf) {
	w.leaves[i] = l
	w.held = append(w.held, i)
}

// trim lets go of what is far from pieces first to last.
func (w *window) trim(pieces []piece, first, last int) {
	low, high := first, last
	for text := 0; low > 0 && text < kept; low-- {
		text += pieces[low-1].runes + leafCost
	}
	for text := 0; high < len(pieces)-1 && text < kept; high++ {
		text += pieces[high+1].runes + leafCost
	}
	held := w.held[:0]
	for _, i := range w.held {
		if low <= i && i <= high {
			held = append(held, i)
			continue
		}
		w.leaves[i] = leaf{}
	}
	w.held = held
}

// leafCost is what a piece costs beside its text, in runes' worth.
const leafCost = 64

// leaf returns piece i laid out.
func (r *Reader) leaf(i int) leaf {
	if l := r.window.leaves[i]; l.sheet != nil {
		return l
	}
	l := r.lay(i)
	r.window.hold(i, l)
	return l
}

// lay lays piece i out and records its height.
func (r *Reader) lay(i int) leaf {
	pieces := r.outline.pieces
	var prev *piece
	if i > 0 {
		prev = &pieces[i-1]
	}
	l := leaf{r.sheet(&pieces[i]), gapBefore(prev, &pieces[i], r.layout)}
	r.extent.set(i, l.height())
	return l
}

// LayOutMore lays out text that has not been yet, about as many runes of it as
// budget says, from the beginning of the article on, so that the length and
// the percentage become exact. It reports whether all is done. A program calls
// it when it has nothing better to do; nothing else waits for it.
func (r *Reader) LayOutMore(budget int) (done bool) {
	pieces := r.outline.pieces
	for r.extent.next < len(pieces) && budget > 0 {
		i := r.extent.next
		r.lay(i)
		budget -= pieces[i].runes + leafCost
	}
	return r.extent.next == len(pieces)
}
