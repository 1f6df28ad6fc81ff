package library

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/fold"
	"khabar/feed/query"
	"khabar/feed/store"
)

// tagChanges are the changes to the numbers of articles by keyword within a
// transaction, by the keywords' keys.
type tagChanges map[string]tagChange

type tagChange struct {
	name string // a spelling
	n    int
}

func (t tagChanges) add(tags []string, n int) {
	seen := make(map[string]bool, len(tags))
	for _, tag := range tags {
		tag = plain(tag)
		key := fold.Key(tag)
		if key == "" || seen[key] {
			continue
		}
		seen[key] = true
		change := t[key]
		change.n += n
		if change.name == "" {
			change.name = strings.TrimSpace(tag)
		}
		t[key] = change
	}
}

func (t tagChanges) store(c *conn) error {
	for key, change := range t {
		if change.n == 0 {
			continue
		}
		err := c.exec(`INSERT INTO tags(key, name, articles) VALUES (?1, ?2, ?3)
			ON CONFLICT(key) DO UPDATE SET articles = articles + excluded.articles`, key, change.name, change.n)
		if err != nil {
			return err
		}
	}
	clear(t)
	return nil
}

// Tags returns the keywords that most articles have, at most limit of them.
func (l *Library) Tags(ctx context.Context, limit int) ([]TagCount, error) {
	var list []TagCount
	err := l.read(ctx, func(c *conn) error {
		list = nil
		return c.each("SELECT name, articles FROM tags WHERE articles > 0 ORDER BY articles DESC, key LIMIT ?1", []any{limit},
			func(s *sqlite3.Stmt) error {
				list = append(list, TagCount{Name: s.ColumnText(0), Articles: s.ColumnInt(1)})
				return nil
			})
	})
	return list, err
}

// TagsOf returns the keywords of the articles that a filter holds for, the most
// frequent ones first: of all articles as they are, else counted among the
// newest ([store.TagsAmong]).
func (l *Library) TagsOf(ctx context.Context, filter query.Expr, limit int) ([]TagCount, error) {
	if _, all := filterOf(filter).(query.All); all {
		return l.Tags(ctx, limit)
	}
	tags := tagChanges{}
	err := l.read(ctx, func(c *conn) error {
		p, err := c.plan(filterOf(filter))
		if err != nil {
			return err
		}
		ids, err := c.newest(p, MaxID, store.TagsAmong)
		if err != nil {
			return err
		}
		clear(tags)
		for _, id := range ids {
			err := c.each("SELECT terms FROM articles WHERE id = ?1", []any{id}, func(s *sqlite3.Stmt) error {
				tags.add(tagsOf(s.ColumnText(0)), +1)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	list := make([]TagCount, 0, len(tags))
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		list = append(list, TagCount{Name: tags[key].name, Articles: tags[key].n})
	}
	slices.SortStableFunc(list, func(a, b TagCount) int { return b.Articles - a.Articles })
	return list[:min(len(list), limit)], err
}
