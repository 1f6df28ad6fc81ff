package ui

import (
	"slices"

	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/layout"
	"khabar/ui/scope"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// A viewLabel is a view in the title bar, laid out, and where it was drawn.
type viewLabel struct {
	key     string
	tally   tally
	current bool
	line    text.Line
	at      layout.Rect
}

// drawViews draws as many views as there is room for, the current one before
// all, and returns where they end.
func (m *Model) drawViews(r canvas.Region, at, room int) (end int) {
	m.layViews()
	shown := m.roomFor(room)
	end = at - gap
	separator := m.engine.Label(label.Separator, theme.Faint)
	for i := range m.paint.views {
		l := &m.paint.views[i]
		if !shown[i] {
			continue
		}
		if end >= at {
			end = m.putAt(r, end, separator)
		} else {
			end = at
		}
		l.at = m.inTitle(end, l.line.Width)
		end = m.putAt(r, end, l.line)
	}
	return end
}

// roomFor chooses the views that fit into so many cells: the current one, then
// the program's own and the saved ones in their order.
func (m *Model) roomFor(room int) []bool {
	shown := make([]bool, len(m.paint.views))
	add := func(i int) {
		width := m.paint.views[i].line.Width
		if slices.Contains(shown, true) {
			width += separatorWidth
		}
		if !shown[i] && width <= room {
			shown[i] = true
			room -= width
		}
	}
	add(m.currentView())
	for i := range shown {
		add(i)
	}
	return shown
}

// separatorWidth is the width of label.Separator, in cells.
const separatorWidth = 3

// layViews lays out the names of the views with their numbers. Those that have
// not changed are kept.
func (m *Model) layViews() {
	kept := m.paint.views
	if len(kept) != len(m.views) {
		kept = make([]viewLabel, len(m.views))
	}
	current := m.currentView()
	for i, v := range m.views {
		l := viewLabel{key: v.Key(), tally: m.tallyOf(v), current: i == current}
		if k := kept[i]; k.line.Width > 0 && k.key == l.key && k.tally == l.tally && k.current == l.current {
			continue
		}
		l.line = m.viewLine(v, l)
		kept[i] = l
	}
	m.paint.views = kept
}

func (m *Model) tallyOf(v scope.View) tally {
	switch v.Kind {
	case scope.All:
		return m.counts.all
	case scope.Unread:
		return m.counts.unread
	case scope.Starred:
		return m.counts.starred
	}
	return tally{}
}

// viewLine writes a view: the current one is bold and has a mark, so that it
// is told without colour.
func (m *Model) viewLine(v scope.View, l viewLabel) text.Line {
	style := theme.Faint
	b := &m.paint.label
	b.Reset()
	if l.current {
		style = theme.Body | theme.Bold
		pointer := "▸ "
		if m.words.RTL() {
			pointer = "◂ "
		}
		b.Glue(pointer, theme.Accent)
	}
	b.Add(m.viewName(v), style)
	if l.tally.known {
		b.Glue(" ", style).Add(m.tally(l.tally), style)
	}
	return b.Line(m.engine, label.Base(m.words.RTL()), viewWidth)
}

// viewWidth is the most that a view takes in the title bar, in cells.
const viewWidth = 32

func (m *Model) viewName(v scope.View) string {
	switch v.Kind {
	case scope.All:
		return m.words.T("view.all")
	case scope.Unread:
		return m.words.T("view.unread")
	case scope.Starred:
		return m.words.T("view.starred")
	}
	return v.Name
}
