// Package opml reads and writes lists of subscriptions: OPML 1.0 and 2.0
// (http://opml.org/spec2.opml).
//
// A document is kept as it is: attributes that this program has no use for,
// those in other people's namespaces, groups inside groups, the elements of
// the head. What was read and is written again says the same, so a person can
// carry a list from one reader to another and back.
//
// Reading is tolerant like all reading of XML here (see feed/parse/xmltree): a
// list that is damaged or cut off gives the feeds that it still names. Names
// of attributes are understood in any case, since "xmlurl" and "xmlURL" are
// both about.
package opml

import (
	"errors"
	"net/url"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/xmltree"
)

// ErrNotOPML says that a document is of another format.
var ErrNotOPML = errors.New("the document is not OPML")

// A Document is a list of subscriptions.
type Document struct {
	Version string
	// Head are the elements of the head, in order: title, ownerName and so on.
	Head []Element
	// Outlines are the groups and feeds of the outermost level.
	Outlines []*Outline
	// Problems are the reasons for which something may be missing.
	Problems []error
}

// An Element is an element of the head.
type Element struct{ Space, Name, Text string }

// An Outline is a group or a feed.
type Outline struct {
	// Attrs are all of the attributes, in order.
	Attrs    []xmltree.Attr
	Outlines []*Outline
}

// Attr returns the value of an attribute without a namespace, or "". Case is
// ignored in the name.
func (o *Outline) Attr(name string) string {
	for _, a := range o.Attrs {
		if a.Space == "" && strings.EqualFold(a.Name, name) {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// SetAttr sets an attribute, at the end where it is new.
func (o *Outline) SetAttr(name, value string) {
	for i, a := range o.Attrs {
		if a.Space == "" && strings.EqualFold(a.Name, name) {
			o.Attrs[i].Value = value
			return
		}
	}
	o.Attrs = append(o.Attrs, xmltree.Attr{Name: name, Value: value})
}

// Name returns what a person calls the group or feed.
func (o *Outline) Name() string {
	if text := o.Attr("text"); text != "" {
		return text
	}
	return o.Attr("title")
}

// FeedURL returns the address of a feed, and "" for a group.
func (o *Outline) FeedURL() string {
	if u := o.Attr("xmlUrl"); u != "" {
		return u
	}
	switch strings.ToLower(o.Attr("type")) {
	case "rss", "atom", "feed": // some exporters call it url
		return o.Attr("url")
	}
	return ""
}

// Read reads a document.
func Read(text string) (*Document, error) {
	doc, err := xmltree.Parse(text, nil, xmltree.DefaultLimits)
	if err != nil {
		return nil, err
	}
	return FromTree(doc)
}

// FromTree reads a document whose XML is a tree already.
func FromTree(doc *xmltree.Document) (*Document, error) {
	top := doc.Root("opml", "outlineDocument")
	if top == nil {
		return nil, ErrNotOPML
	}
	d := &Document{Version: top.Attr("version"), Problems: doc.Problems}
	for _, part := range top.Children {
		switch strings.ToLower(part.Name) {
		case "head":
			for _, e := range part.Elements() {
				d.Head = append(d.Head, Element{Space: e.Space, Name: e.Name, Text: e.TextContent()})
			}
		case "body":
			d.Outlines = append(d.Outlines, outlines(part)...)
		case "outline": // the body is missing
			d.Outlines = append(d.Outlines, outline(part))
		}
	}
	return d, nil
}

func outlines(n *xmltree.Node) []*Outline {
	var out []*Outline
	for _, c := range n.Children {
		if strings.EqualFold(c.Name, "outline") {
			out = append(out, outline(c))
		}
	}
	return out
}

func outline(n *xmltree.Node) *Outline {
	return &Outline{Attrs: n.Attrs, Outlines: outlines(n)}
}

// Title returns the title in the head, or "".
func (d *Document) Title() string {
	for _, e := range d.Head {
		if strings.EqualFold(e.Name, "title") {
			return e.Text
		}
	}
	return ""
}

// Feeds returns the feeds that the document names, in its order. base makes
// relative addresses absolute and may be nil.
func (d *Document) Feeds(base *url.URL) []feed.Source {
	var out []feed.Source
	var walk func(list []*Outline, group string)
	walk = func(list []*Outline, group string) {
		for _, o := range list {
			if to := o.FeedURL(); to != "" {
				s := feed.Source{Title: o.Name(), URL: xmltree.Resolve(base, to), Home: xmltree.Resolve(base, o.Attr("htmlUrl")),
					Language: o.Attr("language"), Group: group}
				if s.Group == "" {
					s.Group = categoryGroup(o.Attr("category"))
				}
				out = append(out, s)
			}
			walk(o.Outlines, join(group, o.Name()))
		}
	}
	walk(d.Outlines, "")
	return out
}

// join appends a group's name to a path; a slash in the name becomes one that
// does not separate.
func join(group, name string) string {
	name = strings.ReplaceAll(name, "/", "∕")
	switch {
	case name == "":
		return group
	case group == "":
		return name
	}
	return group + "/" + name
}

// categoryGroup reads the category attribute of OPML 2.0, "/a/b,/c": the first
// path serves as the group of a feed that stands in none. Plain words are
// keywords and no path.
func categoryGroup(category string) string {
	first, _, _ := strings.Cut(category, ",")
	if first = strings.TrimSpace(first); strings.HasPrefix(first, "/") {
		return strings.Trim(first, "/")
	}
	return ""
}
