// Package layout decides where everything is on the screen. It is arithmetic
// on values: no widget, no style, no terminal, so that each size can be tried
// in a test. A widget is told its own size and never asks for the screen's.
//
// There are three modes. On a wide screen the list and the article stand side
// by side with one thin rule between; on a narrow one there is one pane at a
// time; a tiny one has nothing but the pane. A right-to-left interface is the
// mirror image: the list is at the right, where such a reader starts.
package layout

// A Mode is how much there is room for.
type Mode uint8

// The modes.
const (
	Tiny   Mode = iota // one pane and nothing else
	Narrow             // one pane between a title bar and a hint line
	Wide               // list and article side by side
)

// The bounds of the modes, in cells.
const (
	wideFrom      = 100 // columns: a list of 40 beside a measure of 58
	narrowColumns = 24  // below this a title bar says nothing
	narrowRows    = 8
	statusRows    = 30 // from here on the status line has a row of its own
)

// A Rect is a rectangle of cells; X and Y are its top left.
type Rect struct{ X, Y, Width, Height int }

// Empty reports whether there is nothing in r.
func (r Rect) Empty() bool { return r.Width <= 0 || r.Height <= 0 }

// Contains reports whether the cell is in r.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.Width && y >= r.Y && y < r.Y+r.Height
}

// A Screen is what the layout follows from.
type Screen struct {
	Width, Height int  // cells
	RTL           bool // the interface is read from right to left
	// SingleColumn is set for terminals that reorder a row as a whole: two
	// right-to-left columns on it would merge.
	SingleColumn bool
	// Reading says that the article has the focus, so that it is the one
	// pane where there is one.
	Reading bool
}

// A Plan is where everything is. Parts for which there is no room are empty.
type Plan struct {
	Mode   Mode
	Screen Rect
	// Title is the title bar; TopRule and BottomRule are the rules under it
	// and over the hint line.
	Title, TopRule  Rect
	List, Reader    Rect
	Divider         Rect // the rule between the two, one column
	BottomRule      Rect
	Status, Hint    Rect // the same row on a low screen
	SharedStatus    bool
	ListColumnRight bool // the list is at the right
}

// Of returns the layout of a screen. It is defined for each size, negative
// ones included (they count as 0), and never reaches over the edges.
func Of(s Screen) Plan {
	w, h := max(s.Width, 0), max(s.Height, 0)
	p := Plan{Screen: Rect{0, 0, w, h}}
	body := p.Screen
	if w >= narrowColumns && h >= narrowRows {
		p.Mode = Narrow
		body = p.frame()
		if w >= wideFrom && !s.SingleColumn {
			p.Mode = Wide
		}
	}
	switch {
	case p.Mode == Wide:
		p.columns(body, s.RTL)
	case s.Reading:
		p.Reader = body
	default:
		p.List = body
	}
	return p
}

// frame places what stands above and below the panes and returns what is
// left between.
func (p *Plan) frame() Rect {
	w, h := p.Screen.Width, p.Screen.Height
	p.Title = Rect{0, 0, w, 1}
	p.TopRule = Rect{0, 1, w, 1}
	p.Hint = Rect{0, h - 1, w, 1}
	p.Status = p.Hint
	p.SharedStatus = true
	bottom := h - 1
	if h >= statusRows {
		p.Status, p.SharedStatus = Rect{0, h - 2, w, 1}, false
		bottom--
	}
	p.BottomRule = Rect{0, bottom - 1, w, 1}
	return Rect{0, 2, w, bottom - 3}
}

// columns places list, divider and reader side by side.
func (p *Plan) columns(body Rect, rtl bool) {
	list := min(max(body.Width*2/5, 40), 60)
	reader := body.Width - list - 1
	p.List = Rect{body.X, body.Y, list, body.Height}
	p.Divider = Rect{body.X + list, body.Y, 1, body.Height}
	p.Reader = Rect{body.X + list + 1, body.Y, reader, body.Height}
	if rtl {
		p.Reader.X = body.X
		p.Divider.X = body.X + reader
		p.List.X = body.X + reader + 1
		p.ListColumnRight = true
	}
}

// Inset returns r without the given columns at its left and right and rows at
// its top and bottom; an r that is too small becomes empty.
func (r Rect) Inset(columns, rows int) Rect {
	return Rect{
		r.X + min(columns, r.Width/2), r.Y + min(rows, r.Height/2),
		max(r.Width-2*columns, 0), max(r.Height-2*rows, 0),
	}
}

// Mirror returns where r stands on the mirror image of the screen of the
// given width.
func (r Rect) Mirror(width int) Rect {
	r.X = width - r.X - r.Width
	return r
}
