package library

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Backup writes the library, as it is at this moment, to a new file, also while
// it is used here and elsewhere. The file gets its name when it is complete. An
// existing one is not touched: the error is then [fs.ErrExist].
func (l *Library) Backup(ctx context.Context, path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return &fs.PathError{Op: "backup", Path: path, Err: fs.ErrExist}
	}
	part := path + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	defer os.Remove(part)
	c, err := connect(l.path)
	if err != nil {
		return problem(ctx, l.path, err)
	}
	defer c.close()
	c.db.SetInterrupt(ctx)
	if err := c.exec("VACUUM INTO ?1", part); err != nil {
		return problem(ctx, path, err)
	}
	// A link, unlike a rename, replaces nothing.
	if err := os.Link(part, path); err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return os.Rename(part, path)
}
