package discover

import (
	"mime"
	"regexp"
	"strings"
)

// feedTypes are the media types that feeds are sent as. Others that feeds are
// sent as now and then (text/xml) say too little by themselves: a link of such
// a type has to look like one to a feed.
var feedTypes = map[string]bool{
	"application/rss+xml": true, "application/atom+xml": true, "application/rdf+xml": true, "application/feed+json": true,
	"application/rss": true, "application/atom": true, "text/rss+xml": true, "text/rss": true, "text/atom+xml": true, "application/x-rss+xml": true,
	"application/x-netcdf": false,
}

// offersFeed reports whether a link says that it leads to a feed.
func offersFeed(attrs map[string]string) bool {
	rel := strings.ToLower(attrs["rel"])
	if hasWord(rel, "stylesheet") || !hasWord(rel, "alternate") && !hasWord(rel, "alternative") && !hasWord(rel, "feed") {
		return false
	}
	kind, params, err := mime.ParseMediaType(attrs["type"])
	if err != nil {
		kind, _, _ = strings.Cut(attrs["type"], ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	switch {
	case feedTypes[kind]:
		return params["type"] != "entry" // Atom: one entry is no feed
	case kind == "application/json":
		return true
	case kind == "text/xml", kind == "application/xml", kind == "":
		return hasWord(rel, "feed") || feedAddress(attrs["href"]) || feedWords(attrs["title"])
	}
	return false
}

var (
	feedPath  = regexp.MustCompile(`(?i)(?:^|[/._?=-])(?:rss2?|atom|feeds?|rdf|syndication|backend)(?:[/._?=&-]|$)|\.(?:rss|atom|rdf)(?:[?]|$)|^feed:|feeds?\.feedburner\.com/|feedproxy`)
	noFeed    = regexp.MustCompile(`(?i)feedback|feedly\.com|/wp-json/|inoreader\.com|netvibes\.com|add\.my\.yahoo|newsgator\.com|/wp-content/|^mailto:|^javascript:|\.(?:png|gif|jpe?g|svg|ico|css|js|pdf|mp3|zip)(?:[?]|$)`)
	feedLabel = regexp.MustCompile(`(?i)^(?:.{0,40}[\s(\[|:/-])?(?:rss|atom|web ?feed|xml feed)(?:[\s)\]|:/.0-9-].{0,40})?$|خلاصات|موجز\s*(?:RSS|الأخبار)|خوراک|آر\s?اس\s?اس|הזנ[הת]|فید`)
)

// feedAddress reports whether an address looks like a feed's.
func feedAddress(href string) bool { return feedPath.MatchString(href) && !noFeed.MatchString(href) }

// feedWords reports whether a link's words speak of a feed.
func feedWords(words string) bool { return len(words) < maxWords && feedLabel.MatchString(words) }

// hasWord reports whether one of the words of an attribute is word.
func hasWord(value, word string) bool {
	for _, w := range strings.Fields(value) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// tidy puts text on one line.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }
