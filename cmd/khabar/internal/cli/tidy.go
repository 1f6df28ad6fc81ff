package cli

import (
	"context"
	"errors"
	"math"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/upkeep"
	"khabar/feed/library"
)

func (a *app) tidyCommand() *cobra.Command {
	var dryRun bool
	c := &cobra.Command{
		Use:   "tidy [--dry-run]",
		Short: a.words.T("verb.tidy"),
		Long:  a.words.T("verb.tidyLong"),
		Args:  a.noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return a.inLibrary(c.Context(), func(l *library.Library) error {
				if dryRun {
					return a.wouldTidy(c.Context(), l)
				}
				return a.tidy(c.Context(), l)
			})
		},
	}
	c.Flags().BoolVar(&dryRun, "dry-run", false, a.words.T("verb.flagDryRun"))
	return c
}

func (a *app) upkeep(l *library.Library) *upkeep.Upkeep { return upkeep.New(l, a.retention, a.Now) }

// tidy does at once what is else done in the background. What was done is said
// also when it was stopped in the middle.
func (a *app) tidy(ctx context.Context, l *library.Library) error {
	did, err := a.upkeep(l).Round(ctx)
	if did.Indexed > 0 {
		err = errors.Join(err, a.print(a.words.N("verb.indexed", did.Indexed)))
	}
	if border, limited := a.retention.Border(a.Now()); limited {
		err = errors.Join(err, a.print(a.words.N("verb.deleted", did.Deleted, "Date", a.words.Date(border, true))))
	}
	if err != nil {
		return err
	}
	return a.print(a.words.T("verb.tidied", "Path", l.Path()))
}

func (a *app) wouldTidy(ctx context.Context, l *library.Library) error {
	border, limited := a.retention.Border(a.Now())
	if !limited {
		return a.print(a.words.T("verb.keptForever"))
	}
	n, err := l.Count(ctx, a.retention.Filter(border), math.MaxInt32)
	if err != nil {
		return err
	}
	return a.print(a.words.N("verb.wouldDelete", n, "Date", a.words.Date(border, true)))
}
