package ui

import (
	"cmp"

	"khabar/feed"
	"khabar/ui/bidi"
	"khabar/ui/list"
)

// items shows the shelf to the list.
type items struct{ m *Model }

func (it items) Len() int { return len(it.m.shelf.shown) }

func (it items) State(i int) list.State {
	at := int(it.m.shelf.shown[i])
	e := &it.m.shelf.entries[at]
	return list.State{ID: at, Unread: !e.read, Starred: e.starred}
}

func (it items) Row(i int) list.Row {
	e := &it.m.shelf.entries[it.m.shelf.shown[i]]
	a := e.article
	return list.Row{
		Headline:  it.m.headline(a),
		Direction: headlineDirection(a),
		Details:   it.m.details(e),
	}
}

// headline returns the article's headline or what stands for one.
func (m *Model) headline(a *feed.Article) string {
	if s := a.Headline(); s != "" {
		return s
	}
	return m.words.T("list.untitled")
}

// headlineDirection goes by most of the headline's letters, not by the first:
// news begin with foreign names.
func headlineDirection(a *feed.Article) bidi.Direction {
	title := feed.Article{Title: a.Title, Language: a.Language, Direction: feed.DirectionUnknown}
	if feed.FirstStrong(a.Title) == feed.DirectionUnknown {
		title.Direction = a.ResolveDirection()
	}
	if title.ResolveDirection() == feed.RightToLeft {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}

// detailTags is how many keywords the list shows of an article.
const detailTags = 3

func (m *Model) details(e *entry) []string {
	a := e.article
	details := []string{cmp.Or(a.Source, a.Agency), m.age(a)}
	return append(details, a.Tags[:min(len(a.Tags), detailTags)]...)
}

// age says how old an article is, in the words of the interface.
func (m *Model) age(a *feed.Article) string {
	switch {
	case a.Published.IsZero():
		return ""
	case a.DateOnly:
		return m.words.AgoDay(a.Published, m.now)
	}
	return m.words.Ago(a.Published, m.now)
}
