package following

import (
	"context"
	"sync"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/library"
	"khabar/feed/refresh"
	"khabar/feed/store"
	"khabar/feed/subscription"
	"khabar/ui"
	"khabar/ui/locale"
	"khabar/ui/trouble"
)

// An Asker is how the screen asks sources for what is new: a ui.Refresher.
type Asker struct {
	library   *library.Library
	words     *locale.Printer
	refresher *refresh.Refresher
	client    *fetch.Client
	added     func() // told after articles came

	mu     sync.Mutex
	runs   map[*refresh.Event]bool // what each of the runs under way told last
	report func(ui.Refreshing)     // nil while nobody watches
	active sync.WaitGroup          // runs
}

// NewAsker returns one for the sources of a library. It tells added after articles
// came.
func NewAsker(b Base, added func()) *Asker {
	client := fetch.New(b.Fetching)
	return &Asker{
		library: b.Library, words: b.Words, client: client, refresher: refresh.New(client, b.Library, refresh.Options{Interval: b.Interval}),
		added: added, runs: map[*refresh.Event]bool{},
	}
}

// Close waits until what came is kept, after all contexts have ended.
func (a *Asker) Close() {
	a.active.Wait()
	a.client.Close()
}

// Changed is to be told that other sources are followed than before, or otherwise.
func (a *Asker) Changed() { a.refresher.Changed() }

// Watch implements ui.Refresher.
func (a *Asker) Watch(ctx context.Context, report func(ui.Refreshing)) {
	a.active.Add(1)
	defer a.active.Done()
	a.mu.Lock()
	a.report = report
	a.mu.Unlock()
	a.refresher.Watch(ctx, a.follow())
	a.mu.Lock()
	a.report = nil
	a.mu.Unlock()
}

// follow returns what is told of the runs of one caller. It reports the sum of
// all.
func (a *Asker) follow() func(refresh.Event) {
	last := &refresh.Event{}
	return func(e refresh.Event) {
		a.mu.Lock()
		defer a.mu.Unlock()
		*last = e
		a.runs[last] = true
		if e.Done == e.Total || e.Err != nil {
			delete(a.runs, last)
			a.added()
		}
		now := ui.Refreshing{Changed: e.Taken.New+e.Taken.Edited > 0 || e.Extended != 0, Problem: problem.InWords(e.Err, a.words)}
		if s := &e.Subscription; e.Waits.IsZero() && s.Health.Failures == 1 {
			now.Began = 1
		}
		for run := range a.runs {
			now.Done, now.Failed, now.Total = now.Done+run.Done, now.Failed+run.Failed, now.Total+run.Total
		}
		if a.report != nil {
			a.report(now)
		}
	}
}

// Refresh implements ui.Refresher.
func (a *Asker) Refresh(ctx context.Context, of store.ID) (ui.Refreshed, error) {
	a.active.Add(1)
	defer a.active.Done()
	list, err := a.sources(ctx, of)
	if err != nil {
		return ui.Refreshed{}, err
	}
	return a.ask(ctx, list, of != 0)
}

// RefreshSource implements ui.Refresher.
func (a *Asker) RefreshSource(ctx context.Context, url string) (ui.Refreshed, error) {
	a.active.Add(1)
	defer a.active.Done()
	s, err := a.library.Subscription(ctx, url)
	if err != nil {
		return ui.Refreshed{}, err
	}
	return a.ask(ctx, []subscription.Subscription{s}, true)
}

// ask asks sources, and says what is wrong where it is one thing.
func (a *Asker) ask(ctx context.Context, list []subscription.Subscription, one bool) (ui.Refreshed, error) {
	var last refresh.Event
	var failed subscription.Subscription
	offline := 0
	tell := a.follow()
	err := a.refresher.Refresh(ctx, list, func(e refresh.Event) {
		if e.Failed > last.Failed {
			failed = e.Subscription
		}
		if e.Offline {
			offline++
		}
		last = e
		tell(e)
	})
	if err == nil {
		err = ctx.Err()
	}
	out := ui.Refreshed{Asked: last.Total, Failed: last.Failed, New: last.New}
	switch {
	case one && last.Failed > 0:
		out.Trouble = trouble.Sentence(a.words, &failed)
	case offline > 0:
		out.Trouble = a.words.N("refresh.offline", offline)
	}
	return out, err
}

// sources are that of an article, or all.
func (a *Asker) sources(ctx context.Context, of store.ID) ([]subscription.Subscription, error) {
	if of != 0 {
		s, err := a.library.SubscriptionOf(ctx, of)
		return []subscription.Subscription{s}, err
	}
	list, err := a.library.Subscriptions(ctx)
	if err == nil && len(list) == 0 {
		err = subscription.ErrNotFollowed
	}
	return list, err
}

// FullText implements ui.Refresher.
func (a *Asker) FullText(ctx context.Context, id store.ID) (*feed.Article, error) {
	article, err := a.refresher.FullText(ctx, id)
	return article, problem.OfPage(err, a.words)
}

// Troubles implements ui.Refresher.
func (a *Asker) Troubles(ctx context.Context) ([]string, error) {
	list, err := a.library.Subscriptions(ctx)
	if err != nil {
		return nil, err
	}
	var sentences []string
	for i := range list {
		if said := trouble.Sentence(a.words, &list[i]); said != "" {
			sentences = append(sentences, oneLine(said))
		}
	}
	return sentences, nil
}
