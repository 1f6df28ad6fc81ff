package refresh

import (
	"slices"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/fold"
	"khabar/feed/parse/syndication"
)

const (
	// fewWords is how short a text may be for a page to replace it without
	// having its words: a teaser is often written for the purpose.
	fewWords = 12
	// mostWords is the share of a longer text's words that its page must have.
	// What is behind a login, or asks for consent, has other words.
	mostWords = 0.6
)

// extend joins what a page has to an article, and reports whether it had more.
func extend(a, page *feed.Article) bool {
	better := betterBody(a, page)
	if better {
		if a.Summary == "" {
			a.Summary = syndication.PlainText(a.Body) // the source's own words are kept
		}
		a.Body, a.Partial = page.Body, page.Partial
		if a.Direction == feed.DirectionUnknown {
			a.Direction = page.Direction
		}
	}
	if len(page.Comments) > len(a.Comments) {
		a.Comments, better = page.Comments, true
	}
	for _, tag := range page.Tags {
		if key := fold.Key(tag); !slices.ContainsFunc(a.Tags, func(t string) bool { return fold.Key(t) == key }) {
			a.Tags, better = append(a.Tags, tag), true
		}
	}
	if len(a.Authors) == 0 && len(page.Authors) > 0 {
		a.Authors, better = page.Authors, true
	}
	first(&a.Agency, page.Agency)
	first(&a.Language, page.Language)
	first(&a.CommentsLink, page.CommentsLink)
	first(&a.CommentsFeed, page.CommentsFeed)
	if a.CommentForm == (feed.CommentForm{}) {
		a.CommentForm = page.CommentForm
	}
	a.CommentCount = max(a.CommentCount, page.CommentCount)
	return better
}

func first(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// betterBody decides whether a page has the article and more of it.
func betterBody(a, page *feed.Article) bool {
	now, there := syndication.PlainText(a.Body), syndication.PlainText(page.Body)
	if utf8.RuneCountInString(there) <= utf8.RuneCountInString(now) {
		return false
	}
	sought := words(now)
	if len(sought) <= fewWords {
		return true
	}
	have := map[string]bool{}
	for _, w := range words(there) {
		have[w] = true
	}
	found := 0
	for _, w := range sought {
		if have[w] {
			found++
		}
	}
	return float64(found) >= mostWords*float64(len(sought))
}

func words(text string) (list []string) {
	for w := range fold.Words(fold.Full, text) {
		list = append(list, w.Text)
	}
	return list
}
