package library

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/ncruces/go-sqlite3"
)

// Problem says why a library cannot be used. Words for people are made from it
// where they are shown; [Error.Error] has the English ones.
type Problem uint8

// The problems.
const (
	Corrupt  Problem = iota + 1 // the file is damaged
	Foreign                     // the file is something else
	Newer                       // the file was written by a newer version
	ReadOnly                    // file or folder may not be written
	Full                        // no space is left
	Busy                        // another program writes and does not end
	Unusable                    // anything else
)

// An Error is a problem with the library's file.
type Error struct {
	Problem Problem
	Path    string
	Err     error // what was reported below, if anything
}

// Unwrap returns the error from below.
func (e *Error) Unwrap() error { return e.Err }

// Error says in one line what is wrong and what to do.
func (e *Error) Error() string {
	switch e.Problem {
	case Corrupt:
		return fmt.Sprintf("the library %s is damaged; it was left as it is: restore a backup in its place, or move it away to begin a new one", e.Path)
	case Foreign:
		return fmt.Sprintf("%s is not a library of khabar; it was left as it is: name another file, or move it away", e.Path)
	case Newer:
		return fmt.Sprintf("the library %s was written by a newer version of khabar; it was left as it is: update khabar", e.Path)
	case ReadOnly:
		return fmt.Sprintf("the library %s cannot be written: allow writing to the file and its folder, or choose another folder", e.Path)
	case Full:
		return fmt.Sprintf("no space is left for the library %s; nothing that was kept is lost: free some space and try again", e.Path)
	case Busy:
		return fmt.Sprintf("another program is writing to the library %s: try again when it is done", e.Path)
	}
	return fmt.Sprintf("cannot use the library %s: %v", e.Path, e.Err)
}

// problem makes of an error from SQLite one that names the file.
func problem(ctx context.Context, path string, err error) error {
	if err == nil {
		return nil
	}
	var known *Error
	var code sqlite3.ErrorCode
	switch {
	case errors.As(err, &known), errors.Is(err, ErrNotFound):
		return err
	case errors.Is(err, sqlite3.INTERRUPT) && ctx.Err() != nil:
		return context.Cause(ctx)
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return &Error{Full, path, err}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return &Error{ReadOnly, path, err}
	case !errors.As(err, &code):
		return err
	}
	kind := Unusable
	switch code {
	case sqlite3.CORRUPT:
		kind = Corrupt
	case sqlite3.NOTADB:
		kind = Foreign
	case sqlite3.READONLY, sqlite3.PERM:
		kind = ReadOnly
	case sqlite3.FULL:
		kind = Full
	case sqlite3.BUSY, sqlite3.LOCKED:
		kind = Busy
	case sqlite3.IOERR, sqlite3.CANTOPEN:
		if noSpace(filepath.Dir(path)) {
			kind = Full
		}
	}
	return &Error{kind, path, err}
}

// noSpace reports whether nothing can be written to a folder because its disk is
// full, or what one person may use of it. SQLite is told of a write that failed,
// and not why.
func noSpace(dir string) bool {
	f, err := os.CreateTemp(dir, ".khabar-*")
	if err == nil {
		_, err = f.Write(make([]byte, 1<<16))
		err = errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// damaged reports whether an error says that the index is not what it should be.
func damaged(err error) bool {
	var code sqlite3.ErrorCode
	return errors.As(err, &code) && code == sqlite3.CORRUPT
}
