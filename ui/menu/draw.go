package menu

import (
	"khabar/feed"
	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// widest is the most cells that a menu takes of a screen: what belongs together
// must not lie far apart.
const widest = 76

// The columns of a row, from its start: the cursor, the mark, the title.
const (
	cursorColumn = 1
	markColumn   = 3
	titleColumn  = 5
)

// mostText is how many rows the text takes at most.
const mostText = 4

// Draw draws the menu on the whole region, in a column at the side where the
// interface starts.
func (m *Menu) Draw(r canvas.Region, e *text.Engine, rtl bool) {
	r.Fill(theme.Body)
	width := min(r.Width, widest)
	d := drawing{Menu: m, engine: e, rtl: rtl, region: r.Sub(0, 0, width, r.Height)}
	if rtl {
		d.region = r.Sub(r.Width-width, 0, width, r.Height)
	}
	m.head = d.title()
	m.view = max(r.Height-m.head, 1)
	m.follow()
	for i := range m.shown {
		if m.starts[i+1] > m.top && m.starts[i] < m.top+m.view {
			d.item(i)
		}
	}
	if len(m.shown) == 0 && m.pattern != "" {
		d.putAs(0, titleColumn, m.none, theme.Faint, label.Base(rtl))
	}
}

// A drawing draws a menu on a region.
type drawing struct {
	*Menu
	engine *text.Engine
	rtl    bool
	region canvas.Region
}

// title draws title and text, and returns how many rows they take with the
// blank one below.
func (d *drawing) title() int {
	r := d.region
	if r.Height < 5 || r.Width < 3 {
		return 0
	}
	inner := r.Sub(cursorColumn, 0, r.Width-2*cursorColumn, r.Height)
	base := label.Base(d.rtl)
	var b label.Builder
	b.Add(d.Title, theme.Heading)
	if d.typing || d.pattern != "" {
		b.Glue("   ", theme.Body).Add(d.prompt, theme.Faint).Glue(" ", theme.Body).Add(d.pattern, theme.Body)
		if d.typing {
			b.Glue("▏", theme.Accent)
		}
	}
	inner.PutStart(0, b.Line(d.engine, base, inner.Width))
	rows := 1
	if d.Text != "" && r.Height > 2*mostText+2 {
		p := d.engine.Paragraph(d.Text, text.Options{Base: base, Style: theme.Faint})
		for _, br := range p.Breaks(nil, inner.Width) {
			if rows > mostText {
				break
			}
			inner.PutStart(rows, p.Line(br, text.LineOptions{}))
			rows++
		}
	}
	return rows + 1
}

// item draws the rows of an item that are in view.
func (d *drawing) item(i int) {
	it := &d.items[d.shown[i]]
	marked := d.marked[d.shown[i]]
	row := d.starts[i]
	if heading := d.heading(i); heading != "" {
		if i > 0 {
			row++
		}
		d.put(row, cursorColumn, heading, theme.Faint|theme.Bold)
		row++
	}
	style := theme.Body
	switch {
	case it.Fixed:
		style = theme.Faint
	case i == d.cursor, marked:
		style = theme.Body | theme.Bold
	}
	if i == d.cursor {
		sign := "▸"
		if d.rtl {
			sign = "◂"
		}
		d.put(row, cursorColumn, sign, theme.Accent)
	}
	if marked {
		d.put(row, markColumn, "+", theme.Mark)
	}
	d.put(row, titleColumn, it.Title, style)
	if it.Detail != "" {
		d.putAs(row+1, titleColumn, it.Detail, theme.Faint, label.Base(d.rtl))
	}
	if i != d.cursor {
		return
	}
	for y := row; y < d.starts[i+1]; y++ {
		if at := d.line(y); at >= 0 {
			d.region.Restyle(0, at, d.region.Width, func(s text.Style) text.Style { return s | theme.Selected })
		}
	}
}

// line returns the line of the region that a row is on, -1 when it is not in
// view.
func (d *drawing) line(row int) int {
	y := row - d.top
	if y < 0 || y >= d.view {
		return -1
	}
	return d.head + y
}

// put writes a text on a row, beginning at a column counted from the side where
// the interface starts. It runs as its own letters say.
func (d *drawing) put(row, column int, s string, style text.Style) {
	d.putAs(row, column, s, style, d.base(s))
}

func (d *drawing) putAs(row, column int, s string, style text.Style, base bidi.Direction) {
	y := d.line(row)
	room := d.region.Width - column - cursorColumn
	if y < 0 || room <= 0 {
		return
	}
	l := d.engine.Paragraph(s, text.Options{Base: base, Style: style, Slot: text.SlotRow}).Truncate(room)
	x := column
	if d.rtl {
		x = d.region.Width - column - l.Width
	}
	d.region.Put(x, y, l)
}

// base is the direction of a text by itself: a name keeps its own.
func (d *drawing) base(s string) bidi.Direction {
	switch feed.FirstStrong(s) {
	case feed.RightToLeft:
		return bidi.RightToLeft
	case feed.LeftToRight:
		return bidi.LeftToRight
	}
	return label.Base(d.rtl)
}
