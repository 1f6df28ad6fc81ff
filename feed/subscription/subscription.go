// Package subscription says what following a source means: which feed it is,
// how the person wants it treated ([Settings]), and how fetching it has gone so
// far ([Health]).
//
// It holds values and nothing that acts. Package library keeps them, package
// refresh goes by them and reports what happened in them, and the screen and
// the verbs put them into words: whatever can be wrong with a source is a [Kind]
// here, so that a sentence can be made of it in any language, also after the
// next start.
//
// A source is known by its address. Which addresses mean the same feed is
// decided by [Key]. A source that moves keeps its articles and its settings.
package subscription

import (
	"errors"
	"net/url"
	"strings"
	"time"

	"khabar/feed"
)

// ErrNotFollowed is returned for an address that no subscription is known by.
var ErrNotFollowed = errors.New("this source is not followed")

// A Subscription is a source that the person follows.
type Subscription struct {
	// Source is the feed: URL is where it is fetched from, Title what it calls
	// itself, Group the person's folder for it.
	feed.Source
	Settings Settings
	Health   Health
	// Added is when it was subscribed to.
	Added time.Time
}

// Name returns what the person knows the source by: their own name for it, else
// its own, else its address without the scheme. It is empty only where the
// address is.
func (s *Subscription) Name() string {
	for _, name := range []string{s.Settings.Title, s.Title} {
		if name = strings.TrimSpace(name); name != "" {
			return name
		}
	}
	u, err := url.Parse(s.URL)
	if err != nil || u.Host == "" {
		return s.URL
	}
	return strings.TrimPrefix(u.Host, "www.") + strings.TrimSuffix(u.Path, "/")
}

// Stopped reports whether the source is not fetched any more unless the person
// asks for it: it said that it is gone for good.
func (s *Subscription) Stopped() bool { return s.Health.Problem.Kind == Gone }

// An Outcome is what became of a wish to follow a source.
type Outcome struct {
	Subscription
	// Duplicate says that the source was followed already. Subscription is
	// then the one that was there, untouched, perhaps at another address.
	Duplicate bool
}
