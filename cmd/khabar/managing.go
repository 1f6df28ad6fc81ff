package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"khabar/ui"
	"khabar/ui/trouble"
)

// List implements ui.Sources.
func (f *following) List(ctx context.Context) ([]ui.Source, error) {
	list, err := f.kept.library.Subscriptions(ctx)
	if err != nil {
		return nil, f.spoken(err)
	}
	counts, err := countsOf(ctx, f.kept.library)
	if err != nil {
		return nil, f.spoken(err)
	}
	var out []ui.Source
	for i := range list {
		s := &list[i]
		out = append(out, ui.Source{Name: s.Name(), URL: s.URL, Group: s.Group, Articles: counts[s.URL].Articles, Unread: counts[s.URL].Unread,
			Trouble: clean(trouble.What(f.words, s.Health.Problem))})
	}
	slices.SortStableFunc(out, func(a, b ui.Source) int { return cmp.Compare(a.Group, b.Group) })
	return out, nil
}

// Rename implements ui.Sources.
func (f *following) Rename(ctx context.Context, url, title string) error {
	s, err := f.kept.library.Subscription(ctx, url)
	if err != nil {
		return f.spoken(err)
	}
	s.Settings.Title = title
	return f.spoken(f.kept.library.SetSettings(ctx, url, s.Settings))
}

// Regroup implements ui.Sources.
func (f *following) Regroup(ctx context.Context, url, group string) error {
	return f.spoken(f.kept.library.Regroup(ctx, strings.Trim(group, "/ "), url))
}

// Remove implements ui.Sources.
func (f *following) Remove(ctx context.Context, url string) error {
	_, err := f.kept.library.Unsubscribe(ctx, url)
	if err == nil && f.changed != nil {
		f.changed()
	}
	return f.spoken(err)
}
