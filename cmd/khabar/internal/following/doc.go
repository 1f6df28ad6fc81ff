// Package following gives the screen its sources: it finds and follows them, lists
// and changes them (Sources, for ui.Sources), and asks them for what is new (Asker,
// for ui.Refresher).
//
// What is done stands in the packages under feed: follow, discover, refresh and the
// library. This package puts their answers and errors into the person's language
// and into the values that the screen knows. What is slow happens in the
// goroutine that calls; a screen calls from commands, and never from Update.
package following

import (
	"time"

	"khabar/feed/discover"
	"khabar/feed/fetch"
	"khabar/feed/follow"
	"khabar/feed/library"
	"khabar/feed/load"
	"khabar/ui/locale"
)

// A Base is what the screen's sources stand on.
type Base struct {
	Library  *library.Library
	Words    *locale.Printer
	Now      func() time.Time
	Fetching fetch.Options
	// Interval is how often sources are asked by themselves; 0 is as often as is
	// usual (refresh.Options).
	Interval time.Duration
}

// Follower returns what looks for sources and follows them. done ends its
// connections.
func Follower(s follow.Store, o fetch.Options, now func() time.Time) (f *follow.Follower, done func()) {
	client := fetch.New(o)
	return &follow.Follower{Finder: &discover.Finder{Fetcher: client}, Files: load.OS{}, Store: s, Now: now}, client.Close
}
