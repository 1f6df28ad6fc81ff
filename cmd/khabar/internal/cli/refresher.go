package cli

import (
	"slices"
	"strings"

	"khabar/feed/fetch"
	"khabar/feed/fold"
	"khabar/feed/library"
	"khabar/feed/refresh"
	"khabar/feed/subscription"
)

// refresher asks the sources of a library. done ends its connections.
func (a *app) refresher(l *library.Library) (r *refresh.Refresher, done func()) {
	client := fetch.New(fetch.Options{})
	return refresh.New(client, l, refresh.Options{Interval: a.settings.Interval()}), client.Close
}

// inGroup returns the sources of a group and of the groups in it.
func inGroup(list []subscription.Subscription, group string) []subscription.Subscription {
	return slices.DeleteFunc(slices.Clone(list), func(s subscription.Subscription) bool {
		return s.Group != group && !strings.HasPrefix(s.Group, group+"/")
	})
}

// sourcesNamed returns the sources that a person's word means: by address, by
// name, or else by a part of the name.
func sourcesNamed(list []subscription.Subscription, word string) (found []subscription.Subscription) {
	key, folded := subscription.Key(word), fold.Fold(word)
	for _, is := range []func(s *subscription.Subscription) bool{
		func(s *subscription.Subscription) bool { return s.URL == word || subscription.Key(s.URL) == key },
		func(s *subscription.Subscription) bool { return fold.Fold(s.Name()) == folded },
		func(s *subscription.Subscription) bool { return strings.Contains(fold.Fold(s.Name()), folded) },
	} {
		for i := range list {
			if is(&list[i]) {
				found = append(found, list[i])
			}
		}
		if len(found) > 0 {
			break
		}
	}
	return found
}
