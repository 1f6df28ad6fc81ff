package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// pause is how long the cursor rests before its article is shown beside the
// list: a key held down must not lay out each article it passes.
const pause = 120 * time.Millisecond

// The messages, facts in the past tense.
type (
	// storeChanged says that the store has changed by other hands.
	storeChanged struct{}
	// arrivalSeen brings the number of the latest addition.
	arrivalSeen struct{ arrival int64 }
	// minutePassed brings the time.
	minutePassed struct{ now time.Time }
	// rested says that the cursor rested at the move of this stamp.
	rested struct{ stamp int }
)

// heed waits for the store to change by other hands.
func (m *Model) heed() tea.Cmd {
	changes := m.deps.Changes
	if changes == nil {
		return nil
	}
	return func() tea.Msg {
		if _, open := <-changes; !open {
			return nil
		}
		return storeChanged{}
	}
}

// lookForAdditions asks whether another program has added something to the
// store.
func (m *Model) lookForAdditions() tea.Cmd {
	s := m.deps.Store
	return func() tea.Msg {
		arrival, err := s.Arrival(context.Background())
		if err != nil {
			return nil // the next minute may know
		}
		return arrivalSeen{arrival}
	}
}

func everyMinute() tea.Cmd {
	return tea.Every(time.Minute, func(now time.Time) tea.Msg { return minutePassed{now} })
}

func after(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}
