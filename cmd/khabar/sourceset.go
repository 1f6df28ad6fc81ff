package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/net/http/httpguts"

	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/library"
	"khabar/feed/query"
	"khabar/feed/roll"
	"khabar/feed/subscription"
)

// A sourceSetting is one thing that can be said of a source. Its names and
// notation are those of the form on the screen, too (package ui/sources).
type sourceSetting struct {
	name string
	get  func(*subscription.Subscription) string
	// set reads a value; "" is what holds where nothing is said. Its error is
	// the id of a sentence.
	set func(s *subscription.Subscription, value string) string
}

// headerSetting is given once for each field; together they take the place of
// those that are set.
const headerSetting = "header"

var sourceSettings = []sourceSetting{
	{"title", func(s *subscription.Subscription) string { return s.Settings.Title },
		func(s *subscription.Subscription, v string) string { s.Settings.Title = v; return "" }},
	{"group", func(s *subscription.Subscription) string { return s.Group },
		func(s *subscription.Subscription, v string) string { s.Group = strings.Trim(v, "/"); return "" }},
	{"direction", func(s *subscription.Subscription) string { return s.Settings.Direction.String() }, setDirection},
	{"interval", func(s *subscription.Subscription) string { return roll.FormatInterval(s.Settings.Interval) }, setInterval},
	{"full-text", func(s *subscription.Subscription) string { return onText(s.Settings.FullText) },
		func(s *subscription.Subscription, v string) string { return setOn(&s.Settings.FullText, v) }},
	{"read-when", func(s *subscription.Subscription) string { return s.Settings.Read },
		func(s *subscription.Subscription, v string) string { s.Settings.Read = v; return "" }},
	{"star-when", func(s *subscription.Subscription) string { return s.Settings.Starred },
		func(s *subscription.Subscription, v string) string { s.Settings.Starred = v; return "" }},
	{"user-agent", func(s *subscription.Subscription) string { return s.Settings.UserAgent }, setUserAgent},
	{headerSetting, func(s *subscription.Subscription) string { return headersText(s.Settings.Headers) }, addHeader},
	{"private", func(s *subscription.Subscription) string { return onText(s.Settings.Private) },
		func(s *subscription.Subscription, v string) string { return setOn(&s.Settings.Private, v) }},
	{"address", func(*subscription.Subscription) string { return "" }, setAddress},
}

func setDirection(s *subscription.Subscription, v string) string {
	s.Settings.Direction = feed.ParseDirection(v)
	if v != "" && v != "auto" && s.Settings.Direction == feed.DirectionUnknown {
		return "source.badDirection"
	}
	return ""
}

// setInterval reads "30m", "2h", "1d", a number of minutes, or "never".
func setInterval(s *subscription.Subscription, v string) string {
	days, isDays := strings.CutSuffix(v, "d")
	d, err := time.ParseDuration(v)
	switch {
	case v == "" || v == "auto":
		d = 0
	case v == "never":
		d = subscription.Never
	case number(v) > 0:
		d = time.Duration(number(v)) * time.Minute
	case isDays && number(days) > 0:
		d = time.Duration(min(number(days), 3650)) * 24 * time.Hour
	case err != nil || d < time.Minute:
		return "source.badInterval"
	}
	s.Settings.Interval = d.Truncate(time.Second)
	if v == "never" {
		s.Settings.Interval = subscription.Never
	}
	return ""
}

func onText(on bool) string {
	if on {
		return "on"
	}
	return ""
}

func setOn(to *bool, v string) string {
	switch strings.ToLower(v) {
	case "on", "yes", "true":
		*to = true
	case "", "off", "no", "false":
		*to = false
	default:
		return "source.badOn"
	}
	return ""
}

func setUserAgent(s *subscription.Subscription, v string) string {
	if !httpguts.ValidHeaderFieldValue(v) {
		return "source.badHeader"
	}
	s.Settings.UserAgent = v
	return ""
}

