package xmltree

import (
	"net/url"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/reference"
)

// A Node is an element, or a run of character data when Name is empty.
type Node struct {
	// Space is the namespace URI in the spelling of this package's constants
	// where it is one of those; empty for none.
	Space string
	// Name is the local name as written; compare it with [Node.Is], which
	// ignores case as damaged feeds need.
	Name     string
	Attrs    []Attr
	Children []*Node
	// Text is character data with its references resolved.
	Text string
	// CDATA says that Text stood in a CDATA section.
	CDATA bool
	// Complete says that the element was closed before the input ended.
	Complete bool
	// Base is the address that relative references in the element refer to
	// (xml:base, else the document's own); nil when there is none.
	Base *url.URL
	// BaseGiven says that Base comes from an xml:base attribute.
	BaseGiven bool
	// Language is the inherited xml:lang.
	Language string
	// Direction is the inherited dir attribute.
	Direction feed.Direction
}

// An Attr is an attribute. Unprefixed attributes have no namespace.
type Attr struct{ Space, Name, Value string }

// Is reports whether the node is the element name of namespace space. Case is
// ignored in the name.
func (n *Node) Is(space, name string) bool {
	return n.Name != "" && n.Space == space && strings.EqualFold(n.Name, name)
}

// Attr returns the value of the attribute without a namespace, or "".
func (n *Node) Attr(name string) string { return n.AttrIn("", name) }

// AttrIn returns the value of the attribute of namespace space, or "".
func (n *Node) AttrIn(space, name string) string {
	for i := range n.Attrs {
		if a := &n.Attrs[i]; a.Space == space && strings.EqualFold(a.Name, name) {
			return a.Value
		}
	}
	return ""
}

// Child returns the first child element of that name, or nil.
func (n *Node) Child(space, name string) *Node {
	for _, c := range n.Children {
		if c.Is(space, name) {
			return c
		}
	}
	return nil
}

// Blank reports whether nothing but white space is inside the node: no other
// text and no element.
func (n *Node) Blank() bool {
	for _, c := range n.Children {
		if c.Name != "" || strings.TrimSpace(c.Text) != "" {
			return false
		}
	}
	return true
}

// Elements returns the child elements.
func (n *Node) Elements() []*Node {
	out := make([]*Node, 0, len(n.Children))
	for _, c := range n.Children {
		if c.Name != "" {
			out = append(out, c)
		}
	}
	return out
}

// HasElements reports whether the node has a child element.
func (n *Node) HasElements() bool {
	for _, c := range n.Children {
		if c.Name != "" {
			return true
		}
	}
	return false
}

// TextContent returns all character data inside the node, trimmed. A nil node
// has none.
func (n *Node) TextContent() string {
	if n == nil {
		return ""
	}
	if len(n.Children) == 1 && n.Children[0].Name == "" {
		return strings.TrimSpace(n.Children[0].Text)
	}
	var b strings.Builder
	n.appendText(&b)
	return strings.TrimSpace(b.String())
}

func (n *Node) appendText(b *strings.Builder) {
	b.WriteString(n.Text)
	for _, c := range n.Children {
		c.appendText(b)
	}
}

// Resolve makes a reference found in the node absolute; see the function of
// that name.
func (n *Node) Resolve(ref string) string { return Resolve(n.Base, ref) }

// Resolve makes ref absolute against base, which may be nil (RFC 3986,
// section 5). A reference that is absolute already keeps its spelling, which
// may be an identifier; one that lacks a scheme alone gets the secure one where
// there is no base; what is no address of a resource (see [Address]) is "".
func Resolve(base *url.URL, ref string) string {
	ref = Address(ref)
	if ref == "" || hasScheme(ref) {
		return ref
	}
	if base == nil {
		if strings.HasPrefix(ref, "//") {
			ref = "https:" + ref
		}
		return ref
	}
	u, err := reference.Parse(ref)
	if err != nil {
		return ref
	}
	return base.ResolveReference(u).String()
}

// Address returns an address without the white space around it and the line
// ends inside it, at which templates break it, and with escapes for control
// characters, as browsers write them. A script is no address, and neither is a
// document in a data URI: the answer is "".
func Address(s string) string {
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, "\r\n\t") {
		lines := strings.FieldsFunc(s, func(r rune) bool { return r == '\r' || r == '\n' || r == '\t' })
		for i := range lines {
			lines[i] = strings.TrimSpace(lines[i])
		}
		s = strings.Join(lines, "")
	}
	s = reference.EscapeControls(s)
	for _, scheme := range [...]string{"javascript:", "vbscript:", "data:"} {
		if hasPrefixFold(s, scheme) {
			return ""
		}
	}
	return s
}

// hasScheme reports whether s begins with a URI scheme and its colon.
func hasScheme(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20
		switch {
		case 'a' <= c && c <= 'z':
		case i > 0 && (s[i] >= '0' && s[i] <= '9' || s[i] == '+' || s[i] == '-' || s[i] == '.'):
		default:
			return i > 0 && s[i] == ':'
		}
	}
	return false
}
