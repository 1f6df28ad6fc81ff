package cli

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/following"
	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/cmd/khabar/internal/treatment"
	"khabar/feed/library"
	"khabar/feed/store"
	"khabar/feed/subscription"
	"khabar/ui/canvas"
	"khabar/ui/locale"
	"khabar/ui/theme"
	"khabar/ui/trouble"
)

// A sourceRecord is a source that is followed, as JSON. Names and meanings of
// fields stay, new ones may come.
type sourceRecord struct {
	URL      string `json:"url"`
	Title    string `json:"title"`
	Group    string `json:"group"`
	Home     string `json:"home"`
	Language string `json:"language"`
	Articles int    `json:"articles"`
	Unread   int    `json:"unread"`
	// Times are RFC 3339, or null.
	Added     *string `json:"added"`
	Checked   *string `json:"checked"`
	Succeeded *string `json:"succeeded"`
	Due       *string `json:"due"`
	Failures  int     `json:"failures"`
	// Problem is null where all is well.
	Problem *problemRecord `json:"problem"`
	// Settings are those that khabar set sets, by its names for them.
	Settings map[string]string `json:"settings"`
}

func (a *app) sourcesCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "sources [--json]",
		Short: a.words.T("source.sources"),
		Long:  a.words.T("source.sourcesLong"),
		Args:  a.noArguments,
		RunE:  func(c *cobra.Command, _ []string) error { return a.printSources(c.Context(), asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	return c
}

func (a *app) printSources(ctx context.Context, asJSON bool) error {
	return a.inLibrary(ctx, func(l *library.Library) error {
		list, err := l.Subscriptions(ctx)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			return problem.Nothing(a.words.T("refresh.noSources"))
		}
		counts, err := following.Counts(ctx, l)
		if err != nil {
			return err
		}
		return printAll(a, list, func(p *printout.Printout, s subscription.Subscription) {
			if n := counts[s.URL]; asJSON {
				p.JSON(a.sourceRecord(&s, n))
			} else {
				printSource(p, a.words, &s, n)
			}
		})
	})
}

func (a *app) sourceRecord(s *subscription.Subscription, n store.SourceCount) sourceRecord {
	h := &s.Health
	r := sourceRecord{URL: s.URL, Title: s.Name(), Group: s.Group, Home: s.Home, Language: s.Language, Articles: n.Articles, Unread: n.Unread,
		Added: moment(s.Added), Checked: moment(h.Checked), Succeeded: moment(h.Succeeded), Due: moment(h.Due), Failures: h.Failures,
		Problem: a.problemRecord(s), Settings: map[string]string{}}
	for name, value := range treatment.Values(s) {
		if name != treatment.Address { // it is in URL
			r.Settings[name] = value
		}
	}
	return r
}

// printSource prints one source. A line has name, address, group, articles, unread
// ones, and what is wrong; a terminal gets the address left out and what is
// wrong on rows of its own.
func printSource(p *printout.Printout, words *locale.Printer, s *subscription.Subscription, n store.SourceCount) {
	wrong := trouble.What(words, s.Health.Problem)
	if !p.LaidOut {
		p.Fields(s.Name(), s.URL, s.Group, strconv.Itoa(n.Articles), strconv.Itoa(n.Unread), wrong)
		return
	}
	count := words.T("source.unreadOf", "Unread", n.Unread, "Articles", n.Articles)
	p.Row(func(r canvas.Region) {
		group := min(sourceColumn, p.Width/4)
		numbers := p.Engine.LabelWithin(count, theme.Faint, p.Width/3)
		names := max(p.Width-group-numbers.Width-2*columnGap, 1)
		p.Cell(r, 0, names, s.Name(), theme.Headline)
		p.Cell(r, names+columnGap, group, s.Group, theme.Faint)
		p.Put(p.Column(r, p.Width-numbers.Width, numbers.Width), numbers, p.Mirror)
	})
	if wrong != "" {
		p.Line(wrong)
	}
}

func (a *app) removeCommand() *cobra.Command {
	var yes bool
	c := &cobra.Command{
		Use:               "remove [--yes] X…",
		ValidArgsFunction: a.completeSources,
		Short:             a.words.T("source.remove"),
		Long:              a.words.T("source.removeLong"),
		RunE: func(c *cobra.Command, words []string) error {
			if len(words) == 0 {
				return errors.New(a.words.T("source.noSource"))
			}
			return a.inLibrary(c.Context(), func(l *library.Library) error { return a.remove(c.Context(), l, words, yes) })
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, a.words.T("source.flagYes"))
	return c
}

func (a *app) remove(ctx context.Context, l *library.Library, words []string, yes bool) error {
	var list []subscription.Subscription
	for _, word := range words {
		s, err := a.oneSource(ctx, l, word)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(list, func(other subscription.Subscription) bool { return other.URL == s.URL }) {
			list = append(list, s)
		}
	}
	ask := a.dialogue()
	for i := range list {
		s := &list[i]
		if !yes && !ask.possible() {
			return errors.New(a.words.T("source.removeNeedsYes", "Title", s.Name()))
		}
		if !yes && !ask.sure(a.words.T("source.askRemove", "Title", s.Name(), "URL", s.URL)) {
			continue
		}
		if _, err := l.Unsubscribe(ctx, s.URL); err != nil {
			return err
		}
		if err := a.print(a.words.T("source.removed", "Title", s.Name())); err != nil {
			return err
		}
	}
	return nil
}

// oneSource returns the one source that a word means.
func (a *app) oneSource(ctx context.Context, l *library.Library, word string) (subscription.Subscription, error) {
	if s, err := l.Subscription(ctx, word); !errors.Is(err, subscription.ErrNotFollowed) {
		return s, err // by an address that it had before, too
	}
	list, err := l.Subscriptions(ctx)
	if err != nil {
		return subscription.Subscription{}, err
	}
	found := sourcesNamed(list, word)
	switch len(found) {
	case 0:
		return subscription.Subscription{}, errors.New(a.words.T("refresh.unknownName", "Value", word))
	case 1:
		return found[0], nil
	}
	for i := range found {
		a.say(a.words.T("source.candidate", "Number", i+1, "Title", found[i].Name(), "URL", found[i].URL, "About", found[i].Group))
	}
	return subscription.Subscription{}, errors.New(a.words.N("source.ambiguous", len(found), "Value", word))
}
