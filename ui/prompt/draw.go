package prompt

import (
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Words are what the prompts say; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	Number(n int) string
	RTL() bool
}

// The lines above the first keyword: the heading and a blank one.
const headingRows = 2

// The columns of a keyword's row, from its start: the cursor, the choice, the
// name. A blank column stays at the end.
const (
	cursorColumn = 1
	choiceColumn = 3
	nameColumn   = 5
)

// pickerWidth is the most cells that a row of the picker takes: a name and its
// count must not lie far apart.
const pickerWidth = 60

// Draw draws the picker on the whole region.
func (p *Picker) Draw(r canvas.Region, e *text.Engine, w Words) {
	r.Fill(theme.Body)
	base := label.Base(w.RTL())
	if width := min(r.Width, pickerWidth); w.RTL() {
		r = r.Sub(r.Width-width, 0, width, r.Height)
	} else {
		r = r.Sub(0, 0, width, r.Height)
	}
	heading := 0
	if r.Height > headingRows+1 {
		heading = headingRows
		var b label.Builder
		b.Add(w.T("picker.title"), theme.Heading)
		b.Glue("   ", theme.Body).Add(w.T("picker.filter"), theme.Faint).Glue(" ", theme.Body)
		b.Add(p.filter, theme.Body).Glue("▏", theme.Accent)
		r.Sub(1, 0, r.Width-2, 1).PutStart(0, b.Line(e, base, max(r.Width-2, 1)))
	}
	p.rows = max(r.Height-heading, 1)
	p.follow()
	if len(p.matches) == 0 && heading < r.Height {
		r.Sub(1, heading, r.Width-2, 1).PutStart(0, e.LabelWithin(w.T("picker.none"), theme.Faint, max(r.Width-2, 1)))
	}
	for y := heading; y < r.Height && p.top+y-heading < len(p.matches); y++ {
		p.drawKeyword(r.Sub(0, y, r.Width, 1), p.top+y-heading, e, w)
	}
}

// At puts the cursor on the keyword at line y of the region that was drawn on
// last, of the given height, and reports whether there is one.
func (p *Picker) At(y, height int) bool {
	if height > headingRows+1 {
		y -= headingRows
	}
	if y < 0 || p.top+y >= len(p.matches) {
		return false
	}
	p.cursor = p.top + y
	return true
}

func (p *Picker) drawKeyword(r canvas.Region, i int, e *text.Engine, w Words) {
	k := p.keywords[p.matches[i]]
	style := theme.Body
	put := func(column int, glyph string, style text.Style) {
		if w.RTL() {
			column = r.Width - 1 - column
		}
		r.PutCells(column, 0, []text.Cell{{Text: glyph, Form: glyph, Width: 1, Style: style}})
	}
	switch k.Choice {
	case Included:
		put(choiceColumn, "+", theme.Mark)
		style = theme.Mark
	case Excluded:
		put(choiceColumn, "−", theme.Failure)
		style = theme.Faint | theme.Strike
	}
	if i == p.cursor {
		glyph := "▸"
		if w.RTL() {
			glyph = "◂"
		}
		put(cursorColumn, glyph, theme.Accent)
		style |= theme.Bold
	}
	count := e.Label(k.number(w), theme.Faint)
	widest := max(e.Width(p.keywords[0].number(w)), count.Width)
	room := max(r.Width-nameColumn-widest-3, 1)
	name := e.LabelWithin(k.Name, style, room)
	if w.RTL() {
		r.Put(1+widest-count.Width, 0, count)
		r.Put(r.Width-nameColumn-name.Width, 0, name)
	} else {
		r.Put(r.Width-1-count.Width, 0, count)
		r.Put(nameColumn, 0, name)
	}
	if i == p.cursor {
		r.Restyle(0, 0, r.Width, func(s text.Style) text.Style { return s | theme.Selected })
	}
}

// number writes how many articles carry the keyword, with a plus where there may
// be more.
func (k *Keyword) number(w Words) string {
	if k.More {
		return w.T("list.orMore", "Number", w.Number(k.Count))
	}
	return w.Number(k.Count)
}
