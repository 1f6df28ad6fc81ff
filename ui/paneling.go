package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/layout"
	"khabar/ui/panel"
	"khabar/ui/reader"
)

// openPanel opens the type panel over the foot of the page. From the list it
// is about the article under the cursor, which is shown above it as long.
func (m *Model) openPanel() tea.Cmd {
	var cmd tea.Cmd
	if !m.reading {
		cmd = m.preview()
	}
	m.appearance.Open()
	return tea.Batch(cmd, m.replan())
}

// pressPanel handles a key while the panel is open.
func (m *Model) pressPanel(key string) tea.Cmd {
	if d, ok := keymap.Digit(key); ok {
		if cmd, taken := m.appearance.Digit(d); taken {
			return cmd
		}
	}
	var action keymap.Action
	action, m.keyboard = m.keyboard.Action(m.keys.panel, key)
	if cmd, taken := m.appearance.Act(action); taken {
		return cmd
	}
	return m.act(action)
}

// panelRect is where the panel stands: at the foot of the page.
func (m *Model) panelRect() layout.Rect {
	r := m.plan.Reader
	height := min(panel.Rows, r.Height)
	return layout.Rect{X: r.X, Y: r.Y + r.Height - height, Width: r.Width, Height: height}
}

// clickPanel does what stands under the pointer while the panel is open. Above
// it the size control works; a click elsewhere closes the panel.
func (m *Model) clickPanel(x, y int) tea.Cmd {
	if r := m.panelRect(); r.Contains(x, y) {
		return m.appearance.Click(x-r.X, y-r.Y)
	}
	if m.plan.Reader.Contains(x, y) {
		switch t := m.reader.Hit(x-m.plan.Reader.X, y-m.plan.Reader.Y); t.Action {
		case reader.Enlarge, reader.Reduce:
			return m.clickPage(t)
		}
	}
	return m.appearance.Close()
}
