package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
	"khabar/ui/progress"
	"khabar/ui/size"
)

// The waits of the program, in one place.
const (
	// patience is how long the program works before it says that it does.
	patience = progress.Patience
	// pause is how long the cursor rests before its article is shown beside
	// the list: a key held down must not lay out each article it passes.
	pause = 120 * time.Millisecond
)

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
	// performed ends a command that works outside. said is for the status
	// line, if all went well.
	performed struct {
		said string
		err  error
	}
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

// perform calls work outside Update. said is what the status line says when
// it went well, "" for nothing.
func perform(said string, work func() error) tea.Cmd {
	return func() tea.Msg { return performed{said: said, err: work()} }
}

// keepLetters gives the terminal's own letters the size of a step, where the
// mechanism is one that changes them.
func (m *Model) keepLetters(to size.Step) tea.Cmd {
	set, restore, letters := m.mechanism.Change(to), m.mechanism.Restore(), m.deps.Letters
	if letters == nil || set.Empty() && restore.Empty() {
		return nil
	}
	return perform("", func() error { return letters.Keep(set, restore) })
}

func (m *Model) openOutside(address string) tea.Cmd {
	switch {
	case address == "":
		m.status.Say(m.words.T("status.noLink"))
		return nil
	case m.deps.Opener == nil:
		m.status.Say(m.words.T("status.noOpener"))
		return nil
	}
	opener := m.deps.Opener
	return perform(m.words.T("status.opened"), func() error { return opener.Open(address) })
}

func (m *Model) pageOutside(id store.ID) tea.Cmd {
	if m.deps.Pager == nil {
		m.status.Say(m.words.T("status.noPager"))
		return nil
	}
	pager, articles := m.deps.Pager, m.deps.Store
	return perform("", func() error {
		article, err := articles.Article(context.Background(), id)
		if err != nil {
			return err
		}
		return pager.Page(article)
	})
}

func (m *Model) copyOut(said string, write func() (string, error)) tea.Cmd {
	if m.deps.Copier == nil {
		m.status.Say(m.words.T("status.noCopier"))
		return nil
	}
	copier := m.deps.Copier
	return perform(said, func() error {
		text, err := write()
		if err != nil {
			return err
		}
		return copier.Copy(text)
	})
}
