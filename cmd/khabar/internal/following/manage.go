package following

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"khabar/cmd/khabar/internal/treatment"
	"khabar/feed/library"
	"khabar/feed/refresh"
	"khabar/feed/store"
	"khabar/feed/subscription"
	"khabar/ui/sources"
	"khabar/ui/text"
	"khabar/ui/trouble"
)

// List implements ui.Sources.
func (f *Sources) List(ctx context.Context) ([]sources.Source, error) {
	list, err := f.Library.Subscriptions(ctx)
	if err != nil {
		return nil, f.spoken(err)
	}
	counts, err := Counts(ctx, f.Library)
	if err != nil {
		return nil, f.spoken(err)
	}
	var out []sources.Source
	for i := range list {
		out = append(out, f.source(&list[i], counts))
	}
	slices.SortStableFunc(out, func(a, b sources.Source) int { return cmp.Compare(a.Group, b.Group) })
	return out, nil
}

// Source implements ui.Sources.
func (f *Sources) Source(ctx context.Context, url string) (sources.Source, error) {
	s, err := f.Library.Subscription(ctx, url)
	if err != nil {
		return sources.Source{}, f.spoken(err)
	}
	counts, err := Counts(ctx, f.Library)
	if err != nil {
		return sources.Source{}, f.spoken(err)
	}
	return f.source(&s, counts), nil
}

// source is a subscription as the screen shows it.
func (f *Sources) source(s *subscription.Subscription, counts map[string]store.SourceCount) sources.Source {
	every := cmp.Or(f.Interval, refresh.UsualInterval)
	h := &s.Health
	out := sources.Source{
		Name: oneLine(s.Name()), Own: oneLine(s.Title), URL: s.URL, Group: s.Group, Articles: counts[s.URL].Articles, Unread: counts[s.URL].Unread,
		Values: map[sources.Setting]string{}, Every: every,
		Checked: h.Checked, Succeeded: h.Succeeded, Next: refresh.Next(s, every, f.Now()),
		Trouble: oneLine(trouble.What(f.Words, h.Problem)), Failures: h.Failures, Gone: s.Stopped(), Moved: h.Moved.URL,
	}
	for name, value := range treatment.Values(s) {
		out.Values[sources.Setting(name)] = value
	}
	return out
}

// Check implements ui.Sources.
func (f *Sources) Check(s sources.Setting, value string) error {
	var scratch subscription.Subscription
	return treatment.Put(&scratch, string(s), value, f.Now(), f.Words)
}

// Change implements ui.Sources.
func (f *Sources) Change(ctx context.Context, url string, s sources.Setting, value string) (sources.Source, error) {
	before, err := f.Library.Subscription(ctx, url)
	if err != nil {
		return sources.Source{}, f.spoken(err)
	}
	now, values := before, []string{value}
	if s == sources.Header {
		now.Settings.Headers, values = nil, strings.Split(value, "\n")
	}
	for _, v := range values {
		if err := treatment.Put(&now, string(s), v, f.Now(), f.Words); err != nil {
			return sources.Source{}, err
		}
	}
	if err := treatment.Keep(ctx, f.Library, &before, &now, f.Now(), f.Words); err != nil {
		return sources.Source{}, f.spoken(err)
	}
	f.tell()
	return f.Source(ctx, now.URL)
}

// Remove implements ui.Sources.
func (f *Sources) Remove(ctx context.Context, url string) error {
	_, err := f.Library.Unsubscribe(ctx, url)
	if err == nil {
		f.tell()
	}
	return f.spoken(err)
}

// tell says that sources, or what is set of them, are others than before.
func (f *Sources) tell() {
	if f.Changed != nil {
		f.Changed()
	}
}

// Counts are the numbers of articles of the sources, by their addresses.
func Counts(ctx context.Context, l *library.Library) (map[string]store.SourceCount, error) {
	all, err := l.Sources(ctx)
	counts := map[string]store.SourceCount{}
	for _, c := range all {
		counts[c.URL] = c
	}
	return counts, err
}

// oneLine is what came from a site, as it may be shown on a row.
func oneLine(s string) string { return text.Clean(s, text.SlotRow) }
