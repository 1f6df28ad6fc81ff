package follow

import (
	"context"
	"errors"
	"io"
	"net/url"
	"strings"

	"khabar/feed/discover"
	"khabar/feed/opml"
	"khabar/feed/roll"
	"khabar/feed/subscription"
)

// listSetting is the name under which the list that other readers wrote is kept
// in the store, so that what they said is written again.
const listSetting = "opml"

// list finds out what a list of subscriptions comes to.
func (f *Follower) list(ctx context.Context, r *discover.Result) (*List, error) {
	base, err := url.Parse(r.ListURL)
	if err != nil || !base.IsAbs() {
		base = nil
	}
	roll.Absolute(r.List, base)
	all, unusable := roll.Subscriptions(r.List, roll.Origin{Base: base, Trusted: r.Typed && base == nil})
	l := &List{Title: r.List.Title(), Unusable: append(unusable, r.Others...), document: r.List}
	for _, s := range all {
		known, err := f.Store.Subscription(ctx, s.URL)
		switch {
		case err == nil:
			l.Known = append(l.Known, known)
		case errors.Is(err, subscription.ErrNotFollowed):
			l.New = append(l.New, s)
		default:
			return nil, err
		}
	}
	return l, nil
}

// Import takes a list over: it follows what is new, and keeps the list itself
// for the next export. Nothing is fetched.
func (f *Follower) Import(ctx context.Context, l *List) error {
	now := f.Now()
	for i := range l.New {
		l.New[i].Added = now
	}
	if _, err := f.Store.Subscribe(ctx, l.New...); err != nil {
		return err
	}
	kept, err := f.kept(ctx)
	if err != nil {
		return err
	}
	roll.Merge(kept, l.document)
	var b strings.Builder
	if err := kept.Write(&b); err != nil {
		return err
	}
	return f.Store.SetSetting(ctx, listSetting, b.String())
}

// kept returns the list that is kept; an empty one where there is none.
func (f *Follower) kept(ctx context.Context) (*opml.Document, error) {
	text, err := f.Store.Setting(ctx, listSetting)
	if err != nil || text == "" {
		return &opml.Document{}, err
	}
	d, err := opml.Read(text)
	if err != nil { // written by somebody else
		return &opml.Document{}, nil
	}
	return d, nil
}

// Exported counts what was written.
type Exported struct {
	Feeds int
	// Secrets are the sources whose entry holds a password or header fields,
	// which the person may not want to hand on.
	Secrets int
}

// Export writes what is followed as OPML, for other readers and for this one.
// title is that of the list where nobody has given it one.
func (f *Follower) Export(ctx context.Context, w io.Writer, title string) (Exported, error) {
	var e Exported
	followed, err := f.Store.Subscriptions(ctx)
	if err != nil {
		return e, err
	}
	d, err := f.kept(ctx)
	if err != nil {
		return e, err
	}
	roll.Update(d, followed, func(address string) string {
		s, err := f.Store.Subscription(ctx, address)
		if err != nil {
			return ""
		}
		return s.URL
	})
	if d.Title() == "" {
		d.Head = append(d.Head, opml.Element{Name: "title", Text: title})
	}
	for i := range followed {
		e.Feeds++
		if roll.Secret(&followed[i]) {
			e.Secrets++
		}
	}
	return e, d.Write(w)
}
