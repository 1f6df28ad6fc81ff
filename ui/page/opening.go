package page

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/store"
)

// A Message brings what has come of something; [Model.Take] takes it.
type Message interface{ page() }

type (
	// loaded brings an article.
	loaded struct {
		stamp int
		shown shown
		err   error
	}
	// keptPlace says that a place was given to the store.
	keptPlace struct{ err error }
	// idled gives time to lay out more of the article.
	idled struct{}
)

func (loaded) page()    {}
func (keptPlace) page() {}
func (idled) page()     {}

// An Outcome is what has followed for the rest of the screen.
type Outcome struct {
	// Opened says that an article is in the reader that was asked for, and Read
	// that it was asked for to be read.
	Opened, Read bool
	// Failed says that the article that was asked for could not be had, and Err
	// what went wrong, with that or with keeping a place.
	Failed bool
	Err    error
}

// Take takes a message in.
func (m *Model) Take(msg Message) (Outcome, tea.Cmd) {
	switch msg := msg.(type) {
	case loaded:
		return m.takeLoaded(msg)
	case keptPlace:
		return Outcome{Err: msg.err}, nil
	case idled:
		m.layOutMore()
	}
	return Outcome{}, nil
}

// Load brings an article into the reader, to be read or to be shown beside the
// list. One that was on its way is given up.
func (m *Model) Load(item store.Item, read bool) tea.Cmd {
	m.Stop()
	ctx, cancel := context.WithCancel(context.Background())
	m.coming = coming{stamp: m.coming.stamp + 1, id: item.ID, read: read, cancel: cancel}
	s, stamp := m.deps.Store, m.coming.stamp
	return func() tea.Msg {
		answer := loaded{stamp: stamp, shown: shown{item: item}}
		answer.shown.article, answer.err = s.Article(ctx, item.ID)
		if answer.err == nil {
			answer.shown.kept, answer.err = s.Position(ctx, item.ID)
		}
		return answer
	}
}

// Stop gives up on the article that is on its way.
func (m *Model) Stop() {
	if m.coming.cancel != nil {
		m.coming.cancel()
	}
	m.coming.cancel = nil
}

// Coming returns the article that is on its way, and whether it is to be read;
// some is false where there is none.
func (m *Model) Coming() (id store.ID, read, some bool) {
	return m.coming.id, m.coming.read, m.coming.cancel != nil
}

// takeLoaded shows an article that is there.
func (m *Model) takeLoaded(msg loaded) (Outcome, tea.Cmd) {
	if msg.stamp != m.coming.stamp || m.coming.cancel == nil {
		return Outcome{}, nil
	}
	m.Stop()
	if msg.err != nil {
		return Outcome{Failed: true, Err: msg.err}, nil
	}
	return Outcome{Opened: true, Read: m.coming.read}, m.turn(msg.shown)
}
