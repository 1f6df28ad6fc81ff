package refresh

import (
	"slices"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/fold"
)

// extend joins what a page has to an article. Its error is ErrOther where the
// page does not speak of the article, and ErrNoBetter where it has no more.
func extend(a, page *feed.Article) error {
	now, there := textOf(a), textOf(page)
	bond := bondOf(a, page, now, there)
	if !bond.named {
		return ErrOther
	}
	more := bond.told && utf8.RuneCountInString(there) > utf8.RuneCountInString(now)
	if more {
		if a.Summary == "" {
			a.Summary = now // the source's own words are kept
		}
		a.Body, a.Partial = page.Body, page.Partial
		if a.Direction == feed.DirectionUnknown {
			a.Direction = page.Direction
		}
	}
	switch {
	case join(a, page) || more:
		return nil
	case !bond.told:
		return ErrOther
	}
	return ErrNoBetter
}

// join adds what a page has beside the text, and reports whether that is more
// than was there.
func join(a, page *feed.Article) (more bool) {
	if len(page.Comments) > len(a.Comments) {
		a.Comments, more = page.Comments, true
	}
	for _, tag := range page.Tags {
		if key := fold.Key(tag); !slices.ContainsFunc(a.Tags, func(t string) bool { return fold.Key(t) == key }) {
			a.Tags, more = append(a.Tags, tag), true
		}
	}
	if len(a.Authors) == 0 && len(page.Authors) > 0 {
		a.Authors, more = page.Authors, true
	}
	first(&a.Agency, page.Agency)
	first(&a.Language, page.Language)
	first(&a.CommentsLink, page.CommentsLink)
	first(&a.CommentsFeed, page.CommentsFeed)
	if a.CommentForm == (feed.CommentForm{}) {
		a.CommentForm = page.CommentForm
	}
	a.CommentCount = max(a.CommentCount, page.CommentCount)
	return more
}

func first(field *string, value string) {
	if *field == "" {
		*field = value
	}
}
