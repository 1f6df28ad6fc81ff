package library

import (
	"fmt"

	"github.com/ncruces/go-sqlite3"
)

// maxStatements bounds the statements that a connection keeps prepared. The
// fixed ones are fewer; filters come in endless shapes.
const maxStatements = 100

// conn is one connection with its prepared statements. It is used by one
// goroutine at a time.
type conn struct {
	db    *sqlite3.Conn
	stmts map[string]*sqlite3.Stmt
	ahead *ahead // the text that is to be indexed next, or nil
	seen  int64  // PRAGMA data_version when it was last asked for, 0 before
}

func (c *conn) close() error {
	c.forget()
	return c.db.Close()
}

func (c *conn) forget() {
	for _, s := range c.stmts {
		_ = s.Close() // reports again what the last step did
	}
	clear(c.stmts)
}

// prepare returns the statement with its arguments bound.
func (c *conn) prepare(sql string, args []any) (*sqlite3.Stmt, error) {
	s := c.stmts[sql]
	if s == nil {
		if len(c.stmts) >= maxStatements {
			c.forget()
		}
		var err error
		s, _, err = c.db.PrepareFlags(sql, sqlite3.PREPARE_PERSISTENT)
		if err != nil {
			return nil, err
		}
		c.stmts[sql] = s
	}
	for i, a := range args {
		if err := bind(s, i+1, a); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func bind(s *sqlite3.Stmt, param int, value any) error {
	switch v := value.(type) {
	case nil:
		return s.BindNull(param)
	case int:
		return s.BindInt64(param, int64(v))
	case int64:
		return s.BindInt64(param, v)
	case ID:
		return s.BindInt64(param, int64(v))
	case bool:
		return s.BindBool(param, v)
	case string:
		return s.BindText(param, v)
	case []byte:
		return s.BindBlob(param, v)
	}
	return fmt.Errorf("no column holds a %T", value)
}

// exec runs a statement that returns no rows.
func (c *conn) exec(sql string, args ...any) error {
	return c.each(sql, args, func(*sqlite3.Stmt) error { return nil })
}

// each calls row for each row of the result. The statement must not be used
// again inside row.
func (c *conn) each(sql string, args []any, row func(*sqlite3.Stmt) error) error {
	s, err := c.prepare(sql, args)
	if err != nil {
		return err
	}
	for s.Step() {
		if err := row(s); err != nil {
			_ = s.Reset()
			return err
		}
	}
	err = s.Err()
	if resetErr := s.Reset(); err == nil {
		err = resetErr
	}
	return err
}

// integer returns the first column of the first row, and whether there is one.
func (c *conn) integer(sql string, args ...any) (n int64, found bool, err error) {
	err = c.each(sql, args, func(s *sqlite3.Stmt) error {
		if !found {
			n, found = s.ColumnInt64(0), true
		}
		return nil
	})
	return n, found, err
}

// text returns the first column of the only row, or "".
func (c *conn) text(sql string, args ...any) (value string, err error) {
	err = c.each(sql, args, func(s *sqlite3.Stmt) error {
		value = s.ColumnText(0)
		return nil
	})
	return value, err
}

// script runs several statements that take no arguments.
func (c *conn) script(sql string) error { return c.db.Exec(sql) }
