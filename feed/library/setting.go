package library

import (
	"context"

	"github.com/ncruces/go-sqlite3"
)

// Setting returns what was last kept under a name, or "".
func (l *Library) Setting(ctx context.Context, name string) (value string, err error) {
	err = l.read(ctx, func(c *conn) (err error) {
		value, err = c.text("SELECT value FROM settings WHERE name = ?1", name)
		return err
	})
	return value, err
}

// SetSetting keeps a value under a name.
func (l *Library) SetSetting(ctx context.Context, name, value string) error {
	return l.update(ctx, func(c *conn) error { return c.setSetting(name, value) })
}

func (c *conn) setSetting(name, value string) error {
	return c.exec("INSERT OR REPLACE INTO settings(name, value) VALUES (?1, ?2)", name, value)
}

// Position returns where the reading of an article was left; the zero Position
// is its beginning.
func (l *Library) Position(ctx context.Context, id ID) (p Position, err error) {
	err = l.read(ctx, func(c *conn) error {
		return c.each("SELECT paragraph, offset FROM positions WHERE article = ?1", []any{id}, func(s *sqlite3.Stmt) error {
			p = Position{Paragraph: s.ColumnInt(0), Offset: s.ColumnInt(1)}
			return nil
		})
	})
	return p, err
}

// SetPosition keeps where the reading of an article was left. The beginning is
// kept by forgetting.
func (l *Library) SetPosition(ctx context.Context, id ID, p Position) error {
	return l.update(ctx, func(c *conn) error {
		if p == (Position{}) {
			return c.exec("DELETE FROM positions WHERE article = ?1", id)
		}
		if _, found, err := c.integer("SELECT 1 FROM articles WHERE id = ?1", id); err != nil || !found {
			if err == nil {
				err = ErrNotFound
			}
			return err
		}
		return c.exec("INSERT OR REPLACE INTO positions(article, paragraph, offset) VALUES (?1, ?2, ?3)", id, p.Paragraph, p.Offset)
	})
}
