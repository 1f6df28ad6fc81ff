package library

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/ncruces/go-sqlite3"
)

const (
	// readers is how many reading transactions run at once: the list and, beside
	// it, the article that is opened.
	readers = 2
	// patience is how long a write waits for another process.
	patience = 20 * time.Second
)

// A Library is an open library. Its methods may be called by several
// goroutines; each takes the time that its I/O takes, and ends early when its
// context does.
type Library struct {
	path    string
	writer  chan *conn // holds the one connection while nobody writes
	readers chan *conn // nil stands for one that is not open yet
}

// Open opens the library in the file at path, and makes file and folder where
// there are none. The error, if any, is an [*Error] that says what to do, and
// the file is then as it was.
func Open(ctx context.Context, path string) (*Library, error) {
	return open(ctx, path, migrations)
}

func open(ctx context.Context, path string, migrations []string) (*Library, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, &Error{Unusable, path, err}
	}
	if err := prepareFile(path); err != nil {
		return nil, err
	}
	c, err := connect(path)
	if err == nil {
		c.db.SetInterrupt(ctx)
		err = c.bring(ctx, path, migrations)
		c.db.SetInterrupt(context.Background())
		if err != nil {
			_ = c.close()
		}
	}
	if err != nil {
		return nil, problem(ctx, path, err)
	}
	l := &Library{path: path, writer: make(chan *conn, 1), readers: make(chan *conn, readers)}
	l.writer <- c
	for range readers {
		l.readers <- nil
	}
	return l, nil
}

// bring migrates the file, and tries again where another process is at the same:
// for the change to WAL, SQLite does not wait.
func (c *conn) bring(ctx context.Context, path string, migrations []string) error {
	began := time.Now()
	for pause := time.Millisecond; ; pause *= 2 {
		err := c.migrate(path, migrations)
		if !errors.Is(err, sqlite3.BUSY) || time.Since(began) > patience {
			return err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// prepareFile sees to the folder, and finds out what SQLite would only report
// as a file that cannot be opened.
func prepareFile(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return problem(context.Background(), path, reported(err))
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return problem(context.Background(), path, reported(err))
	}
	defer f.Close()
	header := make([]byte, 16)
	n, err := f.ReadAt(header, 0)
	if n > 0 && string(header[:n]) != "SQLite format 3\x00" {
		return &Error{Foreign, path, err}
	}
	return nil
}

// reported is err, in a shape that problem gives a name to.
func reported(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return err
	}
	return errors.Join(sqlite3.CANTOPEN, err)
}

// connect opens a connection and sets it up, without a change to the file.
//
// synchronous = FULL, because what was acknowledged is to survive the loss of
// power too.
func connect(path string) (*conn, error) {
	db, err := sqlite3.OpenFlags(path, sqlite3.OPEN_READWRITE|sqlite3.OPEN_CREATE)
	if err != nil {
		return nil, err
	}
	c := &conn{db: db, stmts: map[string]*sqlite3.Stmt{}}
	if err = db.BusyTimeout(patience); err == nil {
		err = registerTokenizer(c)
	}
	if err == nil {
		err = c.script(`
			PRAGMA synchronous = FULL;
			PRAGMA foreign_keys = ON;
			PRAGMA cache_size = -8000;
			PRAGMA wal_autocheckpoint = 4000;
			PRAGMA journal_size_limit = 67108864;
			PRAGMA temp_store = MEMORY;
			PRAGMA trusted_schema = OFF;`)
	}
	if err != nil {
		_ = c.close()
		return nil, err
	}
	return c, nil
}

// Path returns the library's file.
func (l *Library) Path() string { return l.path }

// Close waits for what is running and closes the file.
func (l *Library) Close() error {
	var errs []error
	for range readers {
		c, err := take(context.Background(), l.readers)
		if err != nil {
			return err
		}
		if c != nil {
			errs = append(errs, c.close())
		}
	}
	close(l.readers)
	c := <-l.writer
	close(l.writer)
	errs = append(errs, c.close())
	return problem(context.Background(), l.path, errors.Join(errs...))
}
