package ui

import (
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/layout"
	"khabar/ui/mistake"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// inputRect is where the line is typed: the last rows above the hints, with a
// rule over them. Where there is hardly a screen, it is the last row.
func (m *Model) inputRect() (rule, lines layout.Rect) {
	rows := 1
	if m.input.shown && m.input.mistake != nil {
		rows = 3 // its place, and what was meant
	}
	if p := m.inputProblem(); p != nil {
		rows += min(len(p.Breaks(nil, max(m.width-2, 1))), mostProblem)
	}
	if m.plan.Hint.Empty() || m.height < rows+5 {
		return layout.Rect{}, layout.Rect{Y: m.height - 1, Width: m.width, Height: 1}
	}
	y := m.plan.Hint.Y - rows
	return layout.Rect{Y: y - 1, Width: m.width, Height: 1}, layout.Rect{Y: y, Width: m.width, Height: rows}
}

// drawInput draws the line that is being typed over the foot of the screen.
func (m *Model) drawInput() {
	if m.input == nil {
		return
	}
	rule, lines := m.inputRect()
	m.region(lines).Fill(theme.Body)
	m.drawRule(rule, "─")
	inner := m.region(lines.Inset(1, 0))
	found := m.foundLine(inner)
	line := inner.Sub(0, 0, inner.Width-found, min(inner.Height, 2))
	if m.words.RTL() {
		line = inner.Sub(found, 0, inner.Width-found, min(inner.Height, 2))
	}
	m.input.line.Draw(line, m.engine, m.words.RTL(), m.input.wrong())
	if m.input.problem != "" {
		m.drawProblem(inner)
	} else if inner.Height > 2 {
		m.drawMistake(inner.Sub(0, 2, inner.Width, 1))
	}
}

// mostProblem is how many rows the problem below the line takes at most.
const mostProblem = 4

// inputProblem is what is wrong with what was typed before, nil for nothing.
func (m *Model) inputProblem() *text.Paragraph {
	if m.input.problem == "" {
		return nil
	}
	return m.engine.Paragraph(m.input.problem, text.Options{Base: label.Base(m.words.RTL()), Style: theme.Failure})
}

// drawProblem says it below the line, on as many rows as there are.
func (m *Model) drawProblem(r canvas.Region) {
	p := m.inputProblem()
	for i, b := range p.Breaks(nil, max(r.Width, 1)) {
		if i+1 >= r.Height {
			return
		}
		r.PutStart(i+1, p.Line(b, text.LineOptions{}))
	}
}

// foundLine says at the far end of the line how many articles a search has
// found, and returns how many cells it takes.
func (m *Model) foundLine(r canvas.Region) int {
	if !m.input.search || m.listing.Scope().Search.Empty() || r.Width < 40 {
		return 0
	}
	t := m.listing.Listed()
	if !t.Known {
		return 0
	}
	b := &m.paint.label
	b.Reset()
	b.Glue(m.words.T("typing.found", "Number", t.Write(m.words)), theme.Faint)
	l := b.Line(m.engine, label.Base(m.words.RTL()), r.Width/2)
	r.PutFrom(r.Width-l.Width, l, m.words.RTL())
	return l.Width + 1
}

// drawMistake says what is wrong with the line, and which key takes what was
// meant.
func (m *Model) drawMistake(r canvas.Region) {
	e := m.input.mistake
	b := &m.paint.label
	b.Reset()
	b.Glue(mistake.Sentence(e, m.words), theme.Failure)
	if e.Meant != "" {
		b.Glue("   ", theme.Body).Add("Tab", theme.Accent).Glue(" ", theme.Body).Glue(m.words.T("hint.suggest"), theme.Faint)
	}
	r.PutStart(0, b.Line(m.engine, label.Base(m.words.RTL()), max(r.Width, 1)))
}
