package atom

import (
	"encoding/base64"
	"strings"

	"khabar/feed/parse/xmltree"
)

// text returns what a text construct holds: HTML source, or plain text.
func text(n *xmltree.Node) (s string, plain bool) {
	kind := strings.ToLower(strings.TrimSpace(n.Attr("type")))
	mode := strings.ToLower(n.Attr("mode"))
	if mode == "base64" || mode == "" && binary(kind) {
		if b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(n.TextContent()), "")); err == nil {
			return string(b), kind == "text/plain"
		}
	}
	switch {
	case n.HasElements():
		return n.Markup(), false
	case kind == "html" || kind == "xhtml" || strings.HasSuffix(kind, "html") || strings.HasSuffix(kind, "xhtml+xml"):
		return n.TextContent(), false
	case kind == "" || kind == "text" || kind == "text/plain":
		// Feeds forget the type of what is plainly HTML.
		s = n.TextContent()
		return s, !markedUp(s)
	}
	return n.TextContent(), false
}

// binary tells media types whose content is base64 (RFC 4287, section 4.1.3.3)
// and still text.
func binary(kind string) bool {
	return strings.HasPrefix(kind, "application/octet-stream")
}

// markedUp tells text with HTML elements that only HTML would have.
func markedUp(s string) bool {
	for _, tag := range []string{"<p>", "<p ", "</p>", "<br", "</a>", "<div", "<img ", "</b>", "</i>", "</em>", "</strong>"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

// rel returns a link's relation, without the address that registered ones may
// be written with.
func rel(n *xmltree.Node) string {
	r := strings.ToLower(strings.TrimSpace(n.Attr("rel")))
	r = strings.TrimPrefix(r, "http://www.iana.org/assignments/relation/")
	if r == "" {
		return "alternate"
	}
	return r
}
