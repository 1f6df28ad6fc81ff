package library

import (
	"context"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// Forget deletes the articles from before a time, and returns how many. Starred
// ones stay if they are to be kept. What was deleted does not come again when a
// feed still has it.
func (l *Library) Forget(ctx context.Context, before time.Time, keepStarred bool) (int, error) {
	total := 0
	for from := ID(0); ; {
		var ids []ID
		err := l.update(ctx, func(c *conn) error {
			sql := "SELECT id FROM articles WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT ?3"
			if keepStarred {
				sql = "SELECT id FROM articles WHERE id >= ?1 AND id < ?2 AND starred = 0 ORDER BY id LIMIT ?3"
			}
			ids = nil
			err := c.each(sql, []any{from, placeOf(before), batch}, func(s *sqlite3.Stmt) error {
				ids = append(ids, ID(s.ColumnInt64(0)))
				return nil
			})
			if err != nil {
				return err
			}
			return c.forgetArticles(ids)
		})
		if err != nil {
			return total, err
		}
		total += len(ids)
		if len(ids) < batch {
			return total, nil
		}
		from = ids[len(ids)-1] + 1
	}
}

func (c *conn) forgetArticles(ids []ID) error {
	floor, err := c.meta("floor")
	if err != nil {
		return err
	}
	var index indexing
	for _, id := range ids {
		err := c.each(selectDocument+"WHERE id = ?1", []any{id}, func(s *sqlite3.Stmt) error {
			if id >= ID(floor) {
				index.remove(documentOf(s))
			}
			return nil
		})
		if err != nil {
			return err
		}
		err = c.exec("UPDATE sources SET articles = articles - 1 WHERE id = (SELECT source FROM articles WHERE id = ?1)", id)
		if err != nil {
			return err
		}
		if err := c.exec("DELETE FROM articles WHERE id = ?1", id); err != nil {
			return err
		}
	}
	return index.store(c)
}
