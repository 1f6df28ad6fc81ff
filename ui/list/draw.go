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
	// of a row that does something, at the start of a line of either direction
	doesMark    = "›"
	doesMarkRTL = "‹"
)

// Draw draws the visible rows. The region is expected to have the size that
// [Model.SetSize] was told; focused says whether keys go to the list.
func (m *Model) Draw(r canvas.Region, focused bool) {
	for i, y := m.top, 0; i < m.items.Len() && y < r.Height; i++ {
		m.drawRow(r, y, i, focused)
		y += m.rowHeight(i)
	}
}

// margins returns the columns beside the text of a row.
func (m *Model) margins() (start, end int) {
	if m.width < 2*textColumn { // no room for more than a sliver of text
		return 0, 0
	}
	return textColumn, endColumns
}

// textWidth is how wide the text of a row is, in cells.
func (m *Model) textWidth() int {
	start, end := m.margins()
	return max(m.width-start-end, 1)
}

func (m *Model) drawRow(r canvas.Region, y, i int, focused bool) {
	start, end := m.margins()
	row := m.row(i)
	x := start
	if m.rtl {
		x = end
	}
	body := r.Sub(x, y, m.textWidth(), len(row.lines))
	for n, line := range row.lines {
		body.PutStart(n, line)
	}
	if start > 0 {
		m.drawMarks(r, y, row)
	}
	if i == m.cursor {
		m.drawCursor(r, y, len(row.lines), focused, start > 0)
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
	switch {
	case row.state.Does && m.rtl:
		r.PutCells(x, y, mark(doesMarkRTL, theme.Accent))
	case row.state.Does:
		r.PutCells(x, y, mark(doesMark, theme.Accent))
	case row.state.Unread:
		r.PutCells(x, y, mark(unreadMark, theme.Good))
	}
	if row.state.Starred {
		under := y
		if row.state.Unread && len(row.lines) > 1 {
			under++
		}
		r.PutCells(x, under, mark(starredMark, theme.Good))
	}
}

// drawCursor marks the cursor's row: a bar at its start and the theme's
// highlight behind. A list without the focus keeps a thinner bar, to show
// what the article beside it belongs to.
func (m *Model) drawCursor(r canvas.Region, y, lines int, focused, bar bool) {
	glyph := "▌"
	switch {
	case !focused && m.rtl:
		glyph = "▕"
	case !focused:
		glyph = "▏"
	case m.rtl:
		glyph = "▐"
	}
	for n := range lines {
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
