package ui

import (
	"context"
	"math"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/ui/scope"
)

// countMost is where counting ends: the title bar then shows that there may be
// more. All articles of a store are counted without looking at them.
const countMost = 100_000

// A tally is a number of articles.
type tally struct {
	n     int
	known bool
	more  bool // there may be more than n
}

// counts are the numbers of articles that are shown.
type counts struct {
	all, unread, starred tally
	listed               tally // in the list that is shown

	counting, again bool // the first three
	stamp           int  // of listed
	cancel          context.CancelFunc
}

// The answers. Where something could not be counted, the number from before
// stays.
type (
	viewsCounted  struct{ all, unread, starred tally }
	listedCounted struct {
		stamp int
		tally tally
	}
)

func countUpTo(ctx context.Context, s Store, filter query.Expr, most int) tally {
	n, err := s.Count(ctx, filter, most)
	return tally{n: n, known: err == nil, more: n >= most}
}

// countViews counts what the title bar shows, once at a time.
func (m *Model) countViews() tea.Cmd {
	if m.counts.counting {
		m.counts.again = true
		return nil
	}
	m.counts.counting, m.counts.again = true, false
	s := m.deps.Store
	return func() tea.Msg {
		ctx := context.Background()
		return viewsCounted{
			all:     countUpTo(ctx, s, query.All{}, math.MaxInt32),
			unread:  countUpTo(ctx, s, scope.Own()[scope.Unread].Expr, countMost),
			starred: countUpTo(ctx, s, scope.Own()[scope.Starred].Expr, countMost),
		}
	}
}

// countShown counts the list that is shown.
func (m *Model) countShown() tea.Cmd {
	if m.counts.cancel != nil {
		m.counts.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.counts.cancel = cancel
	m.counts.stamp++
	m.counts.listed.known = false
	s, stamp, filter := m.deps.Store, m.counts.stamp, m.listing.scope.Expr()
	most := countMost
	if _, everything := filter.(query.All); everything {
		most = math.MaxInt32
	}
	return func() tea.Msg { return listedCounted{stamp, countUpTo(ctx, s, filter, most)} }
}

// recount counts anew what may have changed.
func (m *Model) recount() tea.Cmd { return tea.Batch(m.countViews(), m.countShown()) }

func (m *Model) takeCounts(msg viewsCounted) tea.Cmd {
	c := &m.counts
	c.counting = false
	for _, of := range []struct {
		kept    *tally
		counted tally
	}{{&c.all, msg.all}, {&c.unread, msg.unread}, {&c.starred, msg.starred}} {
		if of.counted.known {
			*of.kept = of.counted
		}
	}
	if c.again {
		return m.countViews()
	}
	return nil
}

func (m *Model) takeListed(msg listedCounted) {
	if msg.stamp == m.counts.stamp && msg.tally.known {
		m.counts.listed = msg.tally
	}
}

// listed returns how many articles the list has: those in memory, where these
// are all.
func (m *Model) listed() tally {
	top, bottom := m.listing.window.Ends()
	if top && bottom && !m.listing.fresh {
		return tally{n: m.list.Len(), known: true}
	}
	return m.counts.listed
}

// cursorNumber returns which article of the list the cursor is on, 1 for the
// first, if that can be told.
func (m *Model) cursorNumber() (n int, known bool) {
	l := &m.listing
	if n, known = l.window.Before(m.list.Cursor()); known {
		return n + 1, true
	}
	if _, bottom := l.window.Ends(); bottom && m.counts.listed.known && !m.counts.listed.more {
		return m.counts.listed.n - (l.window.Len() - 1 - m.list.Cursor()), true
	}
	return 0, false
}
