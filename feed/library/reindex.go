package library

import (
	"context"

	"github.com/ncruces/go-sqlite3"
)

// Stale reports whether the index is not complete, because words are folded
// otherwise than when it was made, or the one before it still takes space. See
// [Library.Reindex].
func (l *Library) Stale(ctx context.Context) (stale bool, err error) {
	err = l.read(ctx, func(c *conn) error {
		floor, err := c.meta("floor")
		if stale = floor > 0; stale || err != nil {
			return err
		}
		name, err := c.retired()
		stale = name != ""
		return err
	})
	return stale, err
}

// Reindex completes the index, from the newest articles down. It does nothing
// where there is nothing to do. It works in steps that are kept, so that others
// may write in between, and goes on where it was left. It calls progress, if
// not nil, after each with the number of articles that were done.
func (l *Library) Reindex(ctx context.Context, progress func(done int)) error {
	done := 0
	for {
		n, more := 0, false
		err := l.update(ctx, func(c *conn) (err error) {
			if n, err = c.reindex(); err == nil {
				more, err = c.discard()
			}
			return err
		})
		if err != nil || n == 0 && !more {
			return err
		}
		done += n
		if progress != nil {
			progress(done)
		}
	}
}

// reindex indexes the next articles below the floor and lowers it.
func (c *conn) reindex() (int, error) {
	floor, err := c.meta("floor")
	if err != nil || floor == 0 {
		return 0, err
	}
	var index indexing
	err = c.each(selectDocument+"WHERE id < ?1 ORDER BY id DESC LIMIT ?2", []any{floor, batch}, func(s *sqlite3.Stmt) error {
		index.enter(documentOf(s))
		return nil
	})
	if err != nil {
		return 0, err
	}
	lowest := int64(0)
	if n := len(index); n == batch {
		lowest = int64(index[n-1].id)
	}
	if err := c.setMeta("floor", lowest); err != nil {
		return 0, err
	}
	return len(index), index.store(c)
}
