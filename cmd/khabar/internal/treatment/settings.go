package treatment

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/http/httpguts"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/fold"
	"khabar/feed/roll"
	"khabar/feed/subscription"
)

// A setting is one thing that can be said of a source. Its names and notation are
// those of the form on the screen, too (package ui/sources).
type setting struct {
	name string
	get  func(*subscription.Subscription) string
	// set reads a value; "" is what holds where nothing is said. Its error is
	// the id of a sentence.
	set func(s *subscription.Subscription, value string) string
}

// Header is given once for each field; together they take the place of those that
// are set. Address is where a source is fetched from.
const (
	Header  = "header"
	Address = "address"
)

var settings = []setting{
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
	{Header, func(s *subscription.Subscription) string { return headersText(s.Settings.Headers) }, addHeader},
	{"private", func(s *subscription.Subscription) string { return onText(s.Settings.Private) },
		func(s *subscription.Subscription, v string) string { return setOn(&s.Settings.Private, v) }},
	{Address, func(s *subscription.Subscription) string { return s.URL }, setAddress},
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
		d = time.Duration(min(number(v), 3650*24*60)) * time.Minute
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

// number reads digits of any script; 0 is what is no number.
func number(s string) int {
	n, _ := strconv.Atoi(fold.Fold(s))
	return n
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
