package marking

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
)

// Undo takes back the last change of states, also one of an earlier run. One that
// is still being made ends with that.
func (m *Model) Undo() tea.Cmd {
	if m.cancel != nil {
		m.undo = true
		m.cancel()
		return nil
	}
	s := m.deps.Store
	return func() tea.Msg {
		ctx := context.Background()
		change, err := s.LastChange(ctx)
		if err != nil || change.ID == 0 {
			return undone{err: err}
		}
		n, err := s.Undo(ctx, change.ID)
		return undone{change, n, err}
	}
}

// takeBack takes back a change.
func (m *Model) takeBack(change store.Change) tea.Cmd {
	s := m.deps.Store
	return func() tea.Msg {
		n, err := s.Undo(context.Background(), change.ID)
		return undone{change, n, err}
	}
}

// takeUndone says what was taken back.
func (m *Model) takeUndone(msg undone) Outcome {
	t, line := m.deps.Words, m.deps.Status
	switch {
	case msg.err != nil:
		line.Report(msg.err)
		return Outcome{}
	case msg.change.ID == 0:
		line.Say(t.T("mark.nothing"))
		return Outcome{}
	}
	line.Say(t.N(sentence(msg.change), msg.articles))
	return Outcome{Fact: Undone}
}

// sentence is what is said when a change was taken back.
func sentence(c store.Change) string {
	switch {
	case c.State == store.Starred && c.On:
		return "mark.unstarredAgain"
	case c.State == store.Starred:
		return "mark.starredAgain"
	case c.On:
		return "mark.unreadAgain"
	}
	return "mark.readAgain"
}
