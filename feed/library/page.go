package library

import (
	"context"
	"slices"

	"khabar/feed/query"
)

// Page returns a part of a list, newest first.
func (l *Library) Page(ctx context.Context, w Window) ([]Item, error) {
	var items []Item
	err := l.read(ctx, func(c *conn) error {
		ids, err := c.page(w)
		if err != nil {
			return err
		}
		items, err = c.items(ids)
		if err == nil {
			err = c.begin(items)
		}
		if err == nil && w.Snippets {
			err = c.locate(items, filterOf(w.Filter))
		}
		return err
	})
	return items, err
}

// page returns the IDs of a page.
func (c *conn) page(w Window) ([]ID, error) {
	filter, before := filterOf(w.Filter), w.Before
	if before == 0 {
		before = MaxID
	}
	if !w.Best && w.After == 0 {
		if ids, found, err := c.newestTyped(filter, w, before); found || err != nil {
			return ids, err
		}
	}
	p, err := c.plan(filter)
	if err != nil {
		return nil, err
	}
	p.arrival = w.Arrival
	switch {
	case w.Best:
		return c.best(p, filter, w.Limit)
	case w.After == 0:
		return c.newest(p, before, w.Limit)
	}
	ids, err := c.ids(p, min(w.After, MaxID-1)+1, before, w.Limit, false)
	slices.Reverse(ids)
	return ids, err
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
