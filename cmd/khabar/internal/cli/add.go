package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/follow"
	"khabar/feed/subscription"
)

// adding is "khabar add", with what the command line says.
type adding struct {
	*app
	follower     *follow.Follower
	ask          *dialogue
	group, title string
	// What is followed of several feeds: the first, all, or what the person
	// answers.
	first, all bool
	// dryRun follows nothing, yes asks nothing.
	dryRun, json, yes bool
}

func (a *app) addCommand() *cobra.Command {
	d := &adding{app: a}
	c := &cobra.Command{
		Use:   "add [--group G] [--title T] X…",
		Short: a.words.T("source.add"),
		Long:  a.words.T("source.addLong"),
		RunE: func(c *cobra.Command, what []string) error {
			switch {
			case len(what) == 0:
				return errors.New(a.words.T("source.noX"))
			case d.first && d.all:
				return errors.New(a.words.T("source.firstOrAll"))
			}
			return d.run(c.Context(), what)
		},
	}
	f := c.Flags()
	f.StringVar(&d.group, "group", "", a.words.T("source.flagGroup"))
	f.StringVar(&d.title, "title", "", a.words.T("source.flagTitle"))
	f.BoolVar(&d.first, "first", false, a.words.T("source.flagFirst"))
	f.BoolVar(&d.all, "all", false, a.words.T("source.flagAll"))
	f.BoolVar(&d.yes, "yes", false, a.words.T("source.flagYes"))
	f.BoolVar(&d.dryRun, "dry-run", false, a.words.T("source.flagDryRun"))
	f.BoolVar(&d.json, "json", false, a.words.T("cmd.flagJSON"))
	return c
}

func (d *adding) run(ctx context.Context, what []string) error {
	d.ask = d.dialogue(what...)
	return d.withFollower(ctx, d.dryRun, func(f *follow.Follower) error {
		d.follower = f
		var failed error
		for _, x := range what {
			if ctx.Err() != nil {
				break
			}
			if failed != nil { // the last one is said at the end
				d.report(failed)
			}
			if err := d.one(ctx, x); err != nil || failed == nil {
				failed = err
			} else {
				failed = &problem.Exit{Status: problem.StatusOf(failed)} // it was said
			}
		}
		return failed
	})
}

// one adds what is behind one word of the command line.
func (d *adding) one(ctx context.Context, what string) error {
	if strings.TrimSpace(what) == "" {
		return errors.New(d.words.T("source.noX"))
	}
	found, err := d.follower.Look(ctx, what)
	if err != nil {
		return problem.OfSearch(what, err, d.words)
	}
	if found.List != nil {
		i := importing{app: d.app, follower: d.follower, ask: d.ask, dryRun: d.dryRun, json: d.json, yes: d.yes || d.all}
		return i.take(ctx, what, found.List)
	}
	if d.dryRun {
		return d.printCandidates(d.Stdout, found.Candidates, d.json)
	}
	chosen, err := d.choose(what, found)
	if err != nil {
		return err
	}
	if d.title != "" && len(chosen) > 1 {
		return errors.New(d.words.T("source.oneTitle"))
	}
	var wishes []follow.Wish
	for _, c := range chosen {
		wishes = append(wishes, follow.Wish{Candidate: c, Group: strings.Trim(d.group, "/"), Settings: subscription.Settings{Title: d.title}})
	}
	done, err := d.follower.Follow(ctx, wishes...)
	if err != nil {
		return err
	}
	return d.printFollowed(wishes, done)
}

// choose returns which of the feeds are meant.
func (d *adding) choose(what string, found *follow.Found) ([]follow.Candidate, error) {
	list := found.Candidates
	_, sole := found.Sole()
	switch {
	case d.all:
		list = withoutComments(list)
	case d.first || sole:
		list = list[:1]
	}
	decided := d.all || d.first || sole
	if d.yes || !d.ask.possible() {
		if !decided {
			err := d.printCandidates(d.Stderr, list, false)
			return nil, errors.Join(errors.New(d.words.T("source.several", "Where", what)), err)
		}
		return list, nil
	}
	if err := d.printCandidates(d.Stderr, list, false); err != nil {
		return nil, err
	}
	if !decided {
		return pick(list, d.ask.numbers(d.words.T("source.askWhich"), len(list))), nil
	}
	if !d.ask.yes(d.words.N("source.askFollow", len(list))) {
		return nil, nil
	}
	return list, nil
}

// withoutComments leaves out the feeds of comments, unless there are no others.
func withoutComments(list []follow.Candidate) []follow.Candidate {
	for i := range list {
		if list[i].Comments { // they come last
			return list[:max(i, 1)]
		}
	}
	return list
}

func pick(list []follow.Candidate, numbers []int) (chosen []follow.Candidate) {
	for _, n := range numbers {
		chosen = append(chosen, list[n-1])
	}
	return chosen
}
