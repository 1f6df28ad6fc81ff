package follow

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"
	"time"

	"khabar/feed/discover"
	"khabar/feed/opml"
	"khabar/feed/parse"
	"khabar/feed/refresh"
	"khabar/feed/subscription"
)

// A Store keeps what is followed; *library.Library is one.
type Store interface {
	Subscribe(ctx context.Context, list ...subscription.Subscription) ([]subscription.Outcome, error)
	// Subscription returns the source that is followed under an address, or
	// [subscription.ErrNotFollowed].
	Subscription(ctx context.Context, url string) (subscription.Subscription, error)
	Subscriptions(ctx context.Context) ([]subscription.Subscription, error)
	Deliver(ctx context.Context, now time.Time, list ...subscription.Delivery) ([]subscription.Taken, error)
	// Setting returns what was last kept under a name, or "".
	Setting(ctx context.Context, name string) (string, error)
	SetSetting(ctx context.Context, name, value string) error
}

// Files opens what a person names by its path; load.OS is one.
type Files interface {
	Stat(path string) (fs.FileInfo, error)
	Open(path string) (io.ReadCloser, error)
}

// ErrFolder says that a folder was named where a file is needed.
var ErrFolder = errors.New("is a folder")

// A Follower looks for sources and follows them.
type Follower struct {
	Finder *discover.Finder
	Files  Files
	Store  Store
	Now    func() time.Time
	// Stdin is what "-" stands for; nil for nothing.
	Stdin io.Reader
}

// A Candidate is a feed that can be followed.
type Candidate struct {
	discover.Candidate
	// Followed is the subscription, where it is followed already.
	Followed *subscription.Subscription
}

// Found is what is behind what a person gave: feeds, or a list of them.
type Found struct {
	*discover.Result
	// Candidates are those of the result, in its order.
	Candidates []Candidate
	// List is what the list comes to, and nil where feeds were found.
	List *List
}

// Sole returns the one feed that can be meant, if there is one alone. It may be
// followed already.
func (f *Found) Sole() (*Candidate, bool) {
	if f.Result == nil {
		return nil, false
	}
	if _, ok := f.Result.Sole(); !ok {
		return nil, false
	}
	return &f.Candidates[0], true
}

// Look finds out what is behind what a person gives: a file, "-" or an address.
// Nothing is added. The errors are those of [discover.Finder.Find], of the file
// system, and [ErrFolder].
func (f *Follower) Look(ctx context.Context, what string) (*Found, error) {
	result, err := f.look(ctx, what)
	found := &Found{Result: result}
	if err != nil {
		return found, err
	}
	if result.List != nil {
		found.List, err = f.list(ctx, result)
		return found, err
	}
	for _, c := range result.Candidates {
		one := Candidate{Candidate: c}
		s, err := f.Store.Subscription(ctx, c.URL)
		switch {
		case err == nil:
			one.Followed = &s
		case !errors.Is(err, subscription.ErrNotFollowed):
			return found, err
		}
		found.Candidates = append(found.Candidates, one)
	}
	return found, nil
}

func (f *Follower) look(ctx context.Context, what string) (*discover.Result, error) {
	what = strings.TrimSpace(what)
	if what == "-" && f.Stdin != nil {
		return f.read(ctx, what, f.Stdin)
	}
	info, err := f.Files.Stat(what)
	switch {
	case err != nil || what == "":
		return f.Finder.Find(ctx, what)
	case info.IsDir():
		return &discover.Result{}, ErrFolder
	}
	file, err := f.Files.Open(what)
	if err != nil {
		return &discover.Result{}, err
	}
	defer file.Close()
	return f.read(ctx, what, file)
}

func (f *Follower) read(ctx context.Context, name string, r io.Reader) (*discover.Result, error) {
	data, err := io.ReadAll(io.LimitReader(r, parse.MaxBytes+1))
	if err != nil {
		return &discover.Result{}, err
	}
	return f.Finder.Read(ctx, parse.Input{Name: name, Data: data})
}

// A Wish is a candidate that the person wants to follow, and how.
type Wish struct {
	Candidate
	Group    string
	Settings subscription.Settings
}

// A Followed is what became of a wish.
type Followed struct {
	subscription.Outcome
	// New is how many articles came with it.
	New int
}

// Follow follows candidates and keeps the articles that were read when they
// were looked for. It stands at the place of each wish what became of it.
func (f *Follower) Follow(ctx context.Context, wishes ...Wish) ([]Followed, error) {
	now := f.Now()
	list := make([]subscription.Subscription, len(wishes))
	for i, w := range wishes {
		s := subscription.Subscription{Source: w.Source, Settings: w.Settings, Added: now}
		s.Group = w.Group
		s.Settings.Private = s.Settings.Private || w.Typed && w.Response.Private
		list[i] = s
	}
	outcomes, err := f.Store.Subscribe(ctx, list...)
	if err != nil {
		return nil, err
	}
	followed := make([]Followed, len(wishes))
	var deliveries []subscription.Delivery
	var at []int
	for i, o := range outcomes {
		followed[i].Outcome = o
		if !o.Duplicate {
			at = append(at, i)
			deliveries = append(deliveries, refresh.First(&o.Subscription, wishes[i].Response, nil, now))
		}
	}
	taken, err := f.Store.Deliver(ctx, now, deliveries...)
	if err != nil {
		return followed, err
	}
	for i, t := range taken {
		followed[at[i]].New = t.New
	}
	return followed, nil
}

// A List is a list of subscriptions that can be taken over.
type List struct {
	Title string
	// New are the feeds that are not followed yet, Known those that are, and
	// Unusable the addresses that cannot be fetched: also the queries and
	// commands of another program (see package urlfile).
	New, Known []subscription.Subscription
	Unusable   []string
	document   *opml.Document
}
