package library

import (
	"context"
	"errors"
)

// ErrClosed is returned by all methods after [Library.Close].
var ErrClosed = errors.New("the library is closed")

// take waits for a connection that nobody uses.
func take(ctx context.Context, from <-chan *conn) (*conn, error) {
	select {
	case c, open := <-from:
		if !open {
			return nil, ErrClosed
		}
		return c, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// read runs f in a reading transaction: everything in it sees one state of the
// library, whatever is written meanwhile.
func (l *Library) read(ctx context.Context, f func(*conn) error) error {
	c, err := take(ctx, l.readers)
	if err != nil {
		return err
	}
	defer func() { l.readers <- c }()
	if c == nil {
		opened, err := connect(l.path)
		if err != nil {
			return problem(ctx, l.path, err)
		}
		c = opened
	}
	return problem(ctx, l.path, c.transact(ctx, "BEGIN", f))
}

// update runs f in a writing transaction, which is kept as a whole or not at
// all.
func (l *Library) update(ctx context.Context, f func(*conn) error) error {
	c, err := take(ctx, l.writer)
	if err != nil {
		return err
	}
	defer func() { l.writer <- c }()
	return problem(ctx, l.path, c.transact(ctx, "BEGIN IMMEDIATE", f))
}

func (c *conn) transact(ctx context.Context, begin string, f func(*conn) error) error {
	c.db.SetInterrupt(ctx)
	defer c.db.SetInterrupt(context.Background())
	err := c.exec(begin)
	if err != nil {
		return err
	}
	if err = f(c); err == nil {
		err = c.exec("COMMIT")
	}
	if err == nil {
		return nil
	}
	// Rolling back must not be interrupted; some errors have done it already.
	c.db.SetInterrupt(context.Background())
	if !c.db.GetAutocommit() {
		if failed := c.exec("ROLLBACK"); failed != nil {
			return failed
		}
	}
	return err
}
