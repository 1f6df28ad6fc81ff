// Package commands runs Bubble Tea's commands in tests, without its runtime: one
// after the other, in the order in which they were batched, so that a test sees
// each message before anybody takes it. It is imported by tests alone.
//
// A command that waits for another of its batch must come behind it there, and
// clocks are to be taken out: what waits, waits here too.
package commands

import tea "github.com/charmbracelet/bubbletea"

// Messages runs a command and all that it batches, and returns what they answer,
// but for those that have nothing to say.
func Messages(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if msg == nil {
		return nil
	}
	batch, ok := msg.(tea.BatchMsg)
	if !ok {
		return []tea.Msg{msg}
	}
	var all []tea.Msg
	for _, c := range batch {
		all = append(all, Messages(c)...)
	}
	return all
}
