// Package atom reads Atom 1.0 (RFC 4287) with the Threading Extensions
// (RFC 4685), and Atom 0.3 as it was before it became a standard.
//
// A text construct is text, escaped HTML or XHTML by its type attribute; Atom
// 0.3 has a media type and a mode instead, base64 among them. Identifiers are
// compared byte by byte (RFC 4287, section 4.2.6.1) and so kept. Relative
// references refer to xml:base, else to the document. The label of a category
// is what is shown to people (section 4.2.2.3); its term stands in where there
// is none. An entry without authors has those of its source element, else
// those of the feed.
package atom

import (
	"cmp"
	"errors"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/page"
	"khabar/feed/parse/syndication"
	"khabar/feed/parse/xmltree"
)

// ErrNotAtom says that a document is of another format.
var ErrNotAtom = errors.New("the document is not Atom")

// Is reports whether a document looks like Atom.
func Is(doc *xmltree.Document) bool { return doc.Root("feed", "entry") != nil }

// Parse reads a document: a feed, or a single entry; of several in one, the
// entries of all. An entry that is not
// complete because the document ends early is there as far as it goes, marked
// Partial, when it has at least a headline.
func Parse(doc *xmltree.Document) (syndication.Feed, error) {
	all := doc.Tops("feed", "entry")
	if len(all) == 0 {
		return syndication.Feed{}, ErrNotAtom
	}
	top := all[0]
	r := reader{space: top.Space}
	r.Problems = append(r.Problems, doc.Problems...)
	r.Format = "Atom 1.0"
	if top.Space == xmltree.Atom03 || top.Attr("version") == "0.3" {
		r.Format = "Atom 0.3"
	}
	if strings.EqualFold(top.Name, "entry") {
		r.entries(&xmltree.Node{Children: all})
		return r.Feed, nil
	}
	r.head(top)
	for _, top := range all {
		r.entries(top)
	}
	return r.Feed, nil
}

// A reader reads one feed.
type reader struct {
	syndication.Feed
	space   string // namespace of the feed's own elements
	authors []string
}

// core reports whether n is an element of Atom itself.
func (r *reader) core(n *xmltree.Node) bool {
	return n.Name != "" && (n.Space == r.space || n.Space == xmltree.Atom || n.Space == xmltree.Atom03)
}

// head reads what the feed says about itself.
func (r *reader) head(top *xmltree.Node) {
	r.Source.Language = top.Language
	pace := syndication.PaceReader{}
	defer func() { r.Pace = pace.Pace() }()
	for _, c := range top.Children {
		if c.Complete && pace.Read(c, false) {
			continue
		}
		if !r.core(c) || !c.Complete {
			continue
		}
		switch strings.ToLower(c.Name) {
		case "title":
			r.Source.Title = r.line(c)
		case "author":
			r.authors = r.person(r.authors, c)
		case "link":
			to := c.Resolve(cmp.Or(c.Attr("href"), c.TextContent()))
			switch rel(c) {
			case "self":
				r.Source.URL = to
			case "alternate":
				if r.Source.Home == "" || strings.Contains(c.Attr("type"), "html") {
					r.Source.Home = to
				}
			}
		}
	}
}

func (r *reader) entries(top *xmltree.Node) {
	for _, c := range top.Children {
		if !r.core(c) || !strings.EqualFold(c.Name, "entry") {
			continue
		}
		if a, ok := r.entry(c); ok && !r.Add(a) {
			return
		}
	}
}

// person appends the name of a person construct.
func (r *reader) person(list []string, n *xmltree.Node) []string {
	name, mail, address := "", "", ""
	for _, c := range n.Children {
		switch strings.ToLower(c.Name) {
		case "name":
			name = c.TextContent()
		case "email":
			mail = c.TextContent()
		case "uri", "url":
			address = c.TextContent()
		}
	}
	if name == "" {
		if name = cmp.Or(mail, address); !n.HasElements() {
			name = n.TextContent()
		}
	}
	return syndication.AppendPerson(list, name)
}

// line reads a text construct as one line.
func (r *reader) line(n *xmltree.Node) string {
	markup, plain := text(n)
	if plain {
		return page.TextLine(r.Clip(markup))
	}
	return page.Line(r.Clip(markup))
}

// blocks reads a text construct or content element as a body.
func (r *reader) blocks(n *xmltree.Node, a *feed.Article) []feed.Block {
	if n == nil {
		return nil
	}
	markup, plain := text(n)
	if plain {
		return syndication.Plain(r.Clip(markup))
	}
	base := n.Base
	if base == nil {
		base = syndication.Base(n, a.Link)
	}
	blocks := syndication.Fragment(r.Clip(markup), base, cmp.Or(n.Language, a.Language), n.Direction)
	for i := range blocks {
		if blocks[i].Language == "" && n.Language != a.Language {
			blocks[i].Language = n.Language
		}
	}
	return blocks
}
