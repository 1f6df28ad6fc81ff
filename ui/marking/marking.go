package marking

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/listing"
	"khabar/ui/progress"
	"khabar/ui/status"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	N(id string, n int, args ...any) string
}

// A Store keeps states; see package feed/store. It is called from any goroutine.
type Store interface {
	Set(ctx context.Context, state store.State, on bool, ids ...store.ID) (store.Change, error)
	SetAll(ctx context.Context, state store.State, on bool, filter query.Expr, arrival int64) (store.Change, error)
	LastChange(ctx context.Context) (store.Change, error)
	Undo(ctx context.Context, change int64) (int, error)
}

// Deps are what states are changed with; all are required.
type Deps struct {
	Words  Words
	Status *status.Line
	Store  Store
	// After gives a message after a time.
	After func(time.Duration, tea.Msg) tea.Cmd
}

// A Model is what is being changed. It belongs to the goroutine that runs Update.
type Model struct {
	deps   Deps
	cancel context.CancelFunc // of the marking of all, nil while that is not made
	undo   bool               // it is to be taken back as far as it got
}

// New returns a model in which nothing is being changed.
func New(d Deps) *Model { return &Model{deps: d} }

// A Fact is what became of a change.
type Fact uint8

// The facts. Where states have changed, numbers of articles may have too.
const (
	Nothing Fact = iota
	Set          // one article has the state that it was given
	Refused      // it has not
	Read         // all of a list are read, or as many as could be marked
	Undone       // the last change was taken back
)

// An Outcome is what has followed for the rest of the screen.
type Outcome struct {
	Fact Fact
	Of   listing.Whole // that was read
}

// A Message brings what became of a change; [Model.Take] takes it.
type Message interface{ marking() }

type (
	// marked ends a change of one article.
	marked struct{ err error }
	// allMarked ends a change of all that are listed.
	allMarked struct {
		of     listing.Whole
		change store.Change
		err    error
	}
	// tookLong says that it takes longer than patience.
	tookLong struct{}
	// undone brings what was taken back.
	undone struct {
		change   store.Change // the last one; its ID is 0 if there was none
		articles int
		err      error
	}
)

func (marked) marking()    {}
func (allMarked) marking() {}
func (tookLong) marking()  {}
func (undone) marking()    {}

// Take takes a message in.
func (m *Model) Take(msg Message) (Outcome, tea.Cmd) {
	switch msg := msg.(type) {
	case marked:
		if msg.err != nil {
			m.deps.Status.Report(msg.err)
			return Outcome{Fact: Refused}, nil
		}
		return Outcome{Fact: Set}, nil
	case allMarked:
		return m.takeAll(msg)
	case tookLong:
		if m.cancel != nil && m.deps.Status.Said().Text == "" {
			m.deps.Status.Say(m.deps.Words.T("mark.going"))
		}
	case undone:
		return m.takeUndone(msg), nil
	}
	return Outcome{}, nil
}

// Set gives an article a state, or takes it from it.
func (m *Model) Set(state store.State, on bool, id store.ID) tea.Cmd {
	s := m.deps.Store
	return func() tea.Msg {
		_, err := s.Set(context.Background(), state, on, id)
		return marked{err}
	}
}

// Read marks all of a list as read, up to what has come in since the list was
// read: nobody has seen that. It does nothing while that is being done already.
func (m *Model) Read(whole listing.Whole) tea.Cmd {
	if m.cancel != nil {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.cancel, m.undo = cancel, false
	s := m.deps.Store
	return tea.Batch(func() tea.Msg {
		change, err := s.SetAll(ctx, store.Read, true, whole.Filter, whole.Arrival)
		return allMarked{whole, change, err}
	}, m.deps.After(progress.Patience, tookLong{}))
}

// Stop ends what is being done; as far as it got, it is kept.
func (m *Model) Stop() {
	if m.cancel != nil {
		m.cancel()
	}
}

// takeAll says how many were marked.
func (m *Model) takeAll(msg allMarked) (Outcome, tea.Cmd) {
	m.cancel()
	m.cancel = nil
	t, line := m.deps.Words, m.deps.Status
	switch {
	case m.undo && msg.change.ID == 0:
		line.Say(t.T("mark.nothing"))
		return Outcome{}, nil
	case m.undo:
		return Outcome{}, m.takeBack(msg.change)
	case msg.err != nil:
		line.Report(msg.err)
	default:
		line.Say(t.N("mark.all", msg.change.Articles))
	}
	if msg.change.Articles == 0 {
		return Outcome{}, nil
	}
	return Outcome{Read, msg.of}, nil
}
