package ui

import (
	"khabar/ui/canvas"
	"khabar/ui/layout"
	"khabar/ui/text"
	"khabar/ui/theme"
	"khabar/ui/title"
)

// View draws the screen and returns its rows, each as wide as the screen.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	p := &m.paint
	p.canvas.Reset(m.width, m.height, theme.Body)
	m.draw()
	p.bytes = p.encoder.AppendFrame(p.bytes[:0], &p.canvas)
	return string(p.bytes)
}

func (m *Model) draw() {
	plan := m.plan
	m.drawTitle()
	m.drawRule(plan.TopRule, "┬")
	m.drawRule(plan.BottomRule, "┴")
	switch {
	case m.menu != nil:
		m.menu.Draw(m.region(m.bodyRect()), m.engine, m.words.RTL())
	case m.managing.Form() != nil:
		m.managing.Form().Draw(m.region(m.bodyRect()), m.engine, m.words, m.now)
	case m.sheet != nil:
		m.sheet.Draw(m.region(m.bodyRect().Inset(1, 0)), m.engine, m.words)
	default:
		m.drawPanes()
	}
	if m.appearance.Panel() != nil {
		m.appearance.Panel().Draw(m.region(m.panelRect()), m.engine, m.words)
	}
	if m.picking.Picker() != nil {
		m.picking.Picker().Draw(m.region(m.pickerRect()), m.engine, m.words)
	}
	m.paint.foot.Draw(m.paint.canvas.All(), plan, m.statusText(), m.keysNow())
	m.drawLine()
}

func (m *Model) drawTitle() {
	done, total := m.work.Sources()
	m.paint.title.Draw(m.region(m.plan.Title), title.Shown{
		Scope: m.listing.Scope(), Views: m.views.List(), Current: m.currentView(), Counts: m.counts, Done: done, Total: total,
	})
}

// bodyRect is the screen between the title bar and the foot.
func (m *Model) bodyRect() layout.Rect {
	plan := m.plan
	body := layout.Rect{Y: plan.List.Y, Width: m.width, Height: max(plan.List.Height, plan.Reader.Height)}
	if plan.List.Empty() {
		body.Y = plan.Reader.Y
	}
	return body
}

func (m *Model) region(r layout.Rect) canvas.Region {
	return m.paint.canvas.All().Sub(r.X, r.Y, r.Width, r.Height)
}

func (m *Model) drawPanes() {
	plan := m.plan
	if !plan.List.Empty() {
		m.drawList()
	}
	m.drawDivider()
	switch {
	case plan.Reader.Empty():
	case !m.page.Empty():
		m.reader.Draw(m.region(plan.Reader))
	}
}

func (m *Model) drawList() {
	empty := m.listing.WhyEmpty()
	if loading, shown := m.work.Loading(); empty != "" && shown {
		empty = m.words.T("list.loading")
	} else if loading {
		empty = ""
	}
	m.listing.Draw(m.region(m.plan.List), !m.reading, empty)
}

// pickerRect is where the keyword picker stands: over the list, or over the
// one pane that there is.
func (m *Model) pickerRect() layout.Rect {
	if m.plan.List.Empty() {
		return m.plan.Reader
	}
	return m.plan.List
}

var (
	ruleCell    = [1]text.Cell{{Text: "─", Form: "─", Width: 1, Style: theme.Border}}
	dividerCell = [1]text.Cell{{Text: "│", Form: "│", Width: 1, Style: theme.Border}}
)

// drawRule draws a rule across the screen, joined to the divider.
func (m *Model) drawRule(r layout.Rect, joint string) {
	region := m.region(r)
	for x := range region.Width {
		region.PutCells(x, 0, ruleCell[:])
	}
	if d := m.plan.Divider; !d.Empty() && m.sheet == nil && m.menu == nil {
		cell := ruleCell
		cell[0].Text, cell[0].Form = joint, joint
		region.PutCells(d.X, 0, cell[:])
	}
}

func (m *Model) drawDivider() {
	region := m.region(m.plan.Divider)
	for y := range region.Height {
		region.PutCells(0, y, dividerCell[:])
	}
}
