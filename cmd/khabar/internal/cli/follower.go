package cli

import (
	"context"
	"errors"
	"time"

	"khabar/cmd/khabar/internal/following"
	"khabar/feed/fetch"
	"khabar/feed/follow"
	"khabar/feed/subscription"
)

// follower looks for sources and follows them. done ends its connections.
func (a *app) follower(s follow.Store) (f *follow.Follower, done func()) {
	f, done = following.Follower(s, fetch.Options{}, a.Now)
	f.Stdin = a.Stdin
	return f, done
}

// withFollower does something with the library's sources. Where only looks is
// set, no library is begun.
func (a *app) withFollower(ctx context.Context, onlyLooks bool, do func(*follow.Follower) error) error {
	open := a.openLibrary
	if onlyLooks {
		open = a.existingLibrary
	}
	l, err := open(ctx)
	if err != nil {
		return err
	}
	if l == nil {
		f, done := a.follower(noSources{})
		defer done()
		return do(f)
	}
	f, done := a.follower(l)
	defer done()
	return errors.Join(do(f), l.Close())
}

// noSources is the store of a person who follows nothing yet.
type noSources struct{}

var errOnlyLooking = errors.New("there is no library to write to")

func (noSources) Subscribe(context.Context, ...subscription.Subscription) ([]subscription.Outcome, error) {
	return nil, errOnlyLooking
}

func (noSources) Subscription(context.Context, string) (subscription.Subscription, error) {
	return subscription.Subscription{}, subscription.ErrNotFollowed
}

func (noSources) Subscriptions(context.Context) ([]subscription.Subscription, error) { return nil, nil }

func (noSources) Deliver(context.Context, time.Time, ...subscription.Delivery) ([]subscription.Taken, error) {
	return nil, errOnlyLooking
}
func (noSources) Setting(context.Context, string) (string, error)  { return "", nil }
func (noSources) SetSetting(context.Context, string, string) error { return errOnlyLooking }
