package xmltree

import (
	"errors"
	"net/url"
	"strings"
)

// The reasons for which a document may have been read in part.
var (
	// ErrTruncated: the input ends before the document does.
	ErrTruncated = errors.New("the document ends early")
	// ErrTooDeep: elements are nested deeper than Limits.Depth.
	ErrTooDeep = errors.New("the document is nested too deeply")
	// ErrTooLarge: there are more elements than Limits.Nodes.
	ErrTooLarge = errors.New("the document has too many elements")
	// ErrEmpty: there is no element at all.
	ErrEmpty = errors.New("the document has no elements")
)

// Limits bound what reading a document may cost.
type Limits struct {
	Depth int // elements inside each other
	Nodes int // elements and runs of text
}

// DefaultLimits are far above what real feeds need: the deepest seen has 30
// levels, the largest some 60,000 nodes.
var DefaultLimits = Limits{Depth: 200, Nodes: 500_000}

// A Document is what was read.
type Document struct {
	// Roots are the outermost elements: one, unless something was put in front
	// of the document or behind it.
	Roots []*Node
	// Problems are the reasons for which something is missing; each is, or
	// wraps, one of this package's errors.
	Problems []error

	declared []binding
}

// Parse reads text, whose own address is base (nil when unknown). The error is
// ErrEmpty when there is no element; everything else that is wrong stands in
// the document's Problems.
func Parse(text string, base *url.URL, limits Limits) (*Document, error) {
	b := &builder{src: text, limits: limits}
	b.root.Base = base
	b.stack = append(b.stack, frame{node: &b.root})
	b.read()
	d := &Document{Problems: b.problems, declared: b.declared}
	for _, n := range b.root.Children {
		if n.Name != "" {
			d.Roots = append(d.Roots, n)
		}
	}
	if len(d.Roots) == 0 {
		return d, ErrEmpty
	}
	return d, nil
}

// Root returns the first of [Document.Tops], or nil.
func (d *Document) Root(names ...string) *Node {
	if tops := d.Tops(names...); len(tops) > 0 {
		return tops[0]
	}
	return nil
}

// Tops returns the outermost elements with one of these local names (case is
// ignored): several where documents were written one behind the other. Where
// none of the outermost elements is one of a known document, they are
// envelopes, and the first document inside them counts.
func (d *Document) Tops(names ...string) []*Node {
	var tops []*Node
	envelope := true
	for _, r := range d.Roots {
		if r.named(names) {
			tops = append(tops, r)
		}
		envelope = envelope && !r.named(documents)
	}
	for _, r := range d.Roots {
		if !envelope {
			break
		}
		if inner := r.descendant(documents[:wrapped]); inner != nil {
			if inner.named(names) {
				tops = append(tops, inner)
			}
			break
		}
	}
	return tops
}

// documents are the names of the outermost elements of known documents; those
// before wrapped say so inside another document as well.
var documents = []string{"rss", "rdf", "feed", "opml", "channel", "entry", "outlineDocument", "rss1", "redirect", "html"}

const wrapped = 4

func (n *Node) named(names []string) bool {
	for _, name := range names {
		if strings.EqualFold(n.Name, name) {
			return true
		}
	}
	return false
}

// descendant returns the first element inside n with one of the names, or nil.
func (n *Node) descendant(names []string) *Node {
	for _, c := range n.Children {
		if c.Name == "" {
			continue
		}
		if c.named(names) {
			return c
		}
		if inner := c.descendant(names); inner != nil {
			return inner
		}
	}
	return nil
}
