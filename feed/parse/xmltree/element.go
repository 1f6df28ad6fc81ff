package xmltree

import (
	"net/url"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/language"
)

// element makes the node of a tag, with its names resolved and what it
// inherits filled in.
func (b *builder) element(t tag) *Node {
	for _, a := range t.attrs {
		switch prefix, local := splitName(a.name); {
		case len(b.bindings) >= maxBindings:
		case a.name == "xmlns":
			b.bindings = append(b.bindings, binding{"", canonicalSpace(a.value)})
		case prefix == "xmlns":
			b.declare(bind(local, a.value))
		}
	}
	parent := b.top()
	prefix, local := splitName(t.name)
	n := &Node{Space: b.space(prefix), Name: local, Base: parent.Base, BaseGiven: parent.BaseGiven,
		Language: parent.Language, Direction: parent.Direction}
	for _, a := range t.attrs {
		prefix, local := splitName(a.name)
		if a.name == "xmlns" || prefix == "xmlns" {
			continue
		}
		at := Attr{Name: local, Value: a.value}
		if prefix != "" {
			at.Space = b.space(prefix)
		}
		n.Attrs = append(n.Attrs, at)
		n.inherit(at)
	}
	return n
}

// inherit notes an attribute that holds for all inside the element.
func (n *Node) inherit(a Attr) {
	switch {
	case a.Space == XML && a.Name == "lang":
		n.Language = language.Tag(a.Value)
	case a.Space == XML && a.Name == "base":
		if u, err := url.Parse(strings.TrimSpace(a.Value)); err == nil {
			if n.Base != nil {
				u = n.Base.ResolveReference(u)
			}
			n.Base, n.BaseGiven = u, true
		}
	case a.Space == "" && a.Name == "dir":
		if d := feed.ParseDirection(a.Value); d != feed.DirectionUnknown {
			n.Direction = d
		}
	}
}
