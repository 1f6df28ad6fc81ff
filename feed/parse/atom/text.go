package atom

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"khabar/feed/parse/xmltree"
)

// text returns what a text construct holds: HTML source, or plain text. Both
// are empty for a file that is no text.
func text(n *xmltree.Node) (s string, plain bool) {
	kind := mediaType(n)
	mode := strings.ToLower(n.Attr("mode"))
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		if best := lastPart(n); best != nil {
			return text(best)
		}
	case mode == "base64", mode == "" && binary(kind):
		if b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(n.TextContent()), "")); err == nil {
			if mode == "" && (isMedia(kind) || !utf8.Valid(b)) {
				return "", true
			}
			return string(b), kind == "text/plain"
		}
	}
	switch {
	case kind == "html" || kind == "text/html":
		return n.LooseMarkup(), false
	case n.HasElements():
		return n.Markup(), false
	case strings.HasSuffix(kind, "html") || strings.HasSuffix(kind, "xhtml+xml"):
		return n.Markup(), false
	case kind == "" || kind == "text" || kind == "text/plain":
		// Feeds forget the type of what is plainly HTML.
		s = n.TextContent()
		return s, !markedUp(s, strings.EqualFold(n.Name, "title"))
	}
	return n.Markup(), false
}

// mediaType returns the type of a text construct without its parameters.
func mediaType(n *xmltree.Node) string {
	kind, _, _ := strings.Cut(n.Attr("type"), ";")
	return strings.ToLower(strings.TrimSpace(kind))
}

// lastPart returns the last of several forms of one content, which is the best
// of them (RFC 2046, section 5.1.4), or nil.
func lastPart(n *xmltree.Node) (last *xmltree.Node) {
	for _, c := range n.Children {
		if c.Is(n.Space, "content") {
			last = c
		}
	}
	return last
}

// binary tells media types whose content is base64 (RFC 4287, section 4.1.3.3):
// those that are neither text nor XML.
func binary(kind string) bool {
	major, minor, ok := strings.Cut(kind, "/")
	return ok && major != "text" && major != "multipart" && major != "message" &&
		minor != "xml" && !strings.HasSuffix(minor, "+xml") && !strings.HasSuffix(minor, "html")
}

// isMedia tells the types of files that are never text.
func isMedia(kind string) bool {
	major, _, _ := strings.Cut(kind, "/")
	return major == "image" || major == "audio" || major == "video" || major == "font"
}

// markedUp tells text with HTML elements from text that speaks of them: an end
// tag is there, or, but for a headline, one of those that need none.
func markedUp(s string, headline bool) bool {
	for _, tag := range []string{"</p>", "</a>", "</div>", "</b>", "</i>", "</em>", "</strong>", "</span>", "</li>"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	for _, tag := range []string{"<p>", "<p ", "<br", "<img "} {
		if !headline && strings.Contains(s, tag) {
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
