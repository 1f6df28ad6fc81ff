package main

import (
	"context"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui"
)

// A shelf is what the screen shows: where the articles are, and what brings
// more of them.
type shelf struct {
	store  ui.Store
	loader ui.Loader // nil: nothing does
	inputs *gatherer
	asking *asking // nil: there are no sources to ask
	// shown is the store, where it can give way to another, and first says that
	// it does when a source is followed.
	shown *switching
	first bool
}

// shelf is the library; or, where files and addresses are named, what these
// hold. On a first start, while the library is empty and no source is followed,
// it is the articles that the program carries.
func (s *sitting) shelf(ctx context.Context, names []string) (shelf, error) {
	inputs := s.gatherer(names, s.kept)
	if len(names) == 0 && s.kept.library != nil {
		n, err := s.kept.library.Count(ctx, query.All{}, 1)
		if err != nil {
			return shelf{}, s.spoken(err)
		}
		sources, err := s.kept.library.Subscriptions(ctx)
		if err != nil {
			return shelf{}, s.spoken(err)
		}
		if n+len(sources) > 0 {
			return shelf{store: s.kept.library, shown: &switching{now: s.kept.library}, inputs: inputs, asking: s.asking()}, nil
		}
	}
	memory := store.NewMemory(s.marker())
	on := shelf{store: memory, loader: filling{inputs, memory}, inputs: inputs}
	if s.kept.library != nil {
		shown := &switching{now: memory}
		on.store, on.shown, on.first = shown, shown, len(names) == 0
		on.asking = s.asking()
	}
	return on, nil
}

// marker keeps the marks of articles that are in memory, if there is a library.
func (s *sitting) marker() store.Marker {
	if s.kept.library == nil {
		return nil
	}
	return s.kept.library
}

// queries are those that are saved in the library, if there is one.
func (s *sitting) queries() ui.Queries {
	if s.kept.library == nil {
		return nil
	}
	return s.kept.library
}

// filling puts what is gathered into a store.
type filling struct {
	inputs *gatherer
	memory *store.Memory
}

// Load implements ui.Loader.
func (f filling) Load(ctx context.Context, report func(ui.Report)) {
	f.inputs.gather(ctx, func(a arrival) {
		changed := len(a.articles) > 0
		if changed {
			f.memory.Add(a.articles)
		}
		report(ui.Report{Changed: changed, Problem: a.problem, Done: a.done, Total: a.total})
	})
}
