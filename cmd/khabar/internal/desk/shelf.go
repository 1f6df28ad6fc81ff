package desk

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
	// asker and sources are nil where there is no library to keep what comes.
	asker   *following.Asker
	sources *following.Sources
}

// shelf is the library; or, where files and addresses are named, what these
// hold. On a first start, while the library is empty and no source is followed,
// it is the articles that the program carries.
func (s *sitting) shelf(ctx context.Context, names []string) (shelf, error) {
	on := shelf{inputs: &gather.Gatherer{Names: names, Stdin: s.Stdin, Words: s.Words}}
	empty, err := s.empty(ctx)
	if err != nil {
		return on, err
	}
	if len(names) == 0 && !empty {
		on.store = s.Library
	} else {
		memory := store.NewMemory(s.marker())
		on.store, on.loader = memory, filling{s, on.inputs, memory}
	}
	if s.Library == nil {
		return on, nil
	}
	on.inputs.Marks = s.Library
	base := following.Base{Library: s.Library, Words: s.Words, Now: s.Now, Interval: s.Settings.Interval()}
	on.asker = following.NewAsker(base, s.tidyUp)
	shown := following.Show(on.store)
	on.store = shown
	on.sources = &following.Sources{Base: base, Shown: shown, Home: len(names) == 0, Changed: on.asker.Changed}
	return on, nil
}

// empty reports whether there is nothing to see in the library yet.
func (s *sitting) empty(ctx context.Context) (bool, error) {
	if s.Library == nil {
		return true, nil
	}
	n, err := s.Library.Count(ctx, query.All{}, 1)
	if err != nil || n > 0 {
		return false, s.spoken(err)
	}
	sources, err := s.Library.Subscriptions(ctx)
	return len(sources) == 0, s.spoken(err)
}

// marker keeps the marks of articles that are in memory, if there is a library.
func (s *sitting) marker() store.Marker {
	if s.Library == nil {
		return nil
	}
	return s.Library
}

// queries are those that are saved in the library, if there is one.
func (s *sitting) queries() ui.Queries {
	if s.Library == nil {
		return nil
	}
	return s.Library
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
	if f.Missing != nil {
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
	if f.Library != nil {
		samples = slices.Insert(samples, min(1, len(samples)), f.beginnings()...)
	}
	deliver(gather.Arrival{Articles: samples, Problem: problem})
}

// samples are the program's own articles. That each can be read is tested where
// they stand.
func (f filling) samples() []feed.Article {
	var all []feed.Article
	for _, in := range sample.Inputs(f.Words.Language()) {
		if r, err := parse.Parse(in); err == nil {
			all = append(all, r.Articles...)
		}
	}
	return all
}
