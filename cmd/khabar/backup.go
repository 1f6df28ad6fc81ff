package main

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"khabar/feed/library"
)

func (a *app) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: a.words.T("verb.backup"),
		Long:  a.words.T("verb.backupLong"),
		RunE: func(c *cobra.Command, names []string) error {
			if len(names) != 1 {
				return errors.New(a.words.T("verb.backupWhere"))
			}
			return a.backup(c.Context(), names[0])
		},
	}
}

func (a *app) backup(ctx context.Context, name string) error {
	return a.inLibrary(ctx, func(l *library.Library) error {
		if err := l.Backup(ctx, name); err != nil {
			return a.aboutFile(name, err)
		}
		size := int64(0)
		if info, err := os.Stat(name); err == nil {
			size = info.Size()
		}
		return a.print(a.words.T("verb.backedUp", "File", name, "Size", int(size>>20)+1))
	})
}

// aboutFile says in the person's language why a file was not written; an error
// that concerns the library, or something else, stays as it is.
func (a *app) aboutFile(name string, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, fs.ErrExist):
		return spokenError{a.words.T("verb.fileExists", "File", name), err}
	case errors.As(err, &path), errors.As(err, &link):
		return spokenError{a.words.T("verb.notWritten", "File", name, "Cause", causeOf(err)), err}
	}
	return err
}
