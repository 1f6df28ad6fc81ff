package cli

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/problem"
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
			return problem.OfFile(name, err, a.words)
		}
		size := int64(0)
		if info, err := os.Stat(name); err == nil {
			size = info.Size()
		}
		return a.print(a.words.T("verb.backedUp", "File", name, "Size", int(size>>20)+1))
	})
}
