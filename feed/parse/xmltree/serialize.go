package xmltree

import (
	"html"
	"net/url"
	"strings"
)

// Markup returns the content of the node as HTML source: character data where
// the node has no elements (that is how RSS carries HTML, escaped or in CDATA),
// else its elements written out again (Atom's XHTML, and RSS whose HTML was
// never escaped). Prefixes are dropped, since HTML has none, and so are marks of
// CDATA sections that stood inside one or were escaped themselves: HTML would
// take what is between them for a comment.
func (n *Node) Markup() string { return n.markup(false) }

// LooseMarkup is Markup for RSS, whose text is HTML by definition: of elements
// beside text that holds escaped tags, both are markup. In XHTML such text
// speaks of tags.
func (n *Node) LooseMarkup() string { return n.markup(n != nil && n.Space != XHTML) }

func (n *Node) markup(loose bool) string {
	if n == nil {
		return ""
	}
	source := ""
	if n.HasElements() {
		var b strings.Builder
		for _, c := range n.Children {
			c.appendMarkup(&b, n.Base, loose)
		}
		source = b.String()
	} else {
		source = n.TextContent()
	}
	if strings.Contains(source, sectionStart) {
		source = strings.ReplaceAll(source, sectionStart, "")
		source = strings.ReplaceAll(source, sectionEnd, "")
	}
	return strings.TrimSpace(source)
}

// appendMarkup writes a node. base is what relative references refer to where
// the markup goes: where xml:base says something else for the node, they are
// made absolute, since HTML does not know it.
func (n *Node) appendMarkup(b *strings.Builder, base *url.URL, loose bool) {
	if n.Name == "" {
		if n.CDATA || loose && strings.Contains(n.Text, "</") {
			b.WriteString(n.Text)
		} else {
			b.WriteString(html.EscapeString(n.Text))
		}
		return
	}
	b.WriteByte('<')
	b.WriteString(n.Name)
	for _, a := range n.Attrs {
		name, value := a.Name, a.Value
		if a.Space == XML && a.Name == "lang" {
			name = "lang"
		} else if a.Space != "" {
			continue
		} else if n.Base != base && refers(name) {
			value = Resolve(n.Base, value)
		}
		b.WriteByte(' ')
		b.WriteString(name)
		b.WriteString(`="`)
		b.WriteString(html.EscapeString(value))
		b.WriteByte('"')
	}
	b.WriteByte('>')
	for _, c := range n.Children {
		c.appendMarkup(b, base, loose)
	}
	if !void(n.Name) {
		b.WriteString("</")
		b.WriteString(n.Name)
		b.WriteByte('>')
	}
}

// refers tells the attributes of HTML that hold one address.
func refers(name string) bool {
	switch strings.ToLower(name) {
	case "href", "src", "data-src", "poster", "cite", "data":
		return true
	}
	return false
}

// void tells the HTML elements that have no end tag (HTML Standard, "void
// elements"). Unclosed ones have swallowed what followed them, so their
// children are still written.
func void(name string) bool {
	switch strings.ToLower(name) {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr":
		return true
	}
	return false
}
