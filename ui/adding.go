package ui

import (
	"context"
	"errors"
	"khabar/ui/typing"
	"net/url"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// adding is how finding and following sources goes.
type adding struct {
	stamp int
	stop  context.CancelFunc // of what is under way, nil for nothing
	// what is looked for; address is what is asked for it now.
	what, address string
	shown         bool // it takes longer than patience
	done, total   int  // starters
	found         *Found
	menu          *choosing // over all while not nil
	form          *forming  // of one source, over all but the menu while not nil
}

type (
	// lookedLong says that the look of this stamp takes longer than patience.
	lookedLong struct{ stamp int }
	// askedAddress says which address is asked now.
	askedAddress struct {
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
	// begunSome says how many starters are done.
	begunSome struct {
		stamp, done int
		more        <-chan int
	}
)

// updateAdding handles the messages of finding and following sources.
func (m *Model) updateAdding(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case lookedLong:
		m.adding.shown = m.adding.shown || msg.stamp == m.adding.stamp
	case askedAddress:
		return m.takeAddress(msg)
	case looked:
		return m.takeLooked(msg)
	case begunSome:
		return m.takeBegun(msg)
	case followed:
		return m.takeFollowed(msg)
	case listedSources:
		m.takeSources(msg)
	case managed:
		return m.takeManaged(msg)
	case sourceRead:
		m.takeSource(msg)
	case sourceChanged:
		return m.takeChanged(msg)
	case sourceAsked:
		return m.takeAsked(msg)
	}
	return nil
}

// addSource asks what to follow.
func (m *Model) addSource() tea.Cmd {
	return m.askFor("adding.address", "", "", m.look)
}

// askFor lets a line be typed, and does something with it. problem is what is
// wrong with what was typed before.
func (m *Model) askFor(label, text, problem string, do func(string) tea.Cmd) tea.Cmd {
	if m.deps.Sources == nil {
		m.status.Say(m.words.T("adding.nowhere"))
		return nil
	}
	m.stopAdding()
	in := &input{Input: typing.New(typing.Question, m.words.T(label), text)}
	in.Problem = problem
	in.changed = func() tea.Cmd { in.Problem = ""; return nil }
	in.accept = func() (tea.Cmd, bool) { return do(strings.TrimSpace(in.Text())), true }
	m.input = in
	return nil
}

// beginAdding starts something that takes its time; what was under way ends.
func (m *Model) beginAdding(what string) (ctx context.Context, stamp int, waits tea.Cmd) {
	m.stopAdding()
	a := &m.adding
	ctx, a.stop = context.WithCancel(context.Background())
	a.what, a.address, a.shown, a.done, a.total = what, what, false, 0, 0
	return ctx, a.stamp, m.after(patience, lookedLong{a.stamp})
}

// stopAdding gives up on what is under way.
func (m *Model) stopAdding() {
	a := &m.adding
	if a.stop != nil {
		a.stop()
	}
	a.stop, a.found = nil, nil
	a.stamp++
}

// look looks for what is behind what was typed.
func (m *Model) look(what string) tea.Cmd {
	if what == "" {
		return nil
	}
	ctx, stamp, waits := m.beginAdding(what)
	sources := m.deps.Sources
	asked := make(chan string, 1)
	return tea.Batch(waits, nextAddress(stamp, asked), func() tea.Msg {
		defer close(asked)
		found, err := sources.Look(ctx, what, func(address string) {
			select {
			case asked <- address:
			default: // the one before is not shown yet
			}
		})
		return looked{stamp, what, found, err}
	})
}

func nextAddress(stamp int, asked <-chan string) tea.Cmd {
	return func() tea.Msg {
		address, open := <-asked
		if !open {
			return nil
		}
		return askedAddress{stamp, address, asked}
	}
}

// takeAddress shows which address is asked.
func (m *Model) takeAddress(msg askedAddress) tea.Cmd {
	if msg.stamp == m.adding.stamp {
		m.adding.address = msg.address
	}
	return nextAddress(msg.stamp, msg.more) // to the end, so that nobody waits
}

// takeLooked offers what was found. Where nothing was, what was typed can be
// mended.
func (m *Model) takeLooked(msg looked) tea.Cmd {
	a := &m.adding
	if msg.stamp != a.stamp {
		return nil
	}
	a.stop = nil
	switch {
	case errors.Is(msg.err, context.Canceled):
	case msg.err != nil && m.overlaid():
		m.status.Fail(msg.err.Error())
	case msg.err != nil:
		return m.askFor("adding.address", msg.what, msg.err.Error(), m.look)
	default:
		a.found = &msg.found
	}
	return nil
}

// overlaid reports whether something is open that keys go to first.
func (m *Model) overlaid() bool {
	return m.input != nil || m.picker != nil || m.sheet != nil || m.panel != nil || m.adding.menu != nil || m.adding.form != nil
}

// follow follows what was chosen.
func (m *Model) follow(offers []Offer) tea.Cmd {
	sources := m.deps.Sources
	ctx, stamp, waits := m.beginAdding(offers[0].Title)
	return tea.Batch(waits, func() tea.Msg {
		done, err := sources.Follow(ctx, offers)
		return followed{stamp, done, err}
	})
}

// takeFollowed says what following came to, and shows what came with it.
func (m *Model) takeFollowed(msg followed) tea.Cmd {
	if msg.stamp == m.adding.stamp {
		m.adding.stop = nil
	}
	m.work.Problems = append(m.work.Problems, msg.Problems...)
	switch {
	case errors.Is(msg.err, context.Canceled):
	case msg.err != nil:
		m.status.Report(msg.err)
	default:
		m.sayFollowed(msg.Followed)
	}
	switch {
	case msg.Anew:
		return m.showAnew()
	case msg.Articles > 0:
		return tea.Batch(m.listing.Again(), m.recount())
	}
	return nil
}

// sayFollowed says which sources are followed now.
func (m *Model) sayFollowed(f Followed) {
	t := m.words
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
		m.status.Fail(f.Problems[0].Error())
	case n > 0 && said == "":
		m.status.Fail(t.N("status.problems", n))
	case n > 0:
		m.status.Fail(said + " · " + t.N("status.problems", n))
	case said != "":
		m.status.Say(said)
	}
}

// addingText is what the status line says while something is under way.
func (m *Model) addingText() string {
	a := &m.adding
	switch {
	case a.stop == nil || !a.shown:
		return ""
	case a.total > 0:
		return m.words.T("adding.beginning", "Done", m.words.Number(a.done), "Total", m.words.Number(a.total))
	}
	return m.words.T("adding.looking", "Where", shortAddress(a.address))
}

// shortAddress is an address without what every one has.
func shortAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	return u.Host + u.Path
}
