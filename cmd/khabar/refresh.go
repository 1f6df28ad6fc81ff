package main

import (
	"context"
	"errors"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"khabar/feed/library"
	"khabar/feed/refresh"
	"khabar/feed/subscription"
	"khabar/ui/trouble"
)

func (a *app) refreshCommand() *cobra.Command {
	var asJSON bool
	var group string
	c := &cobra.Command{
		Use:   "refresh [--json] [--group G] [NAME…]",
		Short: a.words.T("refresh.short"),
		Long:  a.words.T("refresh.long"),
		RunE: func(c *cobra.Command, names []string) error {
			return a.inLibrary(c.Context(), func(l *library.Library) error {
				return a.refresh(c.Context(), l, names, group, asJSON)
			})
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.Flags().StringVar(&group, "group", "", a.words.T("refresh.flagGroup"))
	return c
}

func (a *app) refresh(ctx context.Context, l *library.Library, names []string, group string, asJSON bool) error {
	list, err := a.sourcesToAsk(ctx, l, names, group)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		a.say(a.words.T("refresh.nothingDue"))
		return nil
	}
	r, done := a.refresher(l)
	defer done()
	p := &refreshing{printout: a.printout(a.stdout), app: a, json: asJSON}
	err = r.Refresh(ctx, list, p.tell)
	if err == nil && ctx.Err() == nil {
		_, err = a.upkeep(l).forget(ctx)
	}
	if err = errors.Join(a.spoken(err), p.failed, p.Flush()); err != nil {
		return err
	}
	return p.outcome(ctx.Err() != nil)
}

// sourcesToAsk are those that were named, all of a group, or, without either,
// those that may be asked now.
func (a *app) sourcesToAsk(ctx context.Context, l *library.Library, names []string, group string) ([]subscription.Subscription, error) {
	all, err := l.Subscriptions(ctx)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, &exit{status: exitNothing, err: errors.New(a.words.T("refresh.noSources"))}
	}
	list := all
	if group != "" {
		if list = inGroup(all, group); len(list) == 0 {
			return nil, errors.New(a.words.T("refresh.unknownGroup", "Value", group))
		}
	}
	if len(names) == 0 {
		if group == "" {
			list = refresh.Due(list, time.Now())
		}
		return list, nil
	}
	var named []subscription.Subscription
	seen := map[string]bool{}
	for _, name := range names {
		found := sourcesNamed(list, name)
		if len(found) == 0 {
			return nil, errors.New(a.words.T("refresh.unknownName", "Value", name))
		}
		for _, s := range found {
			if !seen[s.URL] {
				seen[s.URL] = true
				named = append(named, s)
			}
		}
	}
	return named, nil
}

// refreshing prints what comes, a line a source, as it comes.
type refreshing struct {
	*printout
	app     *app
	json    bool
	last    refresh.Event
	network bool  // it was at fault for all that failed
	failed  error // of the output
}

func (p *refreshing) tell(e refresh.Event) {
	p.last = e
	s := &e.Subscription
	if s.URL == "" || e.Stopped || p.failed != nil {
		return
	}
	if k := s.Health.Problem.Kind; e.Waits.IsZero() && k != subscription.Fine && !k.Partly() {
		p.network = k.Network() && (p.network || e.Failed == 1)
	}
	if p.json {
		p.failed = jsonLines(p).Encode(p.app.refreshRecord(&e))
	} else {
		p.line(p.app.refreshLine(&e))
	}
	p.failed = errors.Join(p.failed, p.Flush())
}

func (p *refreshing) line(sentence string) {
	if p.laidOut {
		p.paragraph(sentence, p.sentence(sentence), maxRows)
		return
	}
	_, _ = p.WriteString(clean(sentence) + "\n") // Flush reports errors
}

// outcome sums up, and makes the exit status.
func (p *refreshing) outcome(stopped bool) error {
	e, t := &p.last, p.app.words
	if !p.json {
		p.app.say(t.T("refresh.total", "Asked", t.N("refresh.asked", e.Done), "New", t.N("refresh.new", e.New), "Failed", t.N("refresh.failed", e.Failed)))
	}
	switch {
	case stopped:
		return &exit{status: 128 + int(syscall.SIGINT), err: errors.New(t.T("refresh.stopped"))}
	case e.Failed == 0:
		return nil
	case p.network:
		return &exit{status: exitNetwork}
	}
	return &exit{status: exitInput}
}

// refreshLine says what came from a source.
func (a *app) refreshLine(e *refresh.Event) string {
	s, t := &e.Subscription, a.words
	if !e.Waits.IsZero() {
		return t.T("refresh.waits", "Name", s.Name(), "Time", t.Clock(e.Waits.In(a.now().Location())))
	}
	var parts []string
	if e.Taken.New > 0 {
		parts = append(parts, t.N("refresh.new", e.Taken.New))
	}
	if e.Taken.Edited > 0 {
		parts = append(parts, t.N("refresh.changed", e.Taken.Edited))
	}
	if problem := trouble.What(t, s.Health.Problem); problem != "" {
		parts = append(parts, problem)
	}
	if len(parts) == 0 {
		parts = append(parts, t.T("refresh.unchanged"))
	}
	return t.T("refresh.line", "Name", s.Name(), "What", strings.Join(parts, " · "))
}
