package cli

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/follow"
	"khabar/feed/subscription"
)

// importing is "khabar import", with what the command line says.
type importing struct {
	*app
	follower          *follow.Follower
	ask               *dialogue
	dryRun, json, yes bool
}

func (a *app) importCommand() *cobra.Command {
	i := &importing{app: a}
	c := &cobra.Command{
		Use:   "import FILE|URL|-…",
		Short: a.words.T("source.import"),
		Long:  a.words.T("source.importLong"),
		RunE: func(c *cobra.Command, names []string) error {
			if len(names) == 0 {
				return errors.New(a.words.T("source.noList"))
			}
			i.ask = a.dialogue(names...)
			i.yes = true // it was named for nothing else
			return a.withFollower(c.Context(), i.dryRun, func(f *follow.Follower) error {
				i.follower = f
				for _, name := range names {
					if err := i.one(c.Context(), name); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	c.Flags().BoolVar(&i.dryRun, "dry-run", false, a.words.T("source.flagDryRun"))
	c.Flags().BoolVar(&i.json, "json", false, a.words.T("cmd.flagJSON"))
	return c
}

func (i *importing) one(ctx context.Context, name string) error {
	found, err := i.follower.Look(ctx, name)
	if err != nil {
		return problem.OfSearch(name, err, i.words)
	}
	if found.List == nil {
		return errors.New(i.words.T("source.isNoList", "Where", name))
	}
	return i.take(ctx, name, found.List)
}

// take takes a list over, and says what that came to.
func (i *importing) take(ctx context.Context, name string, l *follow.List) error {
	counts := i.words.T("source.listCounts", "Where", name, "New", i.words.N("source.listNew", len(l.New)),
		"Known", i.words.N("source.listKnown", len(l.Known)), "Unusable", i.words.N("source.listUnusable", len(l.Unusable)))
	if i.dryRun || i.json {
		if err := i.printList(l); err != nil {
			return err
		}
	}
	if i.dryRun {
		i.say(counts)
		return nil
	}
	if !i.yes {
		if !i.ask.possible() {
			return errors.New(i.words.T("source.listNeedsImport", "Where", name))
		}
		i.say(counts)
		if !i.ask.yes(i.words.N("source.askFollow", len(l.New))) {
			return nil
		}
	}
	if err := i.follower.Import(ctx, l); err != nil {
		return err
	}
	for _, address := range l.Unusable {
		i.say(problem.OfListed(address, i.words).Error())
	}
	i.say(counts)
	return nil
}

// A listedRecord is a feed of a list, as JSON.
type listedRecord struct {
	URL   string `json:"url"`
	Title string `json:"title"`
	Group string `json:"group"`
	// Status is new, known or unusable.
	Status string `json:"status"`
}

// printList prints what a list names, a line a feed.
func (i *importing) printList(l *follow.List) error {
	p := i.printout(i.Stdout)
	one := func(r listedRecord) {
		if i.json {
			p.JSON(r)
			return
		}
		p.Fields(r.Status, r.Title, r.URL, r.Group)
	}
	for _, part := range []struct {
		status string
		list   []subscription.Subscription
	}{{"new", l.New}, {"known", l.Known}} {
		for n := range part.list {
			s := &part.list[n]
			one(listedRecord{URL: s.URL, Title: s.Name(), Group: s.Group, Status: part.status})
		}
	}
	for _, address := range l.Unusable {
		one(listedRecord{URL: address, Status: "unusable"})
	}
	return p.Flush()
}

// exportListCommand is "khabar export opml".
func (a *app) exportListCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "opml [FILE]",
		Short: a.words.T("source.export"),
		Long:  a.words.T("source.exportLong"),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, names []string) error {
			return a.withFollower(c.Context(), true, func(f *follow.Follower) error {
				if len(names) == 0 || names[0] == "-" {
					return a.exportList(c.Context(), f, a.Stdout)
				}
				err := replaceFile(names[0], private, func(w io.Writer) error { return a.exportList(c.Context(), f, w) })
				return problem.OfFile(names[0], err, a.words)
			})
		},
	}
}

func (a *app) exportList(ctx context.Context, f *follow.Follower, w io.Writer) error {
	e, err := f.Export(ctx, w, a.words.T("source.listTitle"))
	if err != nil {
		return err
	}
	if e.Secrets > 0 {
		a.say(a.words.N("source.secrets", e.Secrets))
	}
	return a.found(e.Feeds)
}
