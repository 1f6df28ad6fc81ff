package ui

import (
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/layout"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// drawTitle draws the title bar: the program, the views, the filter in force,
// and at the far end how far the loading is.
func (m *Model) drawTitle(r canvas.Region) {
	m.paint.clearAt = layout.Rect{}
	for i := range m.paint.views {
		m.paint.views[i].at = layout.Rect{}
	}
	if r.Width <= 2 || r.Height == 0 {
		return
	}
	inner := r.Sub(1, 0, r.Width-2, 1)
	b := &m.paint.label
	b.Reset()
	b.Glue(m.words.T("title.name"), theme.Headline)
	used := m.putAt(inner, 0, b.Line(m.engine, label.Base(m.words.RTL()), inner.Width))

	filter := m.filterLine(inner.Width - used - 3)
	room := inner.Width - used - gap
	if filter.Width > 0 {
		room -= filter.Width + gap // it is what must not go unseen
	}
	used = m.drawViews(inner, used+gap, room)
	if filter.Width > 0 {
		at := used + gap
		used = m.putAt(inner, at, filter)
		m.paint.clearAt = m.inTitle(at, filter.Width)
	}
	m.drawProgress(inner, used)
}

// gap is the space between the parts of the title bar, in cells.
const gap = 3

// inTitle is the part of the title bar that begins so many cells from its
// start.
func (m *Model) inTitle(at, width int) layout.Rect {
	x := 1 + at
	if m.words.RTL() {
		x = m.plan.Title.Width - 1 - at - width
	}
	return layout.Rect{X: m.plan.Title.X + x, Y: m.plan.Title.Y, Width: width, Height: 1}
}

// putAt places a line so many cells from the start side and returns where it
// ends, counted from there.
func (m *Model) putAt(r canvas.Region, at int, l text.Line) int {
	x := at
	if m.words.RTL() {
		x = r.Width - at - l.Width
	}
	r.Put(x, 0, l)
	return at + l.Width
}

// drawProgress shows how many sources have answered, at the bar's far end.
func (m *Model) drawProgress(r canvas.Region, used int) {
	done, total := m.sourcesDone()
	if total == 0 {
		return
	}
	b := &m.paint.label
	b.Reset()
	// One piece, not three: a fraction reads left to right in Arabic too.
	b.Glue("⟳ ", theme.Faint).Add(m.words.Number(done)+"/"+m.words.Number(total), theme.Faint)
	l := b.Line(m.engine, label.Base(m.words.RTL()), r.Width)
	if used+2+l.Width <= r.Width {
		m.putAt(r, r.Width-l.Width, l)
	}
}

// filterLine names the filter and the search in force, and the sign that a
// click clears them.
func (m *Model) filterLine(width int) text.Line {
	s := m.listing.scope
	if !s.Narrowed() || width < 4 {
		return text.Line{}
	}
	b := &m.paint.label
	b.Reset()
	part := func(sign, name string) {
		if !b.Empty() {
			b.Glue("  ", theme.Mark)
		}
		b.Glue(sign, theme.Mark).Add(name, theme.Mark)
	}
	for _, t := range s.Filter.Tags {
		sign := ""
		if t.Excluded {
			sign = "− "
		}
		part(sign, t.Name)
	}
	if s.Filter.Text != "" {
		part("", s.Filter.Text)
	}
	if !s.Search.Empty() {
		part("/ ", s.Search.Text)
	}
	l := b.Line(m.engine, label.Base(m.words.RTL()), width-2)
	sign := m.engine.Label("✕", theme.Mark)
	blank := m.engine.Label(" ", theme.Body)
	cells := make([]text.Cell, 0, len(l.Cells)+2)
	if m.words.RTL() {
		cells = append(append(append(cells, sign.Cells...), blank.Cells...), l.Cells...)
	} else {
		cells = append(append(append(cells, l.Cells...), blank.Cells...), sign.Cells...)
	}
	return text.Line{Cells: cells, Width: l.Width + 2, Base: l.Base}
}
