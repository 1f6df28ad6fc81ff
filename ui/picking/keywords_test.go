package picking

import (
	"context"
	"strings"
	"testing"

	"khabar/feed/query"
	"khabar/feed/store"
)

// A tagged store says how many articles a filter admits, and counts the keywords
// of the first of them.
type tagged struct {
	n int
	Store
}

func (t tagged) Count(_ context.Context, _ query.Expr, most int) (int, error) {
	return min(t.n, most), nil
}

func (t tagged) TagsOf(_ context.Context, filter query.Expr, _ int) ([]store.TagCount, error) {
	n := t.n
	if filter != (query.All{}) {
		n = min(n, store.TagsAmong)
	}
	return []store.TagCount{{Name: "Oil", Articles: n}}, nil
}

func TestNumbersOfKeywords(t *testing.T) {
	word := query.Term{Field: query.Tag, Value: "oil"}
	for _, test := range []struct {
		n      int
		filter query.Expr
		want   int
		more   bool
	}{
		{store.TagsAmong * 3, query.All{}, store.TagsAmong * 3, false},
		{store.TagsAmong * 3, word, store.TagsAmong, true},
		{store.TagsAmong, word, store.TagsAmong, false},
	} {
		list, err := keywordsOf(tagged{n: test.n}, strings.ToLower, test.filter)
		if err != nil || len(list) != 1 || list[0].Folded != "oil" || list[0].Count != test.want || list[0].More != test.more {
			t.Errorf("%d articles: %+v, %v", test.n, list, err)
		}
	}
	// An article's own keywords are each counted in full.
	list, err := ownKeywords(tagged{n: store.TagsAmong * 3}, strings.ToLower, []string{"Oil", "OIL", "", "Gas"})
	if err != nil || len(list) != 2 || list[0].Count != store.TagsAmong*3 || list[0].More || list[1].Name != "Gas" {
		t.Errorf("%+v, %v", list, err)
	}
}
