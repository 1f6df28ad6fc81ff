package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/keymap"
)

// heldMost bounds the keys that wait.
const heldMost = 1000

// waits reports whether keys would not find what they are for: an article is
// being opened, the cursor is on its way, another list is coming. The store
// answers within a few milliseconds, so that nobody sees that they wait; but
// none may be lost, or go to what was there before.
func (m *Model) waits() bool {
	_, read, opening := m.page.Coming()
	return m.listing.Waits() || opening && read || m.picking.Waits()
}

// hold keeps a key until what it is for is there. Keys that do not need it, or
// give up on it, do not wait.
func (m *Model) hold(key string) tea.Cmd {
	keys := m.keys.list
	if m.reading {
		keys = m.keys.reader
	}
	var action keymap.Action
	action, m.keyboard = m.keyboard.Action(keys, key)
	switch action {
	case keymap.Back:
		m.stopWaiting()
	case keymap.NextView, keymap.LastView:
		m.stopWaiting()
		cmd, _ := m.actList(action)
		return cmd
	case keymap.Quit, keymap.Suspend, keymap.Redraw:
		return m.act(action)
	default:
		if len(m.held) < heldMost {
			m.held = append(m.held, key)
		}
	}
	return nil
}

// stopWaiting gives up on what is on its way, but for a list that is to be
// shown: without it there would be nothing to go on with.
func (m *Model) stopWaiting() {
	m.held, m.stepping = nil, false
	m.picking.Stop()
	m.listing.Stop()
	m.page.Stop()
}

// release gives the keys that waited to what they are for.
func (m *Model) release() tea.Cmd {
	var cmds []tea.Cmd
	for len(m.held) > 0 && !m.waits() {
		key := m.held[0]
		m.held = m.held[1:]
		cmds = append(cmds, m.press(key))
	}
	return tea.Batch(cmds...)
}
