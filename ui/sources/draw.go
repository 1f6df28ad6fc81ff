package sources

import (
	"net/url"
	"time"

	"khabar/feed"
	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// widest is the most cells that a form takes of a screen: what belongs together
// must not lie far apart.
const widest = 84

// The columns of a line, from the side where the interface starts: the cursor,
// and what a row is called. Values begin behind the longest name.
const (
	cursorColumn = 1
	nameColumn   = 3
	nameGap      = 3
	// edge stays free at the other side.
	edge = 1
)

const (
	// mostHead and mostFoot are how many lines of a screen do not scroll: the
	// name of the source, and what the row under the cursor is for.
	mostHead = 3
	mostFoot = 3
	// lowest is the height from which on they are there.
	lowest = mostHead + mostFoot + 5
	// mostValue is how many lines a fact or what is wrong takes at most.
	mostValue = 5
)

// A drawing draws a form on a region.
type drawing struct {
	*Form
	engine *text.Engine
	words  Words
	now    time.Time
	region canvas.Region // of what scrolls
	left   int           // where region begins in what was asked for
	above  int           // lines above region
	values int           // the column where values begin
}

// Draw draws the form on the whole region, in a column at the side where the
// interface starts. Where it is too low for all, the row under the cursor is in
// view.
func (f *Form) Draw(r canvas.Region, e *text.Engine, w Words, now time.Time) {
	r.Fill(theme.Body)
	f.zones = f.zones[:0]
	width := min(r.Width, widest)
	d := drawing{Form: f, engine: e, words: w, now: now}
	if w.RTL() {
		d.left = r.Width - width
	}
	whole := r.Sub(d.left, 0, width, r.Height)
	d.region = whole
	if r.Height >= lowest {
		d.head(whole)
		foot := d.foot(whole)
		d.above = mostHead
		d.region = whole.Sub(0, mostHead, width, r.Height-mostHead-foot)
	}
	f.view = max(d.region.Height, 1)
	d.values = d.valueColumn()
	blocks := d.blocks()
	f.follow(blocks)
	y := -f.top
	for i := range blocks {
		if b := &blocks[i]; y+b.lines > 0 && y < f.view {
			b.draw(y)
		}
		y += blocks[i].lines
	}
}

// valueColumn returns where values begin: at a column of their own, unless that
// would leave too little for them.
func (d *drawing) valueColumn() int {
	names := 0
	for _, r := range d.rows {
		if r.act == "" {
			names = max(names, d.engine.Width(r.name(d.words)))
		}
	}
	for _, f := range d.facts(d.words, d.now) {
		names = max(names, d.engine.Width(f.name))
	}
	return min(nameColumn+names+nameGap, max(d.region.Width*2/5, nameColumn+1))
}

// head draws what the source is called, where it is, and how much of it is kept.
func (d *drawing) head(r canvas.Region) {
	inner := r.Sub(cursorColumn, 0, max(r.Width-2*cursorColumn, 1), r.Height)
	base := label.Base(d.words.RTL())
	var b label.Builder
	inner.PutStart(0, b.Add(d.source.Name, theme.Heading).Line(d.engine, base, inner.Width))
	b.Reset()
	b.Add(d.words.T("source.unreadOf", "Unread", d.source.Unread, "Articles", d.source.Articles), theme.Faint).
		Glue(label.Separator, theme.Faint).Add(redacted(d.source.URL), theme.Faint)
	inner.PutStart(1, b.Line(d.engine, base, inner.Width))
}

// foot draws what the row under the cursor is for, and returns how many lines
// that takes with the blank one above.
func (d *drawing) foot(r canvas.Region) int {
	width := max(r.Width-2*cursorColumn, 1)
	p := d.engine.Paragraph(d.rows[d.cursor].about(d.words), text.Options{Base: label.Base(d.words.RTL()), Style: theme.Faint})
	breaks := p.Breaks(nil, width)
	breaks = breaks[:min(len(breaks), mostFoot-1)]
	foot := r.Sub(cursorColumn, r.Height-mostFoot+1, width, mostFoot-1)
	for i, br := range breaks {
		foot.PutStart(i, p.Line(br, text.LineOptions{}))
	}
	return mostFoot
}

// put writes a text on line y, beginning at a column counted from the side where
// the interface starts, and returns the columns that it took.
func (d *drawing) put(y, column int, s string, style text.Style, base bidi.Direction) (from, to int) {
	room := d.region.Width - column - edge
	if room <= 0 || s == "" {
		return column, column
	}
	l := d.engine.Paragraph(s, text.Options{Base: base, Style: style, Slot: text.SlotRow}).Truncate(room)
	x := column
	if d.words.RTL() {
		x = d.region.Width - column - l.Width
	}
	if y >= 0 && y < d.region.Height {
		d.region.Put(x, y, l)
	}
	return column, column + l.Width
}

// zone makes a stretch of columns, counted from the start, one that can be
// clicked. The last that was made at a place comes first.
func (d *drawing) zone(y, from, to, row, option int) {
	if y < 0 || y >= d.region.Height {
		return
	}
	z := zone{y: d.above + y, from: from, to: to, row: row, option: option}
	if d.words.RTL() {
		z.from, z.to = d.region.Width-to, d.region.Width-from
	}
	z.from, z.to = d.left+z.from, d.left+z.to
	d.zones = append([]zone{z}, d.zones...)
}

// own is the direction of a text by itself: a name and an address keep theirs.
func (d *drawing) own(s string) bidi.Direction {
	switch feed.FirstStrong(s) {
	case feed.RightToLeft:
		return bidi.RightToLeft
	case feed.LeftToRight:
		return bidi.LeftToRight
	}
	return d.base()
}

func (d *drawing) base() bidi.Direction { return label.Base(d.words.RTL()) }

// redacted is an address without its password.
func redacted(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.User == nil {
		return address
	}
	return u.Redacted()
}
