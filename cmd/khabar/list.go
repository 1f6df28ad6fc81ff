package main

import (
	"bufio"
	"cmp"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"khabar/feed"
	"khabar/feed/export"
	"khabar/feed/query"
)

func (a *app) listCommand() *cobra.Command {
	var asJSON bool
	var filter string
	c := &cobra.Command{
		Use:   "list [--json] [--filter Q] X…",
		Short: a.words.T("cmd.list"),
		Long:  a.words.T("cmd.listLong"),
		RunE: func(c *cobra.Command, names []string) error {
			keep, err := a.matcher(filter)
			if err != nil {
				return err
			}
			found, inputs, err := a.collect(c.Context(), names)
			if err != nil {
				return err
			}
			found = keepMatching(found, keep)
			if err := a.printList(found, asJSON); err != nil {
				return err
			}
			return inputs.outcome(len(found))
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.Flags().StringVar(&filter, "filter", "", a.words.T("cmd.flagFilter"))
	return c
}

func (a *app) matcher(filter string) (*query.Matcher, error) {
	e, err := query.Parse(filter, a.now())
	if err != nil {
		return nil, errors.New(a.words.T("cmd.badFilter", "Problem", err.Error()))
	}
	return query.NewMatcher(e), nil
}

func keepMatching(all []feed.Article, m *query.Matcher) []feed.Article {
	var kept []feed.Article
	for i := range all {
		if m.Match(&all[i]) {
			kept = append(kept, all[i])
		}
	}
	return kept
}

func (a *app) printList(articles []feed.Article, asJSON bool) error {
	w := bufio.NewWriter(a.stdout)
	if asJSON {
		if err := export.WriteJSON(w, articles); err != nil {
			return err
		}
		return w.Flush()
	}
	for i := range articles {
		printEntry(w, &articles[i])
	}
	return w.Flush()
}

// printEntry writes date, source (or agency) and headline with tabs between them, in
// logical order: one article a line whatever its text holds.
func printEntry(w io.Writer, a *feed.Article) {
	date := "-"
	if !a.Published.IsZero() {
		date = a.Published.Format(time.DateOnly)
	}
	source := cmp.Or(clean(a.Source), clean(a.Agency), "-")
	_, _ = io.WriteString(w, strings.Join([]string{date, source, clean(a.Headline())}, "\t")+"\n") // Flush reports errors
}
