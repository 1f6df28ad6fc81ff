package reader

import (
	"time"

	"khabar/feed"
	"khabar/ui/size"
	"khabar/ui/text"
)

// A Reader shows one article on a part of the screen. Make one with [New]. It
// is not for concurrent use.
type Reader struct {
	press
	mechanism  size.Mechanism
	choice     size.Choice
	chosen     feed.Direction // the person's choice for this source
	neighbours Neighbours

	width, height int
	frame         frame

	// anchor is the place that the first row of the screen shows, and the one
	// truth about where the person is: rows follow from it.
	anchor Position

	extent extent
	window window
	top    place // where the anchor is in this layout
	placed bool  // top is right
	shown  []place
	row    []placed // scratch

	percent struct { // as it was drawn last
		value int
		line  text.Line
	}
}

// New returns a reader without an article, at the normal size.
func New(engine *text.Engine, words Words) *Reader {
	r := &Reader{mechanism: size.Typography{}}
	r.engine, r.words, r.numbered = engine, words, true
	r.article = &feed.Article{}
	r.rebuild()
	return r
}

// Open shows an article from its beginning. The reader keeps the article and
// does not change it; whoever changes it opens it again. Age is told as of now.
func (r *Reader) Open(a *feed.Article, now time.Time) {
	r.article, r.now = a, now
	r.chosen = feed.DirectionUnknown
	r.neighbours = Neighbours{}
	r.rebuild()
	r.anchor = start
}

// start is the beginning of every article.
var start = Position{Block: controlBlock}

// Article returns the article that is shown.
func (r *Reader) Article() *feed.Article { return r.article }

// SetEngine lays out for a terminal of other metrics.
func (r *Reader) SetEngine(engine *text.Engine) {
	r.engine = engine
	r.relay()
}

// SetWords speaks another language.
func (r *Reader) SetWords(words Words) {
	r.words = words
	r.rebuild()
}

// SetMechanism changes what carries the size.
func (r *Reader) SetMechanism(m size.Mechanism) {
	if m == r.mechanism {
		return
	}
	r.mechanism = m
	r.relay()
}

// SetSize gives the reader its width and height in cells.
func (r *Reader) SetSize(width, height int) {
	width, height = max(width, 0), max(height, 0)
	if width == r.width && height == r.height {
		return
	}
	old := r.width
	r.width, r.height = width, height
	if width == old { // the lines stay as they are
		r.arrange()
		r.placed = false
		return
	}
	r.relay()
}

// Size returns the width and height in cells that the reader was given.
func (r *Reader) Size() (width, height int) { return r.width, r.height }

// SetStep changes the size of the text and keeps the place.
func (r *Reader) SetStep(step size.Step) {
	if step = step.Clamp(); step != r.step {
		r.step = step
		r.relay()
	}
}

// Step returns the size of the text.
func (r *Reader) Step() size.Step { return r.step }

// SizeWords says what the size does to the page, for a status line: "A+ 2 of
// 4 · 58 columns".
func (r *Reader) SizeWords() string {
	return size.Words(r.words, r.step, r.layout, r.frame.usable)
}

// Characters returns how many letters a line of running text holds.
func (r *Reader) Characters() int { return r.layout.Characters(r.frame.usable) }

// SetChoice sets measure and leading as the person wants them and keeps the
// place.
func (r *Reader) SetChoice(c size.Choice) {
	if c = c.Clamp(); c != r.choice {
		r.choice = c
		r.relay()
	}
}

// Layout returns what the size makes of the page.
func (r *Reader) Layout() size.Layout { return r.layout }

// SetDirection reads the article in a direction that the person chose for its
// source; DirectionUnknown goes back to the article's own.
func (r *Reader) SetDirection(d feed.Direction) {
	if d != r.chosen {
		r.chosen = d
		r.rebuild()
	}
}

// ChosenDirection returns what SetDirection was given for this article.
func (r *Reader) ChosenDirection() feed.Direction { return r.chosen }

// Direction returns the direction of the page.
func (r *Reader) Direction() feed.Direction { return r.outline.direction }

// SetNeighbours names the articles before and after this one, to be offered
// at its end. Open forgets them.
func (r *Reader) SetNeighbours(n Neighbours) {
	if n != r.neighbours {
		r.neighbours = n
		r.end()
	}
}

// SetFresh says which comments the person has not seen yet; nil is none.
func (r *Reader) SetFresh(fresh func(*feed.Comment) bool) {
	r.fresh = fresh
	r.end()
}

// SetLinkNumbers shows or hides the numbers of links.
func (r *Reader) SetLinkNumbers(on bool) {
	if on != r.numbered {
		r.numbered = on
		r.relay()
	}
}

// SetJustified stretches the lines of running text to the whole measure, with
// kashidas in Arabic, and keeps the place.
func (r *Reader) SetJustified(on bool) {
	if on != r.justify {
		r.justify = on
		r.relay()
	}
}

// Justified reports whether lines are stretched.
func (r *Reader) Justified() bool { return r.justify }

// SetSingleColumn keeps columns apart: a table's cells stand below each other,
// for terminals that cannot hold two right-to-left texts on one row.
func (r *Reader) SetSingleColumn(on bool) {
	if on != r.stacked {
		r.stacked = on
		r.relay()
	}
}

// Links returns the addresses that the page leads to. Link number n, as the
// page shows it and a [Target] tells it, is at index n-1. The slice is the
// reader's own.
func (r *Reader) Links() []string { return r.outline.links.addresses }

// LinkTarget returns the address of a link by its number, as cells carry it;
// "" for none.
func (r *Reader) LinkTarget(n text.Link) string { return r.outline.links.address(n) }

// rebuild cuts the article into pieces anew.
func (r *Reader) rebuild() {
	r.outline = outlineOf(r.article, r.chosen, r.printed)
	r.end()
}

// end makes what follows the body anew.
func (r *Reader) end() {
	r.outline.cut()
	e := ending{r.outline, r.article, r.words, r.fresh, r.printed}
	e.add(r.neighbours)
	r.outline.arrangeLists()
	r.relay()
}

// arrange divides the reader among its parts.
func (r *Reader) arrange() {
	r.frame, r.layout = frameFor(r.width, r.height, r.mechanism, r.step, r.choice)
	if r.printed {
		r.frame = frame{width: max(r.width, 1), usable: r.width, rows: r.height, scrollbar: -1, progress: -1}
	}
}

// relay forgets every layout and begins a new one at the anchor.
func (r *Reader) relay() {
	r.percent.line = text.Line{}
	r.arrange()
	r.press.width = r.frame.width
	r.extent.reset(r.outline.pieces, r.layout, r.frame.width)
	r.window.reset(len(r.outline.pieces))
	r.placed = false
}