// addHeader adds a field, "Name: value".
func addHeader(s *subscription.Subscription, v string) string {
	name, value, ok := strings.Cut(v, ":")
	name, value = http.CanonicalHeaderKey(strings.TrimSpace(name)), strings.TrimSpace(value)
	switch {
	case v == "":
		return ""
	case !ok || !httpguts.ValidHeaderFieldName(name) || !httpguts.ValidHeaderFieldValue(value):
		return "source.badHeader"
	}
	s.Settings.Headers = append(s.Settings.Headers, subscription.Header{Name: name, Value: value})
	return ""
}

func headersText(list []subscription.Header) string {
	var lines []string
	for _, h := range list {
		lines = append(lines, h.Name+": "+h.Value)
	}
	return strings.Join(lines, "\n")
}

func setAddress(s *subscription.Subscription, v string) string {
	u, err := fetch.ParseAddress(v)
	if err != nil {
		return "input.badAddress"
	}
	s.URL = u.String()
	return ""
}

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
		if strings.HasPrefix(word, headerSetting+"=") && !headers {
			headers, now.Settings.Headers = true, nil
		}
		if err := a.setOne(&now, word); err != nil {
			return err
		}
	}
	if err := a.keep(ctx, l, &s, &now); err != nil {
		return err
	}
	return a.printSettings(&now)
}

// keep keeps what is set of a source now, where it was s before.
func (a *app) keep(ctx context.Context, l *library.Library, s, now *subscription.Subscription) error {
	if now.URL != s.URL {
		other, err := l.Move(ctx, s.URL, now.URL)
		if err != nil {
			return err
		}
		if other != "" {
			return errors.New(a.words.T("source.addressTaken", "URL", other))
		}
		// What was known of the old address does not hold for the new one.
		if _, err := l.Deliver(ctx, a.now(), subscription.Delivery{URL: now.URL}); err != nil {
			return err
		}
	}
	if err := l.SetSettings(ctx, now.URL, now.Settings); err != nil {
		return err
	}
	if now.Group != s.Group {
		return l.Regroup(ctx, now.Group, now.URL)
	}
	return nil
}

func (a *app) setOne(s *subscription.Subscription, word string) error {
	name, value, ok := strings.Cut(word, "=")
	value = strings.TrimSpace(value)
	var wrong *query.Error
	switch err := a.put(s, name, value); {
	case !ok || errors.Is(err, errNoSetting):
		var names []string
		for _, k := range sourceSettings {
			names = append(names, k.name)
		}
		return errors.New(a.words.T("source.unknownSetting", "Value", word, "Names", strings.Join(names, ", ")))
	case errors.As(err, &wrong):
		return problem.OfFilter(value, err, a.words)
	case err != nil:
		return fmt.Errorf("%s=%w", name, err)
	}
	return nil
}

var errNoSetting = errors.New("no such setting")

// put says one thing of a source. Its error is a sentence for the person, a
// *query.Error, or errNoSetting.
func (a *app) put(s *subscription.Subscription, name, value string) error {
	if name == "read-when" || name == "star-when" {
		if _, err := query.Parse(value, a.now()); err != nil {
			return err
		}
	}
	for _, k := range sourceSettings {
		if k.name != name {
			continue
		}
		if id := k.set(s, value); id != "" {
			return errors.New(a.words.T(id, "Value", value, "Where", value))
		}
		return nil
	}
	return errNoSetting
}

// printSettings prints what is set of a source, in the form in which it is set.
func (a *app) printSettings(s *subscription.Subscription) error {
	p := a.printout(a.stdout)
	for _, k := range sourceSettings {
		v := k.get(s)
		if k.name == "address" {
			v = s.URL
		}
		if v == "" {
			continue
		}
		for line := range strings.SplitSeq(v, "\n") {
			_, _ = p.WriteString(k.name + "=" + printout.Clean(line) + "\n") // Flush reports errors
		}
	}
	return p.Flush()
}
