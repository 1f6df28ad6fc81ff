package cli

import (
	"context"
	"errors"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/library"
	"khabar/feed/refresh"
	"khabar/feed/subscription"
	"khabar/ui/trouble"
)

// asked says which sources are to be asked, and how that is told.
type asked struct {
	names       []string
	group       string
	all, asJSON bool
}

func (a *app) refreshCommand() *cobra.Command {
	var o asked
	c := &cobra.Command{
		Use:               "refresh [--all] [--json] [--group G] [NAME…]",
		ValidArgsFunction: a.completeSources,
		Short:             a.words.T("refresh.short"),
		Long:              a.words.T("refresh.long"),
		RunE: func(c *cobra.Command, names []string) error {
			o.names = names
			return a.inLibrary(c.Context(), func(l *library.Library) error { return a.refresh(c.Context(), l, o) })
		},
	}
	c.Flags().BoolVar(&o.all, "all", false, a.words.T("refresh.flagAll"))
	c.Flags().BoolVar(&o.asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.Flags().StringVar(&o.group, "group", "", a.words.T("refresh.flagGroup"))
	return c
}

func (a *app) refresh(ctx context.Context, l *library.Library, o asked) error {
	list, resting, err := a.sourcesToAsk(ctx, l, o)
	if err != nil {
		return err
	}
	p := &refreshing{Printout: a.printout(a.Stdout), app: a, json: o.asJSON}
	p.passOver(resting)
	if len(list) > 0 {
		r, done := a.refresher(l)
		defer done()
		err = r.Refresh(ctx, list, p.tell)
		if err == nil && ctx.Err() == nil {
			err = a.upkeep(l).After(ctx)
		}
	}
	if err = errors.Join(a.spoken(err), p.failed, p.Flush()); err != nil {
		return err
	}
	return p.outcome(len(list), resting, ctx.Err() != nil)
}

// sourcesToAsk are those that were named, all of a group, or, without either,
// those that may be asked now; resting are the others then.
func (a *app) sourcesToAsk(ctx context.Context, l *library.Library, o asked) (list, resting []subscription.Subscription, err error) {
	all, err := l.Subscriptions(ctx)
	if err != nil {
		return nil, nil, err
	}
	if len(all) == 0 {
		return nil, nil, problem.Nothing(a.words.T("refresh.noSources"))
	}
	list = all
	o.group = strings.Trim(o.group, "/")
	if o.group != "" {
		if list = inGroup(all, o.group); len(list) == 0 {
			return nil, nil, errors.New(a.words.T("refresh.unknownGroup", "Value", o.group))
		}
	}
	if len(o.names) == 0 {
		if o.group == "" && !o.all {
			list, resting = refresh.Due(list, a.Now())
		}
		return list, resting, nil
	}
	list, err = a.sourcesOf(list, o.names)
	return list, nil, err
}

// sourcesOf are those that names mean, each once.
func (a *app) sourcesOf(list []subscription.Subscription, names []string) ([]subscription.Subscription, error) {
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
	*printout.Printout
	app     *app
	json    bool
	last    refresh.Event
	network bool  // it was at fault for all that failed
	offline int   // sources that nobody answered for, with all others
	stopped int   // sources that were not asked any more
	failed  error // of the output
}

func (p *refreshing) tell(e refresh.Event) {
	p.last = e
	if e.Stopped {
		p.stopped++
	}
	s := &e.Subscription
	if s.URL == "" || e.Stopped || p.failed != nil {
		return
	}
	if k := s.Health.Problem.Kind; e.Waits.IsZero() && k != subscription.Fine && !k.Partly() {
		p.network = k.Network() && (p.network || e.Failed == 1)
	}
	if e.Offline && e.Total > 1 {
		p.offline++
	}
	switch {
	case p.json:
		p.JSON(p.app.refreshRecord(&e))
	case p.offline == 0: // else it is said once: see outcome
		p.Line(p.app.refreshLine(&e))
	}
	p.failed = p.Flush()
}

// passOver prints the records of sources that are not asked. Sentences are for
// all of them together: see outcome.
func (p *refreshing) passOver(resting []subscription.Subscription) {
	for i := range resting {
		if p.json {
			p.JSON(p.app.passedRecord(&resting[i]))
		}
	}
}

// outcome sums up, and makes the exit status.
func (p *refreshing) outcome(asked int, resting []subscription.Subscription, stopped bool) error {
	e, t := &p.last, p.app.words
	if p.offline > 0 && !p.json {
		p.app.say(t.N("refresh.offline", p.offline))
	} else if !p.json && asked > 0 {
		p.app.say(t.T("refresh.total", "Asked", t.N("refresh.asked", e.Done-p.stopped), "New", t.N("refresh.new", e.New), "Failed", t.N("refresh.failed", e.Failed)))
	}
	if !p.json && !stopped {
		p.app.sayResting(resting)
	}
	switch {
	case stopped:
		return &problem.Exit{Status: problem.StatusSignal + int(syscall.SIGINT), Err: errors.New(t.T("refresh.stopped"))}
	case e.Failed == 0:
		return nil
	case p.network:
		return &problem.Exit{Status: problem.StatusNetwork}
	}
	return &problem.Exit{Status: problem.StatusInput}
}

// sayResting says how many sources were not asked, for which reason, and how to
// ask them all the same.
func (a *app) sayResting(resting []subscription.Subscription) {
	if len(resting) == 0 {
		return
	}
	count := map[refresh.Rest]int{}
	var next time.Time
	now := a.Now()
	for i := range resting {
		rest, until := refresh.Resting(&resting[i], now)
		count[rest]++
		if !until.IsZero() && (next.IsZero() || until.Before(next)) {
			next = until
		}
	}
	t := a.words
	var parts []string
	if n := count[refresh.NotDue]; n > 0 {
		parts = append(parts, t.N("refresh.notDue", n, "Time", a.when(next)))
	}
	if n := count[refresh.OnRequest]; n > 0 {
		parts = append(parts, t.N("refresh.onRequest", n))
	}
	if n := count[refresh.Gone]; n > 0 {
		parts = append(parts, t.N("refresh.gone", n))
	}
	a.say(t.T("refresh.passedOver", "Reasons", strings.Join(parts, " · ")))
}

// when says a time that is to come: of which day, where it is not today.
func (a *app) when(at time.Time) string {
	now := a.Now()
	at = at.In(now.Location())
	if at.YearDay() == now.YearDay() && at.Year() == now.Year() {
		return a.words.Clock(at)
	}
	return a.words.Date(at, false)
}

// refreshLine says what came from a source.
func (a *app) refreshLine(e *refresh.Event) string {
	s, t := &e.Subscription, a.words
	if !e.Waits.IsZero() {
		return t.T("refresh.waits", "Name", s.Name(), "Time", a.when(e.Waits))
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
