package parse

import (
	"errors"
	"regexp"
	"strings"

	"khabar/feed/parse/atom"
	"khabar/feed/parse/jsonfeed"
	"khabar/feed/parse/jsontree"
	"khabar/feed/parse/rss"
	"khabar/feed/parse/syndication"
	"khabar/feed/parse/xmltree"
)

// feedTag finds the root of a feed behind whatever a server put in front.
var feedTag = regexp.MustCompile(`<(?:rss|rdf:RDF|feed|RSS)[\s>]`)

// feedLine is the root of a feed that begins a line, with the attribute that
// every feed has: text that merely speaks of feeds has it elsewhere.
var feedLine = regexp.MustCompile(`(?m)^[ \t]*(?:<\?xml[^>]*>\s*)?<(?:rss\s[^>]*version|(?:rdf:RDF|feed)\s[^>]*xmlns)`)

// isXMLFeed reports whether head is RSS or Atom.
func isXMLFeed(head string) bool {
	root := rootElement(head)
	switch root {
	case "rss", "rdf", "feed", "entry", "channel":
		return true
	}
	if !strings.HasPrefix(head, "<") {
		at := feedLine.FindStringIndex(head)
		return at != nil && isWarning(head[:at[0]])
	}
	at := feedTag.FindStringIndex(head)
	if root == "html" || htmlDoctype.MatchString(head) {
		return at != nil && strings.Contains(strings.ToLower(head[:at[0]]), "</html>")
	}
	return at != nil
}

// isWarning tells the lines that a failing program prints in front of a feed
// from an article that shows one.
func isWarning(before string) bool {
	if strings.HasPrefix(before, "#") || strings.HasPrefix(before, "---") || strings.Contains(before, "```") {
		return false
	}
	return len(before) < 1000 && len(strings.Fields(before)) > 0 && strings.Count(strings.TrimSpace(before), "\n") < 3
}

func parseXMLFeed(d document) (Result, error) {
	doc, err := xmltree.Parse(d.text, d.base, xmltree.DefaultLimits)
	if err != nil {
		return Result{}, err
	}
	if rss.Is(doc) {
		f, err := rss.Parse(doc)
		return syndicated(f, err, "rss")
	}
	f, err := atom.Parse(doc)
	return syndicated(f, err, "atom")
}

func isJSONFeed(head string) bool { return isJSON(head) && jsonfeed.Is(head) }

func parseJSONFeed(d document) (Result, error) {
	f, err := jsonfeed.Parse(d.text, d.base)
	return syndicated(f, err, "jsonfeed")
}

// syndicated makes a result of a feed.
func syndicated(f syndication.Feed, err error, format string) (Result, error) {
	if strings.Contains(f.Format, "RDF") {
		format = "rdf"
	}
	r := Result{Source: f.Source, Articles: f.Articles, Pace: f.Pace, Format: format}
	for _, p := range f.Problems {
		r.Problems = append(r.Problems, partly(p))
	}
	return r, err
}

// partly says why a feed is there in part alone.
func partly(err error) *Error {
	if errors.Is(err, xmltree.ErrTruncated) || errors.Is(err, jsontree.ErrTruncated) {
		return newError(Truncated)
	}
	e := newError(Overfull)
	e.Err = err
	return e
}
