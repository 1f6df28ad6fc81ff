// Package title draws the title bar: the program, the views with their numbers
// of articles, the filter and the search in force, and at the far end how many
// sources have answered.
//
// There is never room for all. What must not go unseen is placed first: that a
// filter hides articles. Then comes the current view, then the others in their
// order. The current view is bold and has a mark before it, so that it is told
// without colour.
//
// The bar remembers where it drew what a click is for, and has laid out names
// that did not change since the last frame.
package title

import (
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/scope"
	"khabar/ui/tally"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	Number(n int) string
	RTL() bool
}

// A Bar draws the title bar. It is not for concurrent use.
type Bar struct {
	engine *text.Engine
	words  Words
	label  label.Builder
	views  []viewLabel
	clear  span
}

// A span is a range of columns; the zero value is none.
type span struct{ start, end int }

func (s span) has(x int) bool { return s.start <= x && x < s.end }

// New returns a bar that has drawn nothing yet.
func New(e *text.Engine, w Words) *Bar { return &Bar{engine: e, words: w} }

// Shown is what a frame's title bar shows.
type Shown struct {
	Scope   scope.Scope
	Views   []scope.View
	Current int // the index of the view that is shown
	Counts  *tally.Counter
	// Done of Total sources have answered; Total is 0 where none is asked.
	Done, Total int
}

// gap is the space between the parts of the bar, in cells.
const gap = 3

// Draw draws the bar on the region's first row.
func (b *Bar) Draw(r canvas.Region, s Shown) {
	b.clear = span{}
	b.layViews(s)
	if r.Width <= 2 || r.Height == 0 {
		return
	}
	inner := r.Sub(1, 0, r.Width-2, 1)
	b.label.Reset()
	b.label.Glue(b.words.T("title.name"), theme.Headline)
	used := b.put(inner, 0, b.line(inner.Width))

	filter := b.filter(s.Scope, inner.Width-used-gap)
	room := inner.Width - used - gap
	if filter.Width > 0 {
		room -= filter.Width + gap
	}
	used = b.drawViews(inner, used+gap, room)
	if filter.Width > 0 {
		b.clear = b.columns(inner, used+gap, filter.Width)
		used = b.put(inner, used+gap, filter)
	}
	b.drawProgress(inner, used, s)
}

// put places a line so many cells from the side where the interface starts.
func (b *Bar) put(r canvas.Region, at int, l text.Line) (end int) {
	return r.PutFrom(at, l, b.words.RTL())
}

// line lays out what is in the label, on at most width cells.
func (b *Bar) line(width int) text.Line {
	return b.label.Line(b.engine, label.Base(b.words.RTL()), width)
}

// columns are those of the bar that begin so many cells from its start; inner
// is the bar without a column at each side.
func (b *Bar) columns(inner canvas.Region, at, width int) span {
	x := 1 + at
	if b.words.RTL() {
		x = 1 + inner.Width - at - width
	}
	return span{x, x + width}
}

// Clears reports whether column x of the bar is that of the filter, which a
// click clears.
func (b *Bar) Clears(x int) bool { return b.clear.has(x) }

// drawProgress shows how many sources have answered, at the bar's far end.
func (b *Bar) drawProgress(r canvas.Region, used int, s Shown) {
	if s.Total == 0 {
		return
	}
	b.label.Reset()
	// One piece, not three: a fraction reads left to right in Arabic too.
	b.label.Glue("⟳ ", theme.Faint).Add(b.words.Number(s.Done)+"/"+b.words.Number(s.Total), theme.Faint)
	if l := b.line(r.Width); used+2+l.Width <= r.Width {
		b.put(r, r.Width-l.Width, l)
	}
}
