package library

import (
	"context"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"

	"khabar/feed/query"
	"khabar/feed/store"
)

// savedTable holds the saved queries, in the order in which they were first
// saved.
const savedTable = `
CREATE TABLE saved (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL UNIQUE,
	query TEXT NOT NULL
);
`

// SavedQueries returns the saved queries, in the order in which they were first
// saved.
func (l *Library) SavedQueries(ctx context.Context) ([]store.SavedQuery, error) {
	var list []store.SavedQuery
	err := l.read(ctx, func(c *conn) error {
		list = nil
		return c.each("SELECT name, query FROM saved ORDER BY id", nil, func(s *sqlite3.Stmt) error {
			list = append(list, store.SavedQuery{Name: s.ColumnText(0), Query: s.ColumnText(1)})
			return nil
		})
	})
	return list, err
}

// SaveQuery saves a query under its name; one that has the name is replaced, and
// stays in its place. White space in the name counts as one blank, at its ends as
// none. The error is a [*query.Error] where the query has a mistake, and
// [store.ErrIncomplete] where name or query is empty.
func (l *Library) SaveQuery(ctx context.Context, q store.SavedQuery) error {
	expr, err := query.Parse(q.Query, time.Unix(0, 0)) // the dates are not kept
	if err != nil {
		return err
	}
	name := savedName(q.Name)
	if _, all := expr.(query.All); all || name == "" {
		return store.ErrIncomplete
	}
	return l.update(ctx, func(c *conn) error {
		return c.exec("INSERT INTO saved(name, query) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET query = ?2",
			name, strings.TrimSpace(q.Query))
	})
}

// RemoveQuery forgets the query that was saved by a name. The error is
// [store.ErrNoQuery] where there is none.
func (l *Library) RemoveQuery(ctx context.Context, name string) error {
	return l.update(ctx, func(c *conn) error {
		err := c.exec("DELETE FROM saved WHERE name = ?1", savedName(name))
		if err == nil && c.db.Changes() == 0 {
			return store.ErrNoQuery
		}
		return err
	})
}

func savedName(name string) string { return strings.Join(strings.Fields(plain(name)), " ") }
