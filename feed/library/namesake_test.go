package library

import (
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
)

// What a feed has twice under one name is not an edit of itself each time that
// the feed is asked.
func TestNamesakesAreNoEdits(t *testing.T) {
	day := time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)
	link := "https://example.org/2026/11/20#notes"
	morning := feed.Article{ID: link, Link: link, Published: day, Body: []feed.Block{{Text: "good morning"}}}
	noon := feed.Article{ID: link, Link: link, Published: day.Add(time.Hour), Body: []feed.Block{{Text: "and now this"}}}
	again := morning
	again.Body = []feed.Block{{Text: "good morning again"}}
	l := openTest(t)
	for _, step := range []struct {
		name     string
		articles []feed.Article
		want     Added
	}{
		{"two under one name", []feed.Article{morning, noon}, Added{New: 2}},
		{"both again", []feed.Article{morning, noon}, Added{Known: 2}},
		{"the first has left the feed", []feed.Article{noon}, Added{Known: 1}},
		{"the first is edited", []feed.Article{again, noon}, Added{Edited: 1, Known: 1}},
		{"twice at one moment", []feed.Article{morning, again}, Added{Edited: 1, Known: 1}},
	} {
		if got := add(t, l, news.Source(1), step.articles...); got != step.want {
			t.Errorf("%s: got %+v, want %+v", step.name, got, step.want)
		}
	}
	clean(t, l)
}

// Notes without headlines that all link to one page, each under a GUID of its
// own, are articles of their own; a note that comes again under another GUID is not.
func TestNotesOnOnePage(t *testing.T) {
	note := func(id, text string) feed.Article {
		return feed.Article{ID: id, Link: "https://example.org/notes", Body: []feed.Block{{Text: text}}}
	}
	l := openTest(t)
	for _, step := range []struct {
		name     string
		articles []feed.Article
		want     Added
	}{
		{"two notes", []feed.Article{note("1", "good morning"), note("2", "and now this")}, Added{New: 2}},
		{"the first has left, a third has come", []feed.Article{note("2", "and now this"), note("3", "good night")}, Added{New: 1, Known: 1}},
		{"an edit", []feed.Article{note("3", "good night, all")}, Added{Edited: 1}},
		{"a new GUID for the first", []feed.Article{note("4", "good morning")}, Added{Edited: 1}},
		{"the page alone", []feed.Article{note("5", "")}, Added{New: 1}},
	} {
		if got := add(t, l, news.Source(1), step.articles...); got != step.want {
			t.Errorf("%s: got %+v, want %+v", step.name, got, step.want)
		}
	}
	clean(t, l)
}
