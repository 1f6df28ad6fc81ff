package ui

import (
	"khabar/ui/canvas"
	"khabar/ui/keymap"
	"khabar/ui/label"
	"khabar/ui/text"
	"khabar/ui/theme"
)

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
	case m.adding.menu != nil && m.adding.menu.Many:
		keys, kept = m.keys.menu, &m.paint.hints[8]
	case m.adding.menu != nil:
		keys, kept = m.keys.one, &m.paint.hints[6]
	case m.input != nil && m.input.asks:
		keys, kept = m.keys.asking, &m.paint.hints[7]
	case m.input != nil:
		keys, kept = m.keys.input, &m.paint.hints[5]
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
