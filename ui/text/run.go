package text

import (
	"iter"

	"khabar/ui/bidi"
)

// A Run is a stretch of a line whose cells have one level, one style and one
// link.
type Run struct {
	Cells []Cell // of the line, from left to right
	// Column is where the run begins, in cells from the line's left end.
	Column, Width int
	// Start and End are the range of runes of the paragraph that it shows.
	Start, End int
	Level      bidi.Level
	Style      Style
	Link       Link
}

// Runs yields the visual runs of the line from left to right.
func (l Line) Runs() iter.Seq[Run] {
	return func(yield func(Run) bool) {
		column := 0
		for i := 0; i < len(l.Cells); {
			r := l.runFrom(i)
			r.Column = column
			if !yield(r) {
				return
			}
			column += r.Width
			i += len(r.Cells)
		}
	}
}

func (l Line) runFrom(i int) Run {
	c := l.Cells[i]
	r := Run{Start: int(c.Start), End: int(c.End), Level: c.Level, Style: c.Style, Link: c.Link}
	j := i
	for ; j < len(l.Cells); j++ {
		d := l.Cells[j]
		if d.Level != c.Level || d.Style != c.Style || d.Link != c.Link {
			break
		}
		r.Width += int(d.Width)
		r.Start, r.End = min(r.Start, int(d.Start)), max(r.End, int(d.End))
	}
	r.Cells = l.Cells[i:j]
	return r
}
