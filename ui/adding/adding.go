package adding

import (
	"context"
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/label"
	"khabar/ui/progress"
	"khabar/ui/question"
	"khabar/ui/status"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	N(id string, n int, args ...any) string
	Number(n int) string
}

// Deps are what sources are added with.
type Deps struct {
	Words  Words
	Status *status.Line
	// Finder is nil where none can be added: then that is said.
	Finder Finder
	// After gives a message after a time.
	After func(time.Duration, tea.Msg) tea.Cmd
}

// A Model is how adding sources goes. It belongs to the goroutine that runs
// Update.
type Model struct {
	deps  Deps
	stamp int
	stop  context.CancelFunc // of what is under way, nil for nothing

	address     string // that is asked now
	shown       bool   // it takes longer than patience
	done, total int    // starters
	found       *Found // that is to be offered
}

// New returns a model in which nothing is under way.
func New(d Deps) *Model { return &Model{deps: d} }

// An Outcome is what has followed for the rest of the screen.
type Outcome struct {
	// Ask is a line that is to be typed, and Choose a menu to choose from; nil
	// for none.
	Ask    *question.Line
	Choose *question.Menu
	// Problems are what did not go, a sentence each.
	Problems []error
	// Changed says that the store has articles that it did not have, and Anew
	// that it is another one than before.
	Changed, Anew bool
}

// A Message brings what has come of something; [Model.Take] takes it.
type Message interface{ adding() }

type (
	// tookLong says that what has this stamp takes longer than patience.
	tookLong struct{ stamp int }
	// asked says which address is asked now.
	asked struct {
		stamp   int
		address string
		more    <-chan string
	}
	// looked brings what was found.
	looked struct {
		stamp int
		what  string
		found Found
		err   error
	}
	// followed says what following came to.
	followed struct {
		stamp int
		Followed
		err error
	}
	// begun says how many starters are done.
	begun struct {
		stamp, done int
		more        <-chan int
	}
)

func (tookLong) adding() {}
func (asked) adding()    {}
func (looked) adding()   {}
func (followed) adding() {}
func (begun) adding()    {}

// Take takes a message in.
func (m *Model) Take(msg Message) (Outcome, tea.Cmd) {
	switch msg := msg.(type) {
	case tookLong:
		m.shown = m.shown || msg.stamp == m.stamp
	case asked:
		if msg.stamp == m.stamp {
			m.address = msg.address
		}
		return Outcome{}, nextAddress(msg.stamp, msg.more) // to the end, so that nobody waits
	case begun:
		if msg.stamp == m.stamp {
			m.done = msg.done
		}
		return Outcome{}, nextBegun(msg.stamp, msg.more)
	case looked:
		return m.takeLooked(msg), nil
	case followed:
		return m.takeFollowed(msg), nil
	}
	return Outcome{}, nil
}

// begin starts something that takes its time; what was under way ends.
func (m *Model) begin() (ctx context.Context, stamp int, waits tea.Cmd) {
	m.Stop()
	ctx, m.stop = context.WithCancel(context.Background())
	m.address, m.shown, m.done, m.total = "", false, 0, 0
	return ctx, m.stamp, m.deps.After(progress.Patience, tookLong{m.stamp})
}

// Active reports whether something is under way.
func (m *Model) Active() bool { return m.stop != nil }

// Stop gives up on what is under way, and on what was found.
func (m *Model) Stop() {
	if m.stop != nil {
		m.stop()
	}
	m.stop, m.found = nil, nil
	m.stamp++
}

// Doing says what is under way, "" where nothing is or nobody has waited for it
// yet.
func (m *Model) Doing() string {
	t := m.deps.Words
	switch {
	case m.stop == nil || !m.shown:
		return ""
	case m.total > 0:
		return t.T("adding.beginning", "Done", t.Number(m.done), "Total", t.Number(m.total))
	}
	return t.T("adding.looking", "Where", label.Address(m.address))
}

// following does something that ends with sources being followed.
func (m *Model) following(what string, work func(context.Context) (Followed, error)) tea.Cmd {
	ctx, stamp, waits := m.begin()
	m.address = what
	return tea.Batch(waits, func() tea.Msg {
		done, err := work(ctx)
		return followed{stamp, done, err}
	})
}

// takeFollowed says what following came to.
func (m *Model) takeFollowed(msg followed) Outcome {
	if msg.stamp == m.stamp {
		m.stop = nil
	}
	switch {
	case errors.Is(msg.err, context.Canceled):
	case msg.err != nil:
		m.deps.Status.Report(msg.err)
	default:
		m.say(msg.Followed)
	}
	return Outcome{Problems: msg.Problems, Anew: msg.Anew, Changed: msg.Articles > 0}
}

// say says which sources are followed now.
func (m *Model) say(f Followed) {
	t, line := m.deps.Words, m.deps.Status
	said := ""
	switch {
	case len(f.Titles) == 1:
		said = t.T("adding.followed", "Title", f.Titles[0], "Articles", t.N("adding.articles", f.Articles))
	case len(f.Titles) > 1:
		said = t.N("adding.followedMany", len(f.Titles), "Articles", t.N("adding.articles", f.Articles))
	case len(f.Known) == 1:
		said = t.T("adding.known", "Title", f.Known[0])
	case len(f.Known) > 1:
		said = t.N("adding.knownMany", len(f.Known))
	case f.Anew:
		said = t.N("adding.opened", f.Articles)
	}
	switch n := len(f.Problems); {
	case n == 1 && said == "":
		line.Fail(f.Problems[0].Error())
	case n > 0 && said == "":
		line.Fail(t.N("status.problems", n))
	case n > 0:
		line.Fail(said + " · " + t.N("status.problems", n))
	case said != "":
		line.Say(said)
	}
}
