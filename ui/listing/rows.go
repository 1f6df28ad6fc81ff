package listing

import (
	"cmp"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/bidi"
	"khabar/ui/list"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// rows shows the window to the list.
type rows struct{ l *Model }

func (r rows) Len() int { return r.l.window.Len() }

func (r rows) State(i int) list.State {
	item := r.l.window.At(i)
	return list.State{
		ID: int64(item.ID), Unread: !item.Article.Read, Starred: item.Article.Starred, Does: r.l.does(&item.Article) != "",
	}
}

func (r rows) Row(i int) list.Row {
	item := r.l.window.At(i)
	a, found := &item.Article, &item.Found
	row := list.Row{
		Headline:  r.l.headline(a),
		Direction: headlineDirection(a),
		Details:   r.l.details(a),
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

// headline returns the article's headline or what stands for one.
func (l *Model) headline(a *feed.Article) string {
	if s := a.Headline(); s != "" {
		return s
	}
	return l.deps.Words.T("list.untitled")
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

func (l *Model) details(a *feed.Article) []string {
	if what := l.does(a); what != "" {
		return []string{what}
	}
	details := []string{cmp.Or(a.Source, a.Agency), l.age(a)}
	return append(details, a.Tags[:min(len(a.Tags), detailTags)]...)
}

// age says how old an article is, in the words of the interface.
func (l *Model) age(a *feed.Article) string {
	switch {
	case a.Published.IsZero():
		return ""
	case a.DateOnly:
		return l.deps.Words.AgoDay(a.Published, l.now)
	}
	return l.deps.Words.Ago(a.Published, l.now)
}

// does says what opening an article does, "" for one that is read.
func (l *Model) does(a *feed.Article) string {
	if l.deps.Does == nil {
		return ""
	}
	return l.deps.Does(a.Link)
}
