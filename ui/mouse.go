package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
	"khabar/ui/reader"
	"khabar/ui/typing"
)

// wheelRows is how far one notch of the wheel moves a text.
const wheelRows = 3

// mouse handles the wheel and the left button, where the pointer is.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	if msg.Action != tea.MouseActionPress {
		return nil
	}
	notch := 0
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		notch = -1
	case tea.MouseButtonWheelDown:
		notch = 1
	case tea.MouseButtonLeft:
		m.status.Clear()
		return m.click(msg.X, msg.Y)
	default:
		return nil
	}
	if msg.Ctrl {
		return m.zoom(-notch)
	}
	return m.wheel(notch, m.plan.Reader.Contains(msg.X, msg.Y))
}

// wheel moves what is under the pointer by a notch.
func (m *Model) wheel(notch int, onPage bool) tea.Cmd {
	switch m.top() {
	case panelLayer:
		m.reader.Scroll(notch * wheelRows)
	case menuLayer:
		m.menu.Move(notch)
	case formLayer:
		m.managing.Form().Move(notch)
	case pickerLayer:
		m.picking.Picker().Move(notch)
	case sheetLayer:
		m.sheet.Scroll(notch * wheelRows)
	default: // beside a line that is typed, too
		if !onPage {
			m.listing.List.Scroll(notch)
			return m.rest()
		}
		m.reader.Scroll(notch * wheelRows)
	}
	return nil
}

// zoom makes the text of what has the focus larger or smaller, as the wheel
// does with Ctrl in a browser.
func (m *Model) zoom(by int) tea.Cmd {
	switch m.top() {
	case menuLayer, formLayer, pickerLayer, sheetLayer:
		return nil
	}
	m.status.Clear()
	action := keymap.Larger
	if by < 0 {
		action = keymap.Smaller
	}
	if !m.onPage() {
		cmd, _ := m.actList(action)
		return cmd
	}
	return m.act(action)
}

func (m *Model) click(x, y int) tea.Cmd {
	list := m.plan.List
	switch m.top() {
	case panelLayer:
		return m.clickPanel(x, y)
	case menuLayer:
		return m.closeMenu(m.menu.Click(y - m.bodyRect().Y))
	case formLayer:
		return m.clickForm(x, y)
	case lineLayer:
		return m.clickBesideLine(list.Contains(x, y), y-list.Y)
	case pickerLayer:
		return m.clickPicker(x, y)
	case sheetLayer:
		m.sheet = nil
		return nil
	}
	switch {
	case m.plan.Title.Contains(x, y):
		return m.clickTitle(x - m.plan.Title.X)
	case list.Contains(x, y):
		return m.clickRow(y - list.Y)
	case m.plan.Reader.Contains(x, y) && !m.page.Empty():
		return m.clickPage(m.reader.Hit(x-m.plan.Reader.X, y-m.plan.Reader.Y))
	}
	return nil
}

// clickRow opens the article at line y of the list.
func (m *Model) clickRow(y int) tea.Cmd {
	i, ok := m.listing.List.At(y)
	if !ok {
		return nil
	}
	m.listing.List.Select(i)
	return m.openRow()
}

// clickBesideLine opens what a search has found, which ends its typing. Any
// other line that is typed goes on.
func (m *Model) clickBesideLine(inList bool, y int) tea.Cmd {
	if _, lines := m.lineRect(); !inList || m.line.Kind != typing.Search || m.listing.Scope().Search.Empty() || y+m.plan.List.Y >= lines.Y-1 {
		return nil
	}
	accepted := m.actLine(keymap.Accept)
	m.announcing = false
	return tea.Batch(accepted, m.clickRow(y))
}

// clickTitle clears the filter, or shows the view, at column x of the title
// bar.
func (m *Model) clickTitle(x int) tea.Cmd {
	if m.paint.title.Clears(x) {
		return m.clearFilter()
	}
	if i, ok := m.paint.title.View(x); ok && i < len(m.views.List()) {
		return m.showView(i)
	}
	return nil
}

// clickPage does what stands at a place on the page.
func (m *Model) clickPage(t reader.Target) tea.Cmd {
	switch t.Action {
	case reader.Enlarge:
		return m.act(keymap.Larger)
	case reader.Reduce:
		return m.act(keymap.Smaller)
	case reader.ShowTag:
		return m.filterByTag(t.Tag)
	case reader.FollowLink:
		return m.world.Open(t.Address)
	case reader.ScrollHere:
		m.reader.ScrollTo(t.Fraction)
	case reader.ShowNext:
		return m.step(1)
	case reader.ShowPrevious:
		return m.step(-1)
	}
	if !m.reading {
		return m.openCursor()
	}
	return nil
}
