package parse

import (
	"khabar/feed"
	"khabar/feed/parse/capture"
	"khabar/feed/parse/markdown"
	"khabar/feed/parse/plain"
)

// A format is one kind of input.
type format struct {
	name string
	// is decides by the first kilobytes, without leading blanks.
	is    func(head string) bool
	parse func(document) (Result, error)
}

// named returns a parser's own name for what it found ("rdf"), or the format's.
func (f format) named(own string) string {
	if own != "" {
		return own
	}
	return f.name
}

// formats are tried in this order. The last one takes everything.
var formats = []format{
	{"rss", isXMLFeed, parseXMLFeed},
	{"jsonfeed", isJSONFeed, parseJSONFeed},
	{"opml", isOPML, parseOPML},
	{"html", isHTML, parsePage},
	{"xml", isOtherXML, refuseXML},
	{"json", isOtherJSON, refuseJSON},
	{"rtf", isRichText, refuseRichText},
	{"markdown", markdown.HasFrontMatter, parseMarkdown},
	{"capture", capture.Is, parseCapture},
	{"markdown", markdown.Is, parseMarkdown},
	{"plain", func(string) bool { return true }, parsePlain},
}

func parseCapture(d document) (Result, error) {
	return Result{Articles: []feed.Article{capture.Parse(d.text)}}, nil
}

func parseMarkdown(d document) (Result, error) {
	return Result{Articles: []feed.Article{markdown.Parse(d.text, d.base)}}, nil
}

func parsePlain(d document) (Result, error) {
	return Result{Articles: []feed.Article{plain.Parse(d.text)}}, nil
}
