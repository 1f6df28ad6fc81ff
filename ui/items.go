package ui

import (
	"cmp"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/bidi"
	"khabar/ui/list"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// items shows the window to the list.
type items struct{ m *Model }

func (it items) Len() int { return it.m.listing.window.Len() }

func (it items) State(i int) list.State {
	item := it.m.listing.window.At(i)
	_, does := beginnings[item.Article.Link]
	return list.State{ID: int64(item.ID), Unread: !item.Article.Read, Starred: item.Article.Starred, Does: does}
}

func (it items) Row(i int) list.Row {
	item := it.m.listing.window.At(i)
	a, found := &item.Article, &item.Found
	row := list.Row{
		Headline:  it.m.headline(a),
		Direction: headlineDirection(a),
		Details:   it.m.details(a),
		Snippet: list.Snippet{
			Text: found.Snippet, Marks: marks(found.Marks), More: found.Before,
			Direction: directionOf(feed.Article{Title: found.Snippet}, a),
		},
	}
	if a.Title != "" {
		row.Marks = marks(found.Title)
	}
	return row
}

// marks styles what a search has found, so that it is seen without colour.
func marks(found []store.Mark) []text.Span {
	var spans []text.Span
	for _, f := range found {
		spans = append(spans, text.Span{Start: f.Start, End: f.End, Style: theme.Found})
	}
	return spans
}

// cursorItem returns the article under the cursor.
func (m *Model) cursorItem() (*store.Item, bool) {
	if m.list.Cursor() >= m.listing.window.Len() {
		return nil, false
	}
	return m.listing.window.At(m.list.Cursor()), true
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
	return directionOf(feed.Article{Title: a.Title, Language: a.Language}, a)
}

// directionOf is the direction of a text, as the title of an article without a
// direction of its own, or that of the article it is from, if it has no letter.
func directionOf(text feed.Article, of *feed.Article) bidi.Direction {
	if feed.FirstStrong(text.Title) == feed.DirectionUnknown {
		text.Direction = of.ResolveDirection()
	}
	if text.ResolveDirection() == feed.RightToLeft {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}

// detailTags is how many keywords the list shows of an article.
const detailTags = 3

func (m *Model) details(a *feed.Article) []string {
	if what, does := beginnings[a.Link]; does {
		return []string{m.words.T(what)}
	}
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
