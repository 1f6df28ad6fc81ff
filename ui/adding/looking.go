package adding

import (
	"context"
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/menu"
	"khabar/ui/question"
	"khabar/ui/typing"
)

// Add asks what to follow: an address, an account, a file.
func (m *Model) Add() Outcome { return m.ask("adding.address", "", "", m.look) }

// ask lets a line be typed, and does something with it. problem is what is wrong
// with what was typed before.
func (m *Model) ask(label, text, problem string, do func(string) tea.Cmd) Outcome {
	if m.deps.Finder == nil {
		m.deps.Status.Say(m.deps.Words.T("adding.nowhere"))
		return Outcome{}
	}
	m.Stop()
	in := &question.Line{Input: typing.New(typing.Question, m.deps.Words.T(label), text)}
	in.Problem = problem
	in.Changed = func() tea.Cmd { in.Problem = ""; return nil }
	in.Accept = func() (tea.Cmd, bool) {
		if what := strings.TrimSpace(in.Text()); what != "" {
			return do(what), true
		}
		return nil, true
	}
	return Outcome{Ask: in}
}

// look looks for what is behind what was typed.
func (m *Model) look(what string) tea.Cmd {
	ctx, stamp, waits := m.begin()
	m.address = what
	finder := m.deps.Finder
	addresses := make(chan string, 1)
	return tea.Batch(waits, func() tea.Msg {
		defer close(addresses)
		found, err := finder.Look(ctx, what, func(address string) {
			select {
			case addresses <- address:
			default: // the one before is not shown yet
			}
		})
		return looked{stamp, what, found, err}
	}, nextAddress(stamp, addresses))
}

func nextAddress(stamp int, from <-chan string) tea.Cmd {
	return next(from, func(address string) Message { return asked{stamp, address, from} })
}

// next waits for a report, and gives the message of it; none when there are no
// more.
func next[T any](from <-chan T, message func(T) Message) tea.Cmd {
	return func() tea.Msg {
		v, open := <-from
		if !open {
			return nil
		}
		return message(v)
	}
}

// takeLooked keeps what was found, to be offered. Where nothing was, what was
// typed can be mended.
func (m *Model) takeLooked(msg looked) Outcome {
	if msg.stamp != m.stamp {
		return Outcome{}
	}
	m.stop = nil
	switch {
	case errors.Is(msg.err, context.Canceled):
	case msg.err != nil:
		return m.ask("adding.address", msg.what, msg.err.Error(), m.look)
	default:
		m.found = &msg.found
	}
	return Outcome{}
}

// Offer returns the menu of what was found, nil if nothing waits to be offered.
// It is offered once: fetch it when the person can be asked.
func (m *Model) Offer() *question.Menu {
	found := m.found
	m.found = nil
	switch {
	case found == nil:
		return nil
	case found.List != nil:
		return m.offerList(found)
	}
	var items []menu.Item
	for _, o := range found.Offers {
		items = append(items, menu.Item{Title: o.Title, Detail: o.About, Fixed: o.Followed})
	}
	title := m.deps.Words.N("adding.found", len(items), "What", found.What)
	return &question.Menu{Menu: menu.New(title, "", items, len(items) > 1), Accept: func(chosen []int) tea.Cmd {
		return m.take(found.Offers, chosen)
	}}
}

// take follows what was chosen, and says so where nothing of it is new.
func (m *Model) take(from []Offer, chosen []int) tea.Cmd {
	var offers []Offer
	var known Followed
	for _, i := range chosen {
		if o := from[i]; o.Followed {
			known.Known = append(known.Known, o.Title)
		} else {
			offers = append(offers, o)
		}
	}
	if len(offers) == 0 {
		m.say(known)
		return nil
	}
	finder := m.deps.Finder
	return m.following(offers[0].Title, func(ctx context.Context) (Followed, error) { return finder.Follow(ctx, offers) })
}

// offerList asks whether to take a list over.
func (m *Model) offerList(found *Found) *question.Menu {
	t, l := m.deps.Words, found.List
	title := l.Title
	if title == "" {
		title = found.What
	}
	about := t.N("source.listNew", l.New) + " · " + t.N("source.listKnown", l.Known)
	if l.Unusable > 0 {
		about += " · " + t.N("source.listUnusable", l.Unusable)
	}
	items := []menu.Item{{Title: t.N("adding.take", l.New), Detail: about}}
	return question.One(menu.New(title, t.T("adding.listText"), items, false), func(int) tea.Cmd {
		finder := m.deps.Finder
		return m.following(title, func(ctx context.Context) (Followed, error) { return finder.Import(ctx, l) })
	})
}
