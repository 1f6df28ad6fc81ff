// Package rss reads RSS in all of its versions: 0.90 and 1.0 (RDF), 0.91 to
// 0.94, 1.1 and 2.0, and the Channel Definition Format that came before them.
//
// It follows the RSS 2.0.11 specification of the RSS Advisory Board and its
// Best Practices Profile (one author per author element, guid as permalink
// unless isPermaLink says otherwise, HTML in description and content:encoded),
// RSS 1.0 and its modules. It reads what feeds do beyond that: elements in any
// case, in a namespace of somebody's own, as Atom elements, or left out.
//
// An identifier is the guid as written; never is it normalised, nor made up
// where a link is there. Relative links in an entry's HTML refer to the
// entry's own page, since RSS defines no base and feeds are often hosted apart
// from their site; xml:base overrules that.
package rss

import (
	"cmp"
	"errors"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/language"
	"khabar/feed/parse/page"
	"khabar/feed/parse/syndication"
	"khabar/feed/parse/xmltree"
)

// ErrNotRSS says that a document is of another format.
var ErrNotRSS = errors.New("the document is not RSS")

// Is reports whether a document looks like RSS.
func Is(doc *xmltree.Document) bool { return len(tops(doc)) > 0 }

func tops(doc *xmltree.Document) []*xmltree.Node {
	return doc.Tops("rss", "rdf", "channel", "rss1", "redirect")
}

// Parse reads a document; of several feeds in one, the entries of all. Entries that are not complete because the document
// ends early are there as far as they go, marked Partial, when they have at
// least a headline.
func Parse(doc *xmltree.Document) (syndication.Feed, error) {
	all := tops(doc)
	if len(all) == 0 {
		return syndication.Feed{}, ErrNotRSS
	}
	top := all[0]
	r := reader{space: top.Space}
	// An element called rss is RSS whatever it was declared to be; that of RDF
	// is no part of RSS.
	if known(top.Space) && !strings.EqualFold(top.Name, "rss") {
		r.space = xmltree.RSS
	}
	r.Problems = append(r.Problems, doc.Problems...)
	r.Format = format(top)
	channel := top
	if c := r.child(top, "channel"); c != nil {
		channel = c
	}
	r.channel(channel)
	for _, top := range all {
		r.items(top)
	}
	return r.Feed, nil
}

// A reader reads one feed.
type reader struct {
	syndication.Feed
	space     string // namespace of the feed's own elements, beside RSS's
	direction feed.Direction
	full      bool
}

// core reports whether n is an element of RSS itself.
func (r *reader) core(n *xmltree.Node) bool {
	return n.Name != "" && (n.Space == xmltree.RSS || n.Space == r.space)
}

func (r *reader) child(n *xmltree.Node, name string) *xmltree.Node {
	for _, c := range n.Children {
		if r.core(c) && strings.EqualFold(c.Name, name) {
			return c
		}
	}
	return nil
}

// known tells the namespaces that are not a feed's own.
func known(space string) bool {
	switch space {
	case xmltree.RDF, xmltree.Atom, xmltree.DC, xmltree.Media, xmltree.Content, xmltree.XHTML, xmltree.ITunes:
		return true
	}
	return false
}

// format names the version that a document claims.
func format(top *xmltree.Node) string {
	switch strings.ToLower(top.Name) {
	case "rdf":
		return "RSS 1.0 (RDF)"
	case "channel":
		if top.Attr("href") != "" || top.Child("", "abstract") != nil {
			return "CDF"
		}
		return "RSS 1.1"
	}
	if v := top.Attr("version"); v != "" && len(v) < 8 {
		return "RSS " + v
	}
	return "RSS"
}

// channel reads what the feed says about itself.
func (r *reader) channel(n *xmltree.Node) {
	r.Source.Language = n.Language
	r.direction = n.Direction
	title := ""
	pace := syndication.PaceReader{}
	for _, c := range n.Children {
		switch {
		case c.Name == "" || !c.Complete:
		case pace.Read(c, r.core(c)):
		case r.core(c):
			switch strings.ToLower(c.Name) {
			case "title":
				syndication.SetFirst(&title, page.Line(r.Clip(c.Markup())))
			case "link":
				if link := c.TextContent(); link != "" {
					syndication.SetFirst(&r.Source.Home, c.Resolve(link))
				} else {
					r.channelLink(c)
				}
			case "language":
				r.Source.Language = cmp.Or(language.Tag(c.TextContent()), r.Source.Language)
			}
		case c.Is(xmltree.DC, "language") && r.Source.Language == "":
			r.Source.Language = language.Tag(c.TextContent())
		case c.Is(xmltree.Atom, "link"):
			r.channelLink(c)
		case c.Is(xmltree.DC, "title") && title == "":
			title = page.Line(c.Markup())
		}
	}
	if r.Source.Home == "" {
		r.Source.Home = n.Resolve(n.Attr("href"))
	}
	r.Source.Title, r.Pace = title, pace.Pace()
}

func (r *reader) channelLink(c *xmltree.Node) {
	to := c.Resolve(c.Attr("href"))
	switch strings.ToLower(c.Attr("rel")) {
	case "self":
		r.Source.URL = to
	case "", "alternate":
		if r.Source.Home == "" {
			r.Source.Home = to
		}
	}
}

// items reads the entries, which stand in the channel (RSS 0.91, 2.0), beside
// it (RDF) or in an items element (1.1).
func (r *reader) items(n *xmltree.Node) {
	for _, c := range n.Children {
		if r.full || c.Name == "" {
			continue
		}
		if r.core(c) && strings.EqualFold(c.Name, "item") {
			if a, ok := r.item(c); ok {
				r.full = !r.Add(a)
			}
			continue
		}
		r.items(c)
	}
}
