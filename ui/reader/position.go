package reader

import "khabar/ui/size"

// A Position is a place in an article that outlives every layout of it: it is
// the same at each width, size and direction, and may be kept between runs.
type Position struct {
	// Block is the index of the block in the article's Body. The head counts
	// down from -1, what follows the body (comments and notes) counts on.
	Block int
	// Offset is a byte offset in the block's text, as the source wrote it. -1
	// is the blank space above the block.
	Offset int
}

// frame is where the parts of a reader of some size stand, in cells from its
// top left.
type frame struct {
	left, width int // the text's columns
	usable      int // columns that text and margins share
	rows        int // rows of text
	scrollbar   int // its column, or -1
	progress    int // the row of the percentage, or -1
}

// The least sizes that have room for more than text.
const (
	scrollbarWidth = 24 // columns
	progressHeight = 8  // rows
)

// frameFor divides a reader of the given size. The text stands in the middle,
// with equal margins. The scrollbar is at the right on a page of either
// direction: it belongs to the window, not to the text, and that is the edge
// where a right-to-left page has its start.
func frameFor(width, height int, m size.Mechanism, step size.Step, choice size.Choice) (frame, size.Layout) {
	f := frame{rows: max(height, 0), scrollbar: -1, progress: -1}
	usable := width
	if width >= scrollbarWidth {
		f.scrollbar = width - 1
		usable -= 2 // a blank column at the left, for balance
	}
	if height >= progressHeight {
		f.rows--
		f.progress = height - 1
	}
	layout := choice.On(m.Layout(step, usable))
	f.usable, f.width = usable, layout.Columns(usable)
	f.left = max((width-f.width)/2, 0)
	return f, layout
}
