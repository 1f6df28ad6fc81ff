package main

import (
	"context"
	"slices"

	"khabar/cmd/khabar/internal/following"
	"khabar/cmd/khabar/internal/gather"
	"khabar/feed"
	"khabar/feed/parse"
	"khabar/feed/query"
	"khabar/feed/sample"
	"khabar/feed/store"
	"khabar/ui"
)

// A shelf is what the screen shows: where the articles are, and what brings
// more of them.
type shelf struct {
	store  ui.Store
	loader ui.Loader // nil: nothing does
	inputs *gather.Gatherer
	asking *following.Asker // nil: there are no sources to ask
	// shown is the store, where it can give way to another, and first says that
	// it does when a source is followed.
	shown *following.Shown
	first bool
}

// shelf is the library; or, where files and addresses are named, what these
// hold. On a first start, while the library is empty and no source is followed,
// it is the articles that the program carries.
func (s *sitting) shelf(ctx context.Context, names []string) (shelf, error) {
	inputs := s.gatherer(names)
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
			return shelf{store: s.kept.library, shown: following.Show(s.kept.library), inputs: inputs, asking: following.NewAsker(s.base(), s.tidyUp)}, nil
		}
	}
	memory := store.NewMemory(s.marker())
	on := shelf{store: memory, loader: filling{s, inputs, memory}, inputs: inputs}
	if s.kept.library != nil {
		inputs.Marks = s.kept.library
		shown := following.Show(memory)
		on.store, on.shown, on.first = shown, shown, len(names) == 0
		on.asking = following.NewAsker(s.base(), s.tidyUp)
	}
	return on, nil
}

// base is what the sources of the screen stand on, where there is a library.
func (s *sitting) base() following.Base {
	return following.Base{Library: s.kept.library, Words: s.words, Now: s.now, Interval: s.settings.Interval()}
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

// filling puts what is gathered into a store; where nothing is named, the
// articles that the program carries.
type filling struct {
	*sitting
	inputs *gather.Gatherer
	memory *store.Memory
}

// Load implements ui.Loader.
func (f filling) Load(ctx context.Context, report func(ui.Report)) {
	if f.kept.missing != nil {
		report(ui.Report{Problem: f.kept.unknown()})
	}
	deliver := func(a gather.Arrival) {
		changed := len(a.Articles) > 0
		if changed {
			f.memory.Add(a.Articles)
		}
		report(ui.Report{Changed: changed, Problem: a.Problem, Done: a.Done, Total: a.Total})
	}
	if len(f.inputs.Names) > 0 {
		f.inputs.Gather(ctx, deliver)
		return
	}
	samples := f.samples()
	problem := f.spoken(gather.Recall(ctx, f.inputs.Marks, samples))
	if f.kept.library != nil {
		samples = slices.Insert(samples, min(1, len(samples)), f.beginnings()...)
	}
	deliver(gather.Arrival{Articles: samples, Problem: problem})
}

// samples are the program's own articles. That each can be read is tested where
// they stand.
func (f filling) samples() []feed.Article {
	var all []feed.Article
	for _, in := range sample.Inputs(f.words.Language()) {
		if r, err := parse.Parse(in); err == nil {
			all = append(all, r.Articles...)
		}
	}
	return all
}
