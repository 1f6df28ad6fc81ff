package library

import (
	"context"
	"slices"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
	"khabar/feed/query"
)

// Page returns a part of a list, newest first.
func (l *Library) Page(ctx context.Context, w Window) ([]Item, error) {
	var items []Item
	err := l.read(ctx, func(c *conn) error {
		p, err := c.plan(filterOf(w.Filter))
		if err != nil {
			return err
		}
		p.arrival = w.Arrival
		before := w.Before
		if before == 0 {
			before = MaxID
		}
		var ids []ID
		switch {
		case w.Best:
			ids, err = c.best(p, filterOf(w.Filter), w.Limit)
		case w.After == 0:
			ids, err = c.newest(p, before, w.Limit)
		default:
			ids, err = c.ids(p, w.After+1, before, w.Limit, false)
			slices.Reverse(ids)
		}
		if err != nil {
			return err
		}
		items, err = c.items(ids)
		if err == nil && w.Snippets {
			err = c.locate(items, filterOf(w.Filter))
		}
		return err
	})
	return items, err
}

func filterOf(e query.Expr) query.Expr {
	if e == nil {
		return query.All{}
	}
	return e
}

// Count returns how many articles a filter holds for. It stops at most, which
// says that there may be more: counting all of a common word takes long.
func (l *Library) Count(ctx context.Context, filter query.Expr, most int) (n int, err error) {
	err = l.read(ctx, func(c *conn) error {
		n, err = c.count(filterOf(filter), most)
		return err
	})
	return n, err
}

func (c *conn) count(filter query.Expr, most int) (int, error) {
	if _, all := filter.(query.All); all {
		n, _, err := c.integer("SELECT coalesce(sum(articles), 0) FROM sources")
		return min(int(n), most), err
	}
	p, err := c.plan(filter)
	if err != nil {
		return 0, err
	}
	if len(p.branches) > 1 {
		ids, err := c.newest(p, MaxID, most)
		return len(ids), err
	}
	if len(p.branches) == 0 {
		return 0, nil
	}
	sql, args, err := c.statement(p, p.branches[0], true)
	if sql == "" || err != nil {
		return 0, err
	}
	n, _, err := c.integer("SELECT count(*) FROM ("+sql+")", append(args, most)...)
	return int(n), err
}

const selectItem = `SELECT a.id, a.arrival, a.read, a.starred, a.flags, a.published, a.zone, a.title, a.authors, a.agency,
	a.terms, a.language, a.link, a.guid, s.title FROM articles a JOIN sources s ON s.id = a.source WHERE a.id = ?1`

// items returns the articles with these IDs, in this order.
func (c *conn) items(ids []ID) ([]Item, error) {
	items := make([]Item, 0, len(ids))
	for _, id := range ids {
		err := c.each(selectItem, []any{id}, func(s *sqlite3.Stmt) error {
			items = append(items, item(s))
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return items, nil
}

func item(s *sqlite3.Stmt) Item {
	flags := s.ColumnInt64(4)
	i := Item{ID: ID(s.ColumnInt64(0)), Arrival: s.ColumnInt64(1), Article: feed.Article{
		Read: s.ColumnBool(2), Starred: s.ColumnBool(3),
		DateOnly: flags&flagDateOnly != 0, Partial: flags&flagPartial != 0,
		Title: s.ColumnText(7), Authors: parted(s.ColumnText(8)), Agency: s.ColumnText(9), Tags: tagsOf(s.ColumnText(10)),
		Language: s.ColumnText(11), Link: s.ColumnText(12), ID: s.ColumnText(13), Source: s.ColumnText(14),
	}}
	if s.ColumnType(5) != sqlite3.NULL {
		i.Article.Published = instant(s.ColumnInt64(5), s.ColumnInt64(6))
	}
	return i
}
