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
	"slices"
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

	// prefix returns what the document writes before names of a namespace.
	prefix func(space string) string
}

// An Element is an element of the head.
type Element struct{ Space, Name, Text string }

// An Outline is a group or a feed.
type Outline struct {
	// Attrs are all of the attributes, in order.
	Attrs    []xmltree.Attr
	Outlines []*Outline
	// Text is what stands inside the element of one that is neither: some
	// programs keep their settings there.
	Text string
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

// AttrIn returns the value of an attribute in a namespace, or "".
func (o *Outline) AttrIn(space, name string) string {
	for _, a := range o.Attrs {
		if a.Space == space && a.Name == name {
			return a.Value
		}
	}
	return ""
}

// SetAttrIn sets an attribute in a namespace, at the end where it is new; ""
// takes it away.
func (o *Outline) SetAttrIn(space, name, value string) {
	i := slices.IndexFunc(o.Attrs, func(a xmltree.Attr) bool { return a.Space == space && a.Name == name })
	switch {
	case i >= 0 && value == "":
		o.Attrs = slices.Delete(o.Attrs, i, i+1)
	case i >= 0:
		o.Attrs[i].Value = value
	case value != "":
		o.Attrs = append(o.Attrs, xmltree.Attr{Space: space, Name: name, Value: value})
	}
}

// Name returns what a person calls the group or feed.
func (o *Outline) Name() string {
	if text := o.Attr("text"); text != "" {
		return text
	}
	return o.Attr("title")
}

// FeedURL returns the address of a feed, as [xmltree.Address] reads it, and ""
// for a group. What is written there and is no address is returned as it is.
func (o *Outline) FeedURL() string {
	written := o.Attr("xmlUrl")
	if written == "" {
		switch strings.ToLower(o.Attr("type")) {
		case "rss", "atom", "feed": // some exporters call it url
			written = o.Attr("url")
		}
	}
	if address := xmltree.Address(written); address != "" {
		return address
	}
	return written
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
	d := &Document{Version: top.Attr("version"), Problems: doc.Problems, prefix: doc.Prefix}
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
	o := &Outline{Attrs: n.Attrs, Outlines: outlines(n)}
	if len(o.Outlines) == 0 {
		o.Text = strings.TrimSpace(n.TextContent())
	}
	return o
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
	d.Walk(func(o *Outline, group string) {
		if to := o.FeedURL(); to != "" {
			out = append(out, feed.Source{Title: o.Name(), URL: xmltree.Resolve(base, to), Home: xmltree.Resolve(base, o.Attr("htmlUrl")),
				Language: o.Attr("language"), Group: o.GroupWithin(group)})
		}
	})
	return out
}

// Walk calls f for every outline, in the document's order, with the path of the
// group that it stands in.
func (d *Document) Walk(f func(o *Outline, group string)) { walk(d.Outlines, "", f) }

func walk(list []*Outline, group string, f func(*Outline, string)) {
	for _, o := range list {
		f(o, group)
		walk(o.Outlines, Join(group, o.Name()), f)
	}
}

// GroupWithin returns the group of a feed that stands in a group: that one, or
// at the outermost level the one that its category names.
func (o *Outline) GroupWithin(group string) string {
	if group != "" {
		return group
	}
	return categoryGroup(o.Attr("category"))
}

// slash stands for a slash in a group's name, because one separates the parts of
// a path.
const slash = "\u2215"

// Join appends a group's name to a path.
func Join(group, name string) string {
	name = strings.ReplaceAll(name, "/", slash)
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
