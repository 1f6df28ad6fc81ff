package following

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"khabar/cmd/khabar/internal/gather"
	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/fetch"
	"khabar/feed/follow"
	"khabar/feed/store"
	"khabar/ui/adding"
)

// Sources is how the screen finds sources and follows them: a ui.Sources.
type Sources struct {
	Base
	// Shown is what the screen shows, and Home says that this becomes the library
	// when a source is followed.
	Shown *Shown
	Home  bool
	// Changed is told that other sources are followed than before; it may be nil.
	Changed func()
}

// follower returns one that tells asking of each address. Standard input is not
// for it: the screen has that.
func (f *Sources) follower(asking func(string)) (*follow.Follower, func()) {
	made, done := Follower(f.Library, f.Fetching, f.Now)
	made.Finder.Asking = asking
	return made, done
}

// spoken says an error in the person's language.
func (f *Sources) spoken(err error) error { return problem.InWords(err, f.Words) }

// Look implements ui.Sources.
func (f *Sources) Look(ctx context.Context, what string, asking func(string)) (adding.Found, error) {
	made, done := f.follower(asking)
	defer done()
	found, err := made.Look(ctx, withHome(what))
	if err != nil {
		return adding.Found{}, f.inSentence(ctx, what, err)
	}
	out := adding.Found{What: what}
	if l := found.List; l != nil {
		out.List = &adding.Listed{Title: l.Title, New: len(l.New), Known: len(l.Known), Unusable: len(l.Unusable), Key: l}
		return out, nil
	}
	for i := range found.Candidates {
		c := &found.Candidates[i]
		title := c.Title
		if c.Followed != nil {
			title = c.Followed.Name()
		}
		out.Offers = append(out.Offers, adding.Offer{Title: title, URL: c.URL, About: About(c, f.Now(), f.Words), Followed: c.Followed != nil, Comments: c.Comments, Key: c})
	}
	return out, nil
}

// inSentence says in the person's language why nothing was found; a search that
// was stopped is no failure.
func (f *Sources) inSentence(ctx context.Context, what string, err error) error {
	if ctx.Err() != nil {
		return context.Canceled
	}
	var unfetched *fetch.Error
	if errors.As(err, &unfetched) && unfetched.Kind == fetch.Cancelled {
		return context.Canceled
	}
	return f.spoken(problem.OfSearch(what, err, f.Words))
}

// Follow implements ui.Sources.
func (f *Sources) Follow(ctx context.Context, offers []adding.Offer) (adding.Followed, error) {
	made, done := f.follower(nil)
	defer done()
	var wishes []follow.Wish
	for _, o := range offers {
		if c, ok := o.Key.(*follow.Candidate); ok {
			wishes = append(wishes, follow.Wish{Candidate: *c})
		}
	}
	followed, err := made.Follow(ctx, wishes...)
	var out adding.Followed
	for _, o := range followed {
		take(&out, &o)
	}
	f.finish(&out)
	return out, f.spoken(err)
}

// take counts a source that is followed.
func take(out *adding.Followed, o *follow.Followed) {
	if o.Duplicate {
		out.Known = append(out.Known, o.Name())
		return
	}
	out.Titles = append(out.Titles, o.Name())
	out.Articles += o.New
}

// finish lets the screen show the library where something is followed now, and
// the new sources be asked.
func (f *Sources) finish(out *adding.Followed) {
	if len(out.Titles) == 0 {
		return
	}
	if f.Home {
		out.Anew = f.Shown.Use(f.Library)
	}
	f.tell()
}

// Import implements ui.Sources.
func (f *Sources) Import(ctx context.Context, l *adding.Listed) (adding.Followed, error) {
	list, ok := l.Key.(*follow.List)
	if !ok {
		return adding.Followed{}, nil
	}
	made, done := f.follower(nil)
	defer done()
	if err := made.Import(ctx, list); err != nil {
		return adding.Followed{}, f.spoken(err)
	}
	var out adding.Followed
	for i := range list.New {
		out.Titles = append(out.Titles, list.New[i].Name())
	}
	for i := range list.Known {
		out.Known = append(out.Known, list.Known[i].Name())
	}
	for _, address := range list.Unusable {
		out.Problems = append(out.Problems, problem.OfListed(address, f.Words))
	}
	f.finish(&out)
	return out, nil
}

// Open implements ui.Sources.
func (f *Sources) Open(ctx context.Context, path string) (adding.Followed, error) {
	inputs := &gather.Gatherer{Names: []string{withHome(path)}, Fetching: f.Fetching, Marks: f.Library, Words: f.Words}
	memory := store.NewMemory(f.Library)
	var out adding.Followed
	inputs.Gather(ctx, func(a gather.Arrival) {
		memory.Add(a.Articles)
		out.Articles += len(a.Articles)
		if a.Problem != nil {
			out.Problems = append(out.Problems, a.Problem)
		}
	})
	switch {
	case ctx.Err() != nil:
		return adding.Followed{}, context.Canceled
	case out.Articles > 0:
		out.Anew = f.Shown.Use(memory)
	case len(out.Problems) == 0:
		out.Problems = append(out.Problems, errors.New(f.Words.T("cmd.nothingFound")))
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
