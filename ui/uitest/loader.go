package uitest

import (
	"context"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui"
)

// A Loader delivers articles while the program runs, on the program's clock,
// and returns when there are no more or ctx ends.
type Loader func(ctx context.Context, deliver func(Arrival))

// An Arrival is what a Loader found.
type Arrival struct {
	Articles    []feed.Article
	Problem     error
	Done, Total int // sources
}

// filling puts what a Loader delivers into a store.
type filling struct {
	load   Loader
	memory *store.Memory
}

// Load implements ui.Loader.
func (f filling) Load(ctx context.Context, report func(ui.Report)) {
	f.load(ctx, func(a Arrival) {
		if len(a.Articles) > 0 {
			f.memory.Add(a.Articles)
		}
		report(ui.Report{Changed: len(a.Articles) > 0, Problem: a.Problem, Done: a.Done, Total: a.Total})
	})
}

// noted is a store whose changes are written down.
type noted struct {
	ui.Store
	outside *Outside
}

func (n noted) Set(ctx context.Context, state store.State, on bool, ids ...store.ID) (store.Change, error) {
	name := "read"
	if state == store.Starred {
		name = "starred"
	}
	if err := n.outside.note("%s %v", name, on); err != nil {
		return store.Change{}, err
	}
	return n.Store.Set(ctx, state, on, ids...)
}
