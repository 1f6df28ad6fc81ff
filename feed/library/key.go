package library

import (
	"context"

	"github.com/ncruces/go-sqlite3"
)

// Find returns the article that [feed.Article.Key] names. The error is
// [ErrNotFound] if it is not here.
func (l *Library) Find(ctx context.Context, key string) (ID, error) {
	var id ID
	err := l.read(ctx, func(c *conn) (err error) {
		var found bool
		id, found, err = c.find(key)
		if err == nil && !found {
			err = ErrNotFound
		}
		return err
	})
	return id, err
}

func (c *conn) find(key string) (ID, bool, error) {
	h, ok := keyHash(key)
	if !ok {
		return 0, false, nil
	}
	id, found, err := c.integer("SELECT a.id FROM identities i JOIN articles a ON a.id = i.article WHERE i.hash = ?1", h)
	return ID(id), found, err
}

// SetByKey is [Library.Set] for articles named by [feed.Article.Key]. What is
// said of an article that is not here is kept for when it comes.
func (l *Library) SetByKey(ctx context.Context, state State, on bool, keys ...string) (Change, error) {
	var change Change
	err := l.update(ctx, func(c *conn) error {
		change = Change{}
		var ids []ID
		for _, key := range keys {
			id, found, err := c.find(key)
			if err != nil {
				return err
			}
			if found {
				ids = append(ids, id)
			} else if err := c.markAbsent(state, on, key); err != nil {
				return err
			}
		}
		next, err := c.set(Change{}, state, on, ids)
		change = next
		return err
	})
	return change, err
}

func (c *conn) markAbsent(state State, on bool, key string) error {
	h, ok := keyHash(key)
	if !ok {
		return nil
	}
	column := stateColumns[state]
	return c.exec("INSERT INTO marks(hash, "+column+") VALUES (?1, ?2) ON CONFLICT(hash) DO UPDATE SET "+column+" = ?2", h, on)
}

// States returns the states of the article that [feed.Article.Key] names,
// whether it is here or was marked for when it comes.
func (l *Library) States(ctx context.Context, key string) (read, starred bool, err error) {
	err = l.read(ctx, func(c *conn) error {
		id, found, err := c.find(key)
		if err != nil {
			return err
		}
		sql, arg := "SELECT read, starred FROM articles WHERE id = ?1", int64(id)
		if !found {
			sql = "SELECT read, starred FROM marks WHERE hash = ?1"
			arg, _ = keyHash(key)
		}
		return c.each(sql, []any{arg}, func(s *sqlite3.Stmt) error {
			read, starred = s.ColumnBool(0), s.ColumnBool(1)
			return nil
		})
	})
	return read, starred, err
}

// takeMarks applies what was said of an article before it came.
func (w *adding) takeMarks(key int64, read, starred *bool) error {
	found := false
	err := w.each("SELECT read, starred FROM marks WHERE hash = ?1", []any{key}, func(s *sqlite3.Stmt) error {
		found = true
		if s.ColumnType(0) != sqlite3.NULL {
			*read = s.ColumnBool(0)
		}
		if s.ColumnType(1) != sqlite3.NULL {
			*starred = s.ColumnBool(1)
		}
		return nil
	})
	if err != nil || !found {
		return err
	}
	return w.exec("DELETE FROM marks WHERE hash = ?1", key)
}
