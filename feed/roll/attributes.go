package roll

import (
	"strings"
	"time"

	"khabar/feed"
	"khabar/feed/opml"
	"khabar/feed/subscription"
)

// settingsOf reads what an outline says of how a source is to be treated.
func settingsOf(o *opml.Outline) subscription.Settings {
	own := func(name string) string { return o.AttrIn(Space, name) }
	s := subscription.Settings{
		Title:     o.Name(),
		Direction: feed.ParseDirection(own("direction")),
		Interval:  interval(own("interval")),
		FullText:  own("fullText") == "true",
		UserAgent: own("userAgent"),
		Headers:   headers(own("headers")),
		Read:      own("read"),
		Starred:   own("star"),
		Private:   own("private") == "true",
	}
	if own("named") == "feed" {
		s.Title = ""
	}
	return s
}

// setSettings writes what settingsOf reads, but for the title.
func setSettings(o *opml.Outline, s *subscription.Settings) {
	named := ""
	if s.Title == "" {
		named = "feed"
	}
	for _, a := range []struct{ name, value string }{
		{"named", named},
		{"direction", s.Direction.String()},
		{"interval", FormatInterval(s.Interval)},
		{"fullText", yes(s.FullText)},
		{"userAgent", s.UserAgent},
		{"headers", headersText(s.Headers)},
		{"read", s.Read},
		{"star", s.Starred},
		{"private", yes(s.Private)},
	} {
		o.SetAttrIn(Space, a.name, a.value)
	}
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return ""
}

func interval(s string) time.Duration {
	if s == "never" {
		return subscription.Never
	}
	d, err := time.ParseDuration(s)
	if err != nil || d < 0 {
		return 0
	}
	return d.Truncate(time.Second)
}

// FormatInterval writes how often a source is fetched as a list has it: "1h30m",
// "never", or nothing where nothing is said.
func FormatInterval(d time.Duration) string {
	switch {
	case d == subscription.Never:
		return "never"
	case d <= 0:
		return ""
	}
	s := d.String() // 1h30m0s
	if s = strings.TrimSuffix(s, "m0s"); s != d.String() {
		s += "m"
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

func headers(lines string) (list []subscription.Header) {
	for line := range strings.SplitSeq(lines, "\n") {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) != "" {
			list = append(list, subscription.Header{Name: strings.TrimSpace(name), Value: strings.TrimSpace(value)})
		}
	}
	return list
}

func headersText(list []subscription.Header) string {
	var lines []string
	for _, h := range list {
		lines = append(lines, h.Name+": "+h.Value)
	}
	return strings.Join(lines, "\n")
}

// Secret reports whether a subscription holds what a person may not want to
// hand on with a list: a password in its address, header fields.
func Secret(s *subscription.Subscription) bool {
	return len(s.Settings.Headers) > 0 || strings.Contains(hostPart(s.URL), "@")
}

func hostPart(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	rest, _, _ = strings.Cut(rest, "/")
	return rest
}
