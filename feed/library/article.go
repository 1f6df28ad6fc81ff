package library

import (
	"context"
	"time"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed"
)

// Article returns an article whole. The error is [ErrNotFound] if it is not
// here.
func (l *Library) Article(ctx context.Context, id ID) (*feed.Article, error) {
	var a feed.Article
	err := l.read(ctx, func(c *conn) (err error) {
		a, err = c.article(id)
		return err
	})
	if err != nil {
		return nil, err
	}
	return &a, nil
}

func (c *conn) article(id ID) (feed.Article, error) {
	items, err := c.items([]ID{id})
	if err != nil {
		return feed.Article{}, err
	}
	if len(items) == 0 {
		return feed.Article{}, ErrNotFound
	}
	a := items[0].Article
	err = c.each("SELECT summary, body, record FROM texts WHERE id = ?1", []any{id}, func(s *sqlite3.Stmt) error {
		a.Summary = s.ColumnText(0)
		d := decoder{text: s.ColumnText(1), record: s.ColumnRawBlob(2)}
		return d.article(&a)
	})
	if err != nil {
		return a, err
	}
	return a, c.each("SELECT record, body FROM comments WHERE article = ?1 ORDER BY number", []any{id}, func(s *sqlite3.Stmt) error {
		a.Comments = append(a.Comments, feed.Comment{})
		d := decoder{text: s.ColumnText(1), record: s.ColumnRawBlob(0)}
		return d.comment(&a.Comments[len(a.Comments)-1])
	})
}

// Each calls f for every article that a filter holds for, whole, newest first,
// until f returns an error. It reads in steps, so that f may take its time and may
// call the library; articles that come meanwhile may be left out.
func (l *Library) Each(ctx context.Context, w Window, f func(ID, *feed.Article) error) error {
	w.Limit, w.Snippets, w.After = 100, false, 0
	for {
		items, err := l.Page(ctx, w)
		if err != nil || len(items) == 0 {
			return err
		}
		for i := range items {
			a, err := l.Article(ctx, items[i].ID)
			if err == ErrNotFound {
				continue
			}
			if err != nil {
				return err
			}
			if err := f(items[i].ID, a); err != nil {
				return err
			}
		}
		w.Before = items[len(items)-1].ID
	}
}

// A Version is an article as it was before an edit at its source.
type Version struct {
	// Article has the texts of the version; everything else is as it is now.
	Article feed.Article
	// Replaced is when the next version came.
	Replaced time.Time
}

// Versions returns the earlier versions of an article, oldest first.
func (l *Library) Versions(ctx context.Context, id ID) ([]Version, error) {
	var list []Version
	err := l.read(ctx, func(c *conn) error {
		items, err := c.items([]ID{id})
		if err != nil || len(items) == 0 {
			return err
		}
		list = nil
		return c.each("SELECT replaced, title, summary, body, record FROM versions WHERE article = ?1 ORDER BY number", []any{id},
			func(s *sqlite3.Stmt) error {
				v := Version{Article: items[0].Article, Replaced: time.Unix(s.ColumnInt64(0), 0).UTC()}
				v.Article.Title, v.Article.Summary = s.ColumnText(1), s.ColumnText(2)
				d := decoder{text: s.ColumnText(3), record: s.ColumnRawBlob(4)}
				err := d.article(&v.Article)
				list = append(list, v)
				return err
			})
	})
	return list, err
}
