package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"khabar/cmd/khabar/internal/gather"
	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/fetch"
	"khabar/feed/follow"
	"khabar/feed/starter"
	"khabar/feed/store"
	"khabar/ui"
)

// following is how the screen finds sources and follows them: a ui.Sources.
type following struct {
	*app
	kept kept
	// shown is what the screen shows, and home says that this becomes the
	// library when a source is followed.
	shown *switching
	home  bool
	// changed is told that other sources are followed than before.
	changed func()
}

// follower returns one that tells asking of each address.
func (f *following) follower(asking func(string)) (*follow.Follower, func()) {
	made, done := f.app.follower(f.kept.library)
	made.Stdin = nil // the screen has it
	made.Finder.Asking = asking
	return made, done
}

// Look implements ui.Sources.
func (f *following) Look(ctx context.Context, what string, asking func(string)) (ui.Found, error) {
	made, done := f.follower(asking)
	defer done()
	found, err := made.Look(ctx, withHome(what))
	if err != nil {
		return ui.Found{}, f.inSentence(ctx, what, err)
	}
	out := ui.Found{What: what}
	if l := found.List; l != nil {
		out.List = &ui.Listed{Title: l.Title, New: len(l.New), Known: len(l.Known), Unusable: len(l.Unusable), Key: l}
		return out, nil
	}
	for i := range found.Candidates {
		c := &found.Candidates[i]
		title := c.Title
		if c.Followed != nil {
			title = c.Followed.Name()
		}
		out.Offers = append(out.Offers, ui.Offer{Title: title, URL: c.URL, About: f.about(c), Followed: c.Followed != nil, Comments: c.Comments, Key: c})
	}
	return out, nil
}

// inSentence says in the person's language why nothing was found; a search that
// was stopped is no failure.
func (f *following) inSentence(ctx context.Context, what string, err error) error {
	if ctx.Err() != nil {
		return context.Canceled
	}
	var unfetched *fetch.Error
	if errors.As(err, &unfetched) && unfetched.Kind == fetch.Cancelled {
		return context.Canceled
	}
	return f.spoken(problem.OfSearch(what, err, f.words))
}

// Follow implements ui.Sources.
func (f *following) Follow(ctx context.Context, offers []ui.Offer) (ui.Followed, error) {
	made, done := f.follower(nil)
	defer done()
	var wishes []follow.Wish
	for _, o := range offers {
		if c, ok := o.Key.(*follow.Candidate); ok {
			wishes = append(wishes, follow.Wish{Candidate: *c})
		}
	}
	followed, err := made.Follow(ctx, wishes...)
	var out ui.Followed
	for _, o := range followed {
		take(&out, &o)
	}
	f.finish(&out)
	return out, f.spoken(err)
}

// take counts a source that is followed.
func take(out *ui.Followed, o *follow.Followed) {
	if o.Duplicate {
		out.Known = append(out.Known, o.Name())
		return
	}
	out.Titles = append(out.Titles, o.Name())
	out.Articles += o.New
}

// finish lets the screen show the library where something is followed now, and
// the new sources be asked.
func (f *following) finish(out *ui.Followed) {
	if len(out.Titles) == 0 {
		return
	}
	if f.home {
		out.Anew = f.shown.use(f.kept.library)
	}
	f.tell()
}

// Import implements ui.Sources.
func (f *following) Import(ctx context.Context, l *ui.Listed) (ui.Followed, error) {
	list, ok := l.Key.(*follow.List)
	if !ok {
		return ui.Followed{}, nil
	}
	made, done := f.follower(nil)
	defer done()
	if err := made.Import(ctx, list); err != nil {
		return ui.Followed{}, f.spoken(err)
	}
	var out ui.Followed
	for i := range list.New {
		out.Titles = append(out.Titles, list.New[i].Name())
	}
	for i := range list.Known {
		out.Known = append(out.Known, list.Known[i].Name())
	}
	for _, address := range list.Unusable {
		out.Problems = append(out.Problems, errors.New(unusable(f.words, address)))
	}
	f.finish(&out)
	return out, nil
}

// Starters implements ui.Sources.
func (f *following) Starters() []ui.Starter {
	var list []ui.Starter
	for _, s := range starter.Sources(f.words.Language()) {
		list = append(list, ui.Starter{Language: s.Language, Title: s.Title, Address: s.Address})
	}
	return list
}

// atOnce is how many starters are looked for at a time.
const atOnce = 4

// Begin implements ui.Sources.
func (f *following) Begin(ctx context.Context, chosen []ui.Starter, tell func(int)) (ui.Followed, error) {
	made, done := f.follower(nil)
	defer done()
	var (
		out     ui.Followed
		mu      sync.Mutex
		workers sync.WaitGroup
		count   int
	)
	queue := make(chan ui.Starter, len(chosen))
	for _, s := range chosen {
		queue <- s
	}
	close(queue)
	for range min(atOnce, len(chosen)) {
		workers.Go(func() {
			for s := range queue {
				if ctx.Err() != nil {
					return
				}
				o, err := f.beginOne(ctx, made, s)
				mu.Lock()
				if err != nil {
					out.Problems = append(out.Problems, err)
				} else {
					take(&out, o)
				}
				count++
				tell(count)
				mu.Unlock()
			}
		})
	}
	workers.Wait()
	f.finish(&out)
	if len(out.Titles) == 0 && ctx.Err() != nil {
		return out, context.Canceled
	}
	return out, nil
}

// beginOne follows the likeliest feed of a starter.
func (f *following) beginOne(ctx context.Context, made *follow.Follower, s ui.Starter) (*follow.Followed, error) {
	found, err := made.Look(ctx, s.Address)
	if err != nil {
		return nil, f.inSentence(ctx, s.Address, err)
	}
	if len(found.Candidates) == 0 {
		return nil, errors.New(f.words.T("source.notFound", "Where", s.Address, "Tried", f.words.N("source.tried", len(found.Tried))))
	}
	done, err := made.Follow(ctx, follow.Wish{Candidate: found.Candidates[0]})
	if err != nil {
		return nil, f.spoken(err)
	}
	return &done[0], nil
}

// Open implements ui.Sources.
func (f *following) Open(ctx context.Context, path string) (ui.Followed, error) {
	inputs := f.gatherer([]string{withHome(path)})
	inputs.Marks = f.kept.library
	memory := store.NewMemory(f.kept.library)
	var out ui.Followed
	inputs.Gather(ctx, func(a gather.Arrival) {
		memory.Add(a.Articles)
		out.Articles += len(a.Articles)
		if a.Problem != nil {
			out.Problems = append(out.Problems, a.Problem)
		}
	})
	switch {
	case ctx.Err() != nil:
		return ui.Followed{}, context.Canceled
	case out.Articles > 0:
		out.Anew = f.shown.use(memory)
	case len(out.Problems) == 0:
		out.Problems = append(out.Problems, errors.New(f.words.T("cmd.nothingFound")))
	}
	return out, nil
}

// withHome completes a path that begins with ~, which no shell has seen.
func withHome(path string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(path), "~")
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return filepath.Join(home, rest)
}
