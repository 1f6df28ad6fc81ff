package list

import (
	"khabar/ui/canvas"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// The columns of a row, counted from its start: the bar, the mark, a blank,
// then the text, and a blank at the end.
const (
	markColumn = 1
	textColumn = 3
	endColumns = 1
)

// The marks. Each font has them.
const (
	unreadMark  = "●"
	starredMark = "★"
)

// Draw draws the visible rows. The region is expected to have the size that
// [Model.SetSize] was told; focused says whether keys go to the list.
func (m *Model) Draw(r canvas.Region, focused bool) {
	for y := 0; y < r.Height; y += m.density.Rows() {
		i := m.top + y/m.density.Rows()
		if i >= m.items.Len() {
			return
		}
		m.drawRow(r, y, i, focused)
	}
}

func (m *Model) drawRow(r canvas.Region, y, i int, focused bool) {
	start, end := textColumn, endColumns
	if r.Width < 2*textColumn { // no room for more than a sliver of text
		start, end = 0, 0
	}
	width := max(r.Width-start-end, 1)
	row := m.row(i, width)
	x := start
	if m.rtl {
		x = end
	}
	body := r.Sub(x, y, width, m.density.Text())
	for n, line := range row.lines {
		body.PutStart(n, line)
	}
	if start > 0 {
		m.drawMarks(r, y, row)
	}
	if i == m.cursor {
		m.drawCursor(r, y, focused, start > 0)
	}
}

// column returns the column that is n from the start side.
func (m *Model) column(r canvas.Region, n int) int {
	if m.rtl {
		return r.Width - 1 - n
	}
	return n
}

func (m *Model) drawMarks(r canvas.Region, y int, row *laidRow) {
	x := m.column(r, markColumn)
	if row.state.Unread {
		r.PutCells(x, y, mark(unreadMark, theme.Good))
	}
	if row.state.Starred {
		under := y
		if row.state.Unread && m.density.Text() > 1 {
			under++
		}
		r.PutCells(x, under, mark(starredMark, theme.Good))
	}
}

// drawCursor marks the cursor's row: a bar at its start and the theme's
// highlight behind. A list without the focus keeps a thinner bar, to show
// what the article beside it belongs to.
func (m *Model) drawCursor(r canvas.Region, y int, focused, bar bool) {
	glyph := "▌"
	switch {
	case !focused && m.rtl:
		glyph = "▕"
	case !focused:
		glyph = "▏"
	case m.rtl:
		glyph = "▐"
	}
	for n := range m.density.Text() {
		if bar {
			r.PutCells(m.column(r, 0), y+n, mark(glyph, theme.Accent))
		}
		r.Restyle(0, y+n, r.Width, func(s text.Style) text.Style {
			if !bar { // no room for it: the row itself is turned over
				return s | theme.Reverse
			}
			return s | theme.Selected
		})
	}
}

func mark(glyph string, style text.Style) []text.Cell {
	return []text.Cell{{Text: glyph, Form: glyph, Width: 1, Style: style}}
}
