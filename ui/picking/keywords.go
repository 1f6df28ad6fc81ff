package picking

import (
	"context"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/prompt"
	"khabar/ui/scope"
	"khabar/ui/tally"
)

// most is how many keywords are offered.
const most = 2000

// A Store counts articles and their keywords; see package feed/store. It is
// called from any goroutine.
type Store interface {
	Count(ctx context.Context, filter query.Expr, most int) (int, error)
	TagsOf(ctx context.Context, filter query.Expr, limit int) ([]store.TagCount, error)
}

// keywordsOf finds the keywords of the articles that a filter admits. It does
// not look at all of many.
func keywordsOf(s Store, fold func(string) string, filter query.Expr) ([]prompt.Keyword, error) {
	ctx := context.Background()
	counts, err := s.TagsOf(ctx, filter, most)
	if err != nil {
		return nil, err
	}
	more := false
	if _, all := filter.(query.All); !all {
		n, err := s.Count(ctx, filter, store.TagsAmong+1)
		if err != nil {
			return nil, err
		}
		more = n > store.TagsAmong
	}
	list := make([]prompt.Keyword, len(counts))
	for i, c := range counts {
		list[i] = prompt.Keyword{Name: c.Name, Folded: fold(c.Name), Count: c.Articles, More: more}
	}
	return list, nil
}

// ownKeywords finds out how many articles carry each of an article's keywords.
func ownKeywords(s Store, fold func(string) string, tags []string) ([]prompt.Keyword, error) {
	var list []prompt.Keyword
	seen := map[string]bool{}
	for _, tag := range tags {
		folded := fold(tag)
		if folded == "" || seen[folded] {
			continue
		}
		seen[folded] = true
		n, err := s.Count(context.Background(), scope.AnyTag([]string{tag}), tally.Most)
		if err != nil {
			return nil, err
		}
		list = append(list, prompt.Keyword{Name: tag, Folded: folded, Count: n, More: n >= tally.Most})
	}
	return list, nil
}
