package cli

import (
	"context"

	"github.com/spf13/cobra"

	"khabar/feed"
	"khabar/feed/library"
	"khabar/feed/query"
)

func (a *app) listCommand() *cobra.Command {
	var asJSON bool
	var filter string
	c := &cobra.Command{
		Use:   "list [--json] [--filter Q] [X…]",
		Short: a.words.T("cmd.list"),
		Long:  a.words.T("cmd.listLong"),
		RunE: func(c *cobra.Command, names []string) error {
			e, err := a.parse(filter)
			if err != nil {
				return err
			}
			if len(names) == 0 {
				return a.listLibrary(c.Context(), e, asJSON)
			}
			return a.listNamed(c.Context(), names, e, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.Flags().StringVar(&filter, "filter", "", a.words.T("cmd.flagFilter"))
	return c
}

// listNamed prints what files and addresses hold, in the order of their names.
func (a *app) listNamed(ctx context.Context, names []string, filter query.Expr, asJSON bool) error {
	found, inputs, err := a.collect(ctx, names)
	if err != nil {
		return err
	}
	w := a.entries(asJSON)
	matcher, n := query.NewMatcher(filter), 0
	for i := range found {
		if !matcher.Match(&found[i]) {
			continue
		}
		n++
		if err := w.entry(&found[i]); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return inputs.Outcome(n)
}

// listLibrary prints what the library holds, newest first. It holds one page
// in memory at a time, and prints what was found so far when it is stopped.
func (a *app) listLibrary(ctx context.Context, filter query.Expr, asJSON bool) error {
	return a.findInLibrary(ctx, filter, func(l *library.Library) error {
		w := a.entries(asJSON)
		n := 0
		each := func(article *feed.Article) error { n++; return w.entry(article) }
		if err := eachEntry(ctx, l, filter, asJSON, each); err != nil {
			_ = w.Flush()
			return err
		}
		if err := w.Flush(); err != nil {
			return err
		}
		return a.found(n)
	})
}

// listPage is how many articles are read from the library at once.
const listPage = 500

// eachEntry calls f for each article, with its body only if that is asked for.
func eachEntry(ctx context.Context, l *library.Library, filter query.Expr, whole bool, f func(*feed.Article) error) error {
	if whole {
		return l.Each(ctx, library.Window{Filter: filter}, func(_ library.ID, article *feed.Article) error { return f(article) })
	}
	w := library.Window{Filter: filter, Limit: listPage}
	for {
		items, err := l.Page(ctx, w)
		if err != nil {
			return err
		}
		for i := range items {
			if err := f(&items[i].Article); err != nil {
				return err
			}
		}
		if len(items) < listPage {
			return nil
		}
		w.Before = items[len(items)-1].ID
	}
}
