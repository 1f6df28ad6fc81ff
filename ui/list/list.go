// Package list is a windowed list of articles: it lays out the rows that are
// on the screen and no others, so that a hundred thousand articles scroll as
// lightly as ten.
//
// A row is as high as its headline needs, of the one or two lines that the pane
// has room for (its [Density]); what stands below it follows without a hole. The
// height depends on the article and the pane alone, never on whether it was read,
// so that nothing moves when a mark changes. Where a row stands is found by laying
// out those between it and the top of the pane, and never more: rows that were laid
// out are kept while they stay near, and the rest of the list is never looked at.
// The list owns no articles: it asks its [Items] for what it draws.
//
// A row is the headline, on up to two lines and at the side where its own
// direction starts, and under it in faint letters where it comes from. What
// is unread is bold and has a ●; the row of the cursor has a bar at its start,
// so that both are told without colour.
package list

import (
	"khabar/ui/bidi"
	"khabar/ui/text"
)

// Items are what the list shows. Only visible rows are asked for: State for
// each frame, Row when one has to be laid out.
type Items interface {
	Len() int
	State(i int) State
	Row(i int) Row
}

// A State says which article a row shows, and what may change while it does.
// Rows with the same state look the same until [Model.Forget].
type State struct {
	ID              int64 // of the article, wherever in the list it stands
	Unread, Starred bool
	// Does marks a row that does something instead of being read: neither bold
	// nor faint, with a sign of its own.
	Does bool
}

// A Row is what the list shows of an article.
type Row struct {
	Headline string
	// Direction is that of the headline; Auto leaves it to the text.
	Direction bidi.Direction
	// Marks are the styles of what a search has found in it.
	Marks []text.Span
	// Details are source, age and keywords, each by itself. The row has no line
	// for them where all are empty. Where there is no room, a source's name is
	// cut before its age is.
	Details []string
	Snippet Snippet
}

// A Snippet is a piece of an article's text in which a search has found
// something.
type Snippet struct {
	Text      string
	Direction bidi.Direction
	Marks     []text.Span // the styles of what was found
	More      bool        // the text goes on before it
}

// Model is the state of a list: what is on the screen and where the cursor
// is. It is not for concurrent use.
type Model struct {
	engine *text.Engine
	items  Items
	rtl    bool

	width, height int // cells
	density       Density
	spacing       int  // densities away from that of the pane
	snippets      bool // rows have a line for them
	cursor, top   int  // indices; top is the first visible row
	laid          map[int64]*laidRow
}

// New returns an empty list, mirrored when rtl.
func New(engine *text.Engine, rtl bool) *Model {
	return &Model{engine: engine, rtl: rtl, density: densities[bare], items: none{}, laid: map[int64]*laidRow{}}
}

type none struct{}

func (none) Len() int        { return 0 }
func (none) State(int) State { return State{} }
func (none) Row(int) Row     { return Row{} }

// SetItems replaces what the list shows and puts the cursor on the given row,
// which is clamped. The row stays at its height on the screen where it can,
// whatever has come in above it.
func (m *Model) SetItems(items Items, cursor int) {
	offset := max(m.cursor-m.top, 0)
	m.items = items
	m.cursor = m.clamp(cursor)
	m.top = m.cursor - offset
	m.show(0)
}

// SetTop scrolls so that the given row is the first one, where the cursor lets
// it.
func (m *Model) SetTop(i int) {
	m.top = min(i, m.cursor)
	m.show(0)
}

// SetSize tells the list the size of its pane in cells. The cursor stays in
// view.
func (m *Model) SetSize(width, height int) {
	if m.width != width {
		m.Forget()
	}
	offset := m.cursor - m.top
	m.width, m.height = max(width, 0), max(height, 0)
	m.setDensity()
	m.top = m.cursor - offset
	m.follow()
}

// Forget drops what was laid out, for when ages or words have changed.
func (m *Model) Forget() { clear(m.laid) }

// Cursor returns the index of the row under the cursor, 0 in an empty list.
func (m *Model) Cursor() int { return m.cursor }

// Len returns how many rows there are.
func (m *Model) Len() int { return m.items.Len() }

// Top returns the index of the first visible row.
func (m *Model) Top() int { return m.top }

// Move moves the cursor by n rows, down when positive.
func (m *Model) Move(n int) { m.Select(m.cursor + n) }

// Select puts the cursor on a row; the index is clamped.
func (m *Model) Select(i int) {
	m.cursor = m.clamp(i)
	m.follow()
}
