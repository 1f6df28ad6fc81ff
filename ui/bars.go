package ui

import (
	"khabar/ui/canvas"
	"khabar/ui/keymap"
	"khabar/ui/label"
	"khabar/ui/layout"
	"khabar/ui/prompt"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// drawTitle draws the title bar: the program, what there is, the filter in
// force, and at the far end how far the loading is.
func (m *Model) drawTitle(r canvas.Region) {
	m.paint.clearAt = layout.Rect{}
	if r.Width <= 2 || r.Height == 0 {
		return
	}
	inner := r.Sub(1, 0, r.Width-2, 1)
	base := label.Base(m.words.RTL())
	b := &m.paint.label

	b.Reset()
	b.Glue(m.words.T("title.name"), theme.Headline)
	used := m.putAt(inner, 0, b.Line(m.engine, base, inner.Width))

	counts := m.countsLine()
	filter := m.filterLine(inner.Width - used - 3)
	if filter.Width > 0 && used+3+counts.Width+3+filter.Width > inner.Width {
		counts = text.Line{} // the filter is what must not go unseen
	}
	if counts.Width > 0 && used+3+counts.Width <= inner.Width {
		used = m.putAt(inner, used+3, counts)
	}
	if filter.Width > 0 {
		at := used + 3
		used = m.putAt(inner, at, filter)
		x := 1 + at
		if m.words.RTL() {
			x = r.Width - 1 - at - filter.Width
		}
		m.paint.clearAt = layout.Rect{X: m.plan.Title.X + x, Y: m.plan.Title.Y, Width: filter.Width, Height: 1}
	}
	m.drawProgress(inner, used)
}

// countsLine says how many articles there are and how many are unread. It is
// kept until that changes.
func (m *Model) countsLine() text.Line {
	kept := &m.paint.counts
	if kept.all != m.counts.all || kept.unread != m.counts.unread || kept.line.Width == 0 {
		kept.all, kept.unread = m.counts.all, m.counts.unread
		b := &m.paint.label
		b.Reset()
		b.Glue(m.words.N("title.all", kept.all.n), theme.Faint)
		if kept.all.n > 0 {
			b.Glue(label.Separator, theme.Faint).Glue(m.words.N("title.unread", kept.unread.n), theme.Faint)
		}
		kept.line = b.Line(m.engine, label.Base(m.words.RTL()), 80)
	}
	return kept.line
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

// filterLine names the filter in force, and the sign that a click clears it.
func (m *Model) filterLine(width int) text.Line {
	f := m.listing.scope.filter
	if f.empty() && m.listing.scope.view.kind == viewAll || width < 4 {
		return text.Line{}
	}
	b := &m.paint.label
	b.Reset()
	if m.listing.scope.view.kind == viewUnread {
		b.Add(m.words.T("title.unreadOnly"), theme.Mark)
	}
	for _, t := range f.tags {
		if !b.Empty() {
			b.Glue("  ", theme.Mark)
		}
		if t.choice == prompt.Excluded {
			b.Glue("− ", theme.Mark)
		}
		b.Add(t.name, theme.Mark)
	}
	l := b.Line(m.engine, label.Base(m.words.RTL()), width-2)
	sign := m.engine.Label("✕", theme.Mark)
	gap := m.engine.Label(" ", theme.Body)
	cells := make([]text.Cell, 0, len(l.Cells)+2)
	if m.words.RTL() {
		cells = append(append(append(cells, sign.Cells...), gap.Cells...), l.Cells...)
	} else {
		cells = append(append(append(cells, l.Cells...), gap.Cells...), sign.Cells...)
	}
	return text.Line{Cells: cells, Width: l.Width + 2, Base: l.Base}
}

// drawFoot draws the hint line and the status line, which share a row on a
// low screen: what is said goes before what is hinted.
func (m *Model) drawFoot() {
	if m.plan.Hint.Empty() {
		return
	}
	said := m.statusText()
	status := m.region(m.plan.Status)
	m.putLine(status.Sub(1, 0, status.Width-2, 1), said.text, said.style)
	if said.text == "" || !m.plan.SharedStatus {
		hint := m.region(m.plan.Hint)
		m.drawHints(hint.Sub(1, 0, hint.Width-2, 1))
	}
}

// drawHints writes as many hints as there is room for, the most important
// first.
func (m *Model) drawHints(r canvas.Region) {
	at := 0
	for _, l := range m.hints() {
		if at+l.Width <= r.Width {
			at = m.putAt(r, at, l) + 2
		}
	}
}

// hints returns the hints for what the keys go to. They are made once.
func (m *Model) hints() []text.Line {
	keys, kept := m.keys.list, &m.paint.hints[0]
	switch {
	case m.panel != nil:
		keys, kept = m.keys.panel, &m.paint.hints[4]
	case m.picker != nil:
		keys, kept = m.keys.picker, &m.paint.hints[1]
	case m.sheet != nil:
		keys, kept = m.keys.overlay, &m.paint.hints[2]
	case m.reading:
		keys, kept = m.keys.reader, &m.paint.hints[3]
	}
	if *kept == nil {
		for _, b := range keys.Hints() {
			*kept = append(*kept, m.hint(keys, b))
		}
	}
	return *kept
}

func (m *Model) hint(keys keymap.Map, b keymap.Binding) text.Line {
	l := &m.paint.label
	l.Reset()
	l.Add(keys.HintKeys(b), theme.Accent).Glue(" ", theme.Faint).Glue(m.words.T("hint."+string(b.Action)), theme.Faint)
	return l.Line(m.engine, label.Base(m.words.RTL()), 40)
}
