package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/library"
	"khabar/feed/query"
)

// A marking is what a state's name on the command line stands for.
type marking struct {
	state library.State
	on    bool
	said  string // the sentence for what was done
	so    string // the sentence where nothing was left to do
}

var markings = map[string]marking{
	"read":      {library.Read, true, "verb.markedRead", "verb.alreadyRead"},
	"unread":    {library.Read, false, "verb.markedUnread", "verb.alreadyUnread"},
	"starred":   {library.Starred, true, "verb.markedStarred", "verb.alreadyStarred"},
	"unstarred": {library.Starred, false, "verb.markedUnstarred", "verb.alreadyUnstarred"},
}

func (a *app) markCommand() *cobra.Command {
	var all, undo bool
	c := &cobra.Command{
		Use:       "mark read|unread|starred|unstarred Q",
		ValidArgs: []string{"read", "unread", "starred", "unstarred"},
		Short:     a.words.T("verb.mark"),
		Long:      a.words.T("verb.markLong"),
		RunE: func(c *cobra.Command, args []string) error {
			if undo {
				if len(args) > 0 {
					return errors.New(a.words.T("verb.undoAlone"))
				}
				return a.undo(c.Context())
			}
			if len(args) == 0 {
				return errors.New(a.words.T("verb.noState"))
			}
			m, known := markings[args[0]]
			if !known {
				return errors.New(a.words.T("verb.unknownState", "Value", args[0]))
			}
			e, err := a.parse(strings.Join(args[1:], " "))
			if err != nil {
				return err
			}
			if _, every := e.(query.All); every != all {
				return errors.New(a.words.T("verb.markAll"))
			}
			return a.mark(c.Context(), m, e)
		},
	}
	c.Flags().BoolVar(&all, "all", false, a.words.T("verb.flagAll"))
	c.Flags().BoolVar(&undo, "undo", false, a.words.T("verb.flagUndo"))
	return c
}

// mark says how many articles it changed, also of those before it was stopped.
func (a *app) mark(ctx context.Context, m marking, filter query.Expr) error {
	return a.findInLibrary(ctx, filter, func(l *library.Library) error {
		arrival, err := l.Arrival(ctx)
		if err != nil {
			return err
		}
		change, err := l.SetAll(ctx, m.state, m.on, filter, arrival)
		if change.Articles > 0 {
			err = errors.Join(a.print(a.words.N(m.said, change.Articles)), err)
		}
		if err != nil || change.Articles > 0 {
			return err
		}
		n, err := l.Count(ctx, filter, 1)
		if err != nil || n == 0 {
			return errors.Join(err, a.found(n))
		}
		return a.print(a.words.T(m.so))
	})
}

// undo takes back the last change, whether it was made here or on the screen.
func (a *app) undo(ctx context.Context) error {
	return a.inLibrary(ctx, func(l *library.Library) error {
		change, err := l.LastChange(ctx)
		if err != nil {
			return err
		}
		if change.ID == 0 {
			return problem.Nothing(a.words.T("verb.nothingToUndo"))
		}
		n, err := l.Undo(ctx, change.ID)
		if err != nil {
			return err
		}
		return a.print(a.words.N("verb.undone", n))
	})
}
