package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/library"
	"khabar/feed/store"
	"khabar/ui/canvas"
	"khabar/ui/theme"
)

func (a *app) savedCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "saved [--json]",
		Short: a.words.T("verb.saved"),
		Long:  a.words.T("verb.savedLong"),
		Args:  a.noArguments,
		RunE:  func(c *cobra.Command, _ []string) error { return a.printSaved(c.Context(), asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.AddCommand(&cobra.Command{
		Use:   "add NAME Q",
		Short: a.words.T("verb.savedAdd"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) < 2 {
				return errors.New(a.words.T("verb.savedIncomplete"))
			}
			return a.saveQuery(c.Context(), store.SavedQuery{Name: args[0], Query: strings.Join(args[1:], " ")})
		},
	}, &cobra.Command{
		Use:   "remove NAME",
		Short: a.words.T("verb.savedRemove"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New(a.words.T("verb.savedIncomplete"))
			}
			return a.removeQuery(c.Context(), strings.Join(args, " "))
		},
	})
	return c
}

// saveQuery begins a library where there is none: a query may be there first.
func (a *app) saveQuery(ctx context.Context, q store.SavedQuery) error {
	l, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	err = problem.OfFilter(q.Query, l.SaveQuery(ctx, q), a.words)
	if errors.Is(err, store.ErrIncomplete) {
		err = errors.New(a.words.T("verb.savedIncomplete"))
	}
	if err = errors.Join(err, l.Close()); err == nil {
		a.say(a.words.T("verb.savedAdded", "Name", q.Name))
	}
	return err
}

func (a *app) removeQuery(ctx context.Context, name string) error {
	return a.inLibrary(ctx, func(l *library.Library) error {
		err := l.RemoveQuery(ctx, name)
		if errors.Is(err, store.ErrNoQuery) {
			return problem.Nothing(a.words.T("verb.savedMissing", "Name", name))
		}
		if err == nil {
			a.say(a.words.T("verb.savedRemoved", "Name", name))
		}
		return err
	})
}

func (a *app) printSaved(ctx context.Context, asJSON bool) error {
	return a.inLibrary(ctx, func(l *library.Library) error {
		list, err := l.SavedQueries(ctx)
		if err != nil {
			return err
		}
		return printAll(a, list, func(out *printout.Printout, q store.SavedQuery) { printQuery(out, q, asJSON) })
	})
}

func printQuery(p *printout.Printout, q store.SavedQuery, asJSON bool) {
	switch {
	case asJSON:
		p.JSON(struct {
			Name  string `json:"name"`
			Query string `json:"query"`
		}{q.Name, q.Query})
	case p.LaidOut:
		p.Row(func(r canvas.Region) {
			names := min(sourceColumn, p.Width/2)
			p.Cell(r, 0, names, q.Name, theme.Headline)
			p.Cell(r, names+columnGap, p.Width-names-columnGap, q.Query, theme.Body)
		})
	default:
		p.Fields(q.Name, q.Query)
	}
}
