package store

import (
	"context"
	"maps"
	"slices"
	"strings"

	"khabar/feed/fold"
	"khabar/feed/query"
)

// TagsAmong is how many of the newest articles that a filter holds for have
// their keywords counted where a store would have to read them all: then a
// keyword may have more than the number that is returned for it.
const TagsAmong = 10_000

// TagsOf returns the keywords of the articles that a filter holds for, the most
// frequent ones first: of all articles as they are, else counted among the first
// ([TagsAmong]). Spellings that
// a reader would not tell apart are one keyword, as it stands in the list first.
func (m *Memory) TagsOf(ctx context.Context, filter query.Expr, limit int) ([]TagCount, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	counts := map[string]TagCount{}
	_, all := filter.(query.All)
	n := 0
	err := m.scan(filter, 0).each(ctx, func(i int) bool {
		seen := map[string]bool{}
		for _, tag := range m.entries[i].article.Tags {
			key := fold.Key(tag)
			if key == "" || seen[key] {
				continue
			}
			seen[key] = true
			c, known := counts[key]
			if !known {
				c.Name = strings.TrimSpace(tag)
			}
			c.Articles++
			counts[key] = c
		}
		n++
		return all || filter == nil || n < TagsAmong
	})
	if err != nil {
		return nil, err
	}
	list := make([]TagCount, 0, len(counts))
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		list = append(list, counts[key])
	}
	slices.SortStableFunc(list, func(a, b TagCount) int { return b.Articles - a.Articles })
	return list[:min(len(list), limit)], nil
}
