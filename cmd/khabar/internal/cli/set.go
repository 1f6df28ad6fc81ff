package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/cmd/khabar/internal/treatment"
	"khabar/feed/library"
	"khabar/feed/query"
	"khabar/feed/subscription"
)

func (a *app) setCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "set SOURCE [NAME=VALUE…]",
		ValidArgsFunction: a.completeSettings,
		Short:             a.words.T("source.set"),
		Long:              a.words.T("source.setLong"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New(a.words.T("source.noSource"))
			}
			return a.inLibrary(c.Context(), func(l *library.Library) error {
				s, err := a.oneSource(c.Context(), l, args[0])
				if err != nil {
					return err
				}
				if len(args) == 1 {
					return a.printSettings(&s)
				}
				return a.set(c.Context(), l, s, args[1:])
			})
		},
	}
}

// set says of a source what words like "group=News" say, all of them or none.
func (a *app) set(ctx context.Context, l *library.Library, s subscription.Subscription, words []string) error {
	now := s
	headers := false
	for _, word := range words {
		if strings.HasPrefix(word, treatment.Header+"=") && !headers {
			headers, now.Settings.Headers = true, nil
		}
		if err := a.setOne(&now, word); err != nil {
			return err
		}
	}
	if err := treatment.Keep(ctx, l, &s, &now, a.Now(), a.words); err != nil {
		return err
	}
	return a.printSettings(&now)
}

func (a *app) setOne(s *subscription.Subscription, word string) error {
	name, value, ok := strings.Cut(word, "=")
	value = strings.TrimSpace(value)
	var wrong *query.Error
	switch err := treatment.Put(s, name, value, a.Now(), a.words); {
	case !ok || errors.Is(err, treatment.ErrNoSetting):
		return errors.New(a.words.T("source.unknownSetting", "Value", word, "Names", strings.Join(treatment.Names(), ", ")))
	case errors.As(err, &wrong):
		return problem.OfFilter(value, err, a.words)
	case err != nil:
		return fmt.Errorf("%s=%w", name, err)
	}
	return nil
}

// printSettings prints what is set of a source, in the form in which it is set.
func (a *app) printSettings(s *subscription.Subscription) error {
	p := a.printout(a.Stdout)
	for name, value := range treatment.Values(s) {
		for line := range strings.SplitSeq(value, "\n") {
			_, _ = p.WriteString(name + "=" + printout.Clean(line) + "\n") // Flush reports errors
		}
	}
	return p.Flush()
}
