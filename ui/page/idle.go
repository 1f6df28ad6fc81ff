package page

import tea "github.com/charmbracelet/bubbletea"

// layOutBudget is how much of an article is laid out between two messages, in
// runes: little enough that a key is not kept waiting.
const layOutBudget = 8000

// Unsettle says that the reader's layout has changed, and is to be completed
// anew.
func (m *Model) Unsettle() { m.settled = false }

// Settled reports whether the article is laid out to its end.
func (m *Model) Settled() bool { return m.settled }

// Idle asks for time to lay out the rest of the article, one message at a time,
// behind the keys that wait. Another article takes over the time of the one
// before.
func (m *Model) Idle() tea.Cmd {
	if m.settled || m.idling || m.Empty() {
		return nil
	}
	m.idling = true
	return func() tea.Msg { return idled{} }
}

func (m *Model) layOutMore() {
	m.idling = false
	m.settled = m.deps.Reader.LayOutMore(layOutBudget)
}
