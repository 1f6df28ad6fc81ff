package tally

import (
	"context"
	"math"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed/query"
	"khabar/ui/scope"
)

// Most is where counting ends. All articles of a store are counted without
// looking at them, however many they are.
const Most = 100_000

// A Store counts the articles that a filter admits, up to most. It is called
// from any goroutine.
type Store interface {
	Count(ctx context.Context, filter query.Expr, most int) (int, error)
}

// A Counter has the numbers that are shown. It belongs to the goroutine that
// runs Update.
type Counter struct {
	// Listed is the number of articles in the list that is shown.
	Listed Tally

	store Store
	views [views]Tally // by their kind

	counting, again bool // the views
	stamp           int  // of Listed; answers with another are dropped
	cancel          context.CancelFunc
}

// views is how many views are counted: the program's own.
const views = int(scope.Saved)

// New returns a counter that has not counted yet.
func New(s Store) *Counter { return &Counter{store: s} }

// A Counted is an answer to what a Counter asked for.
type Counted interface{ counted() }

type (
	viewsCounted  [views]Tally
	listedCounted struct {
		stamp int
		tally Tally
	}
)

func (viewsCounted) counted()  {}
func (listedCounted) counted() {}

// Of returns the number of articles of a view; none is known of a saved one.
func (c *Counter) Of(v scope.View) Tally {
	if int(v.Kind) < views {
		return c.views[v.Kind]
	}
	return Tally{}
}

// CountViews counts the program's own views, once at a time.
func (c *Counter) CountViews() tea.Cmd {
	if c.counting {
		c.again = true
		return nil
	}
	c.counting, c.again = true, false
	s := c.store
	return func() tea.Msg {
		var answer viewsCounted
		for _, v := range scope.Own() {
			answer[v.Kind] = count(context.Background(), s, v.Expr)
		}
		return answer
	}
}

// CountList counts the list that is shown from now on. It gives up on what was
// being counted.
func (c *Counter) CountList(filter query.Expr) tea.Cmd {
	if c.cancel != nil {
		c.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	c.cancel = cancel
	c.stamp++
	c.Listed.Known = false
	s, stamp := c.store, c.stamp
	return func() tea.Msg { return listedCounted{stamp, count(ctx, s, filter)} }
}

func count(ctx context.Context, s Store, filter query.Expr) Tally {
	most := Most
	if _, everything := filter.(query.All); everything {
		most = math.MaxInt32
	}
	n, err := s.Count(ctx, filter, most)
	return Tally{N: n, Known: err == nil, More: n >= most}
}

// Take takes an answer in. It may ask for more.
func (c *Counter) Take(answer Counted) tea.Cmd {
	switch answer := answer.(type) {
	case listedCounted:
		if answer.stamp == c.stamp && answer.tally.Known {
			c.Listed = answer.tally
		}
	case viewsCounted:
		c.counting = false
		for kind, t := range answer {
			if t.Known {
				c.views[kind] = t
			}
		}
		if c.again {
			return c.CountViews()
		}
	}
	return nil
}
