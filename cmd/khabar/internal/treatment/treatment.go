// Package treatment says how a person wants a source to be treated: by which name
// and in which group, in which direction, how often it is asked, with which fields
// of HTTP, and which of its articles are marked when they come.
//
// Each setting has a name and is written as text, the same for the verb that sets
// it and for the form on the screen; "" is what holds where nothing is said. The
// values themselves are package subscription's. Put changes one in memory, and
// fails with a sentence in the person's language; Keep writes what has changed.
package treatment

import (
	"context"
	"errors"
	"iter"
	"time"

	"khabar/feed/query"
	"khabar/feed/subscription"
	"khabar/ui/locale"
)

// ErrNoSetting is the error for a name that is none.
var ErrNoSetting = errors.New("no such setting")

// Names returns the names of the settings, in the order in which they are told.
func Names() []string {
	var names []string
	for _, k := range settings {
		names = append(names, k.name)
	}
	return names
}

// Values yields the name and the value of each setting that says something, in the
// order of Names. Header fields are a line each.
func Values(s *subscription.Subscription) iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		for _, k := range settings {
			if v := k.get(s); v != "" && !yield(k.name, v) {
				return
			}
		}
	}
}

// Put says one thing of a source. Its error is a sentence in the person's
// language, a *query.Error in a filter, or ErrNoSetting. Filters that name days are
// read as of now.
func Put(s *subscription.Subscription, name, value string, now time.Time, words *locale.Printer) error {
	if name == "read-when" || name == "star-when" {
		if _, err := query.Parse(value, now); err != nil {
			return err
		}
	}
	for _, k := range settings {
		if k.name != name {
			continue
		}
		if id := k.set(s, value); id != "" {
			return errors.New(words.T(id, "Value", value, "Where", value))
		}
		return nil
	}
	return ErrNoSetting
}

// A Store keeps how sources are treated; *library.Library is one.
type Store interface {
	Move(ctx context.Context, from, to string) (other string, err error)
	Deliver(ctx context.Context, now time.Time, d ...subscription.Delivery) ([]subscription.Taken, error)
	SetSettings(ctx context.Context, url string, s subscription.Settings) error
	Regroup(ctx context.Context, group string, urls ...string) error
}

// Keep keeps what is said of a source now, where it was before.
func Keep(ctx context.Context, l Store, before, now *subscription.Subscription, at time.Time, words *locale.Printer) error {
	if now.URL != before.URL {
		other, err := l.Move(ctx, before.URL, now.URL)
		if err != nil {
			return err
		}
		if other != "" {
			return errors.New(words.T("source.addressTaken", "URL", other))
		}
		// What was known of the old address does not hold for the new one.
		if _, err := l.Deliver(ctx, at, subscription.Delivery{URL: now.URL}); err != nil {
			return err
		}
	}
	if err := l.SetSettings(ctx, now.URL, now.Settings); err != nil {
		return err
	}
	if now.Group != before.Group {
		return l.Regroup(ctx, now.Group, now.URL)
	}
	return nil
}
