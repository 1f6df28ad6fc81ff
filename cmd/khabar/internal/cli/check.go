package cli

import (
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"khabar/feed/library"
)

func (a *app) checkCommand() *cobra.Command {
	var repair bool
	c := &cobra.Command{
		Use:   "check [--repair]",
		Short: a.words.T("verb.check"),
		Long:  a.words.T("verb.checkLong"),
		Args:  a.noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return a.inLibrary(c.Context(), func(l *library.Library) error {
				if repair {
					if err := a.repair(c.Context(), l); err != nil {
						return err
					}
				}
				return a.check(c.Context(), l)
			})
		},
	}
	c.Flags().BoolVar(&repair, "repair", false, a.words.T("verb.flagRepair"))
	return c
}

// check says what is damaged, a line each. An index that is not complete is no
// damage.
func (a *app) check(ctx context.Context, l *library.Library) error {
	found, err := l.Check(ctx)
	for _, f := range found {
		err = errors.Join(err, a.print(a.finding(f)))
	}
	if err != nil {
		return err
	}
	if slices.ContainsFunc(found, library.Finding.Damage) {
		return errors.New(a.words.T("verb.damaged", "Path", l.Path()))
	}
	return a.print(a.words.T("verb.sound", "Path", l.Path()))
}

func (a *app) repair(ctx context.Context, l *library.Library) error {
	if err := l.Repair(ctx); err != nil {
		return err
	}
	indexed := 0
	err := l.Reindex(ctx, func(done int) { indexed = done })
	if err != nil || indexed == 0 {
		return err
	}
	return a.print(a.words.N("verb.indexed", indexed))
}

// finding says in the person's language what was found.
func (a *app) finding(f library.Finding) string {
	t := a.words
	switch f.Kind {
	case library.BrokenFile:
		return t.T("check.brokenFile", "Cause", f.Name)
	case library.LostReference:
		return t.T("check.lostReference", "Cause", f.Name)
	case library.MissingText:
		return t.N("check.missingText", f.Count)
	case library.UnfinishedIndex:
		return t.T("check.unfinishedIndex")
	case library.WrongIndex, library.ShortIndex:
		return t.T("check.wrongIndex")
	case library.WrongCount:
		return t.T("check.wrongCount", "Source", f.Name)
	}
	return t.T("check.brokenBody", "Title", f.Name)
}
