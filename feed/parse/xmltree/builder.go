package xmltree

import (
	"slices"
	"strings"
)

// A builder reads a document from front to back and keeps the elements that
// are open on a stack, whose bottom stands for the document.
type builder struct {
	src      string
	pos      int // bytes read
	limits   Limits
	root     Node
	stack    []frame
	bindings []binding
	declared []binding // the first ones of the document, as they came
	entities entities
	nodes    int
	// missing are the ends of markup ("-->") that occur no more.
	missing     map[string]bool
	sectionEnd  int // where the next "]]>" stands, as far as it was looked for
	tooDeep     int // open elements that are nested too deeply to be kept
	doctypeSeen bool
	stopped     bool // a limit was met
	problems    []error
}

// A frame is an open element.
type frame struct {
	node     *Node
	name     string // qualified, as written: what the end tag repeats
	bindings int    // how many namespace bindings were in scope outside
}

func (b *builder) top() *Node { return b.stack[len(b.stack)-1].node }

func (b *builder) read() {
	for b.pos < len(b.src) && !b.stopped {
		if b.src[b.pos] == '<' && b.markup() {
			continue
		}
		b.text()
	}
	if len(b.stack) > 1 && !b.stopped {
		b.problems = append(b.problems, ErrTruncated)
	}
}

// text reads character data up to the next "<". A "<" that begins no markup is
// character data too.
func (b *builder) text() {
	end := strings.IndexByte(b.src[b.pos+1:], '<')
	if end < 0 {
		end = len(b.src)
	} else {
		end += b.pos + 1
	}
	raw := b.src[b.pos:end]
	b.pos = end
	if len(b.stack) > 1 {
		b.add(&Node{Text: unescape(raw, &b.entities)})
	}
}

// markup reads what begins with "<" and reports whether that is markup.
func (b *builder) markup() bool {
	s := b.src[b.pos:]
	switch {
	case strings.HasPrefix(s, "<!--"):
		b.skip(s, "-->", 4)
	case strings.HasPrefix(s, sectionStart):
		b.cdata()
	case hasPrefixFold(s, "<!DOCTYPE") && !b.doctypeSeen:
		b.doctypeSeen = true
		if n := b.doctype(s); n > 0 {
			b.pos += n
		} else {
			b.skip(s, ">", 0)
		}
	case strings.HasPrefix(s, "<!"):
		b.skip(s, ">", 0)
	case strings.HasPrefix(s, "<?"):
		b.skip(s, "?>", 2)
	case strings.HasPrefix(s, "</"):
		b.endTag(s)
	case len(s) > 1 && nameStart(s[1]):
		b.startTag()
	case len(s) == 1:
		b.pos++
	default:
		return false
	}
	return true
}

// skip passes over markup that ends with end, or, where that is missing, over
// the tag-like piece alone. That an end is missing is remembered, or a document
// full of such openings would be searched to its end for each of them.
func (b *builder) skip(s, end string, from int) {
	if !b.missing[end] {
		if i := strings.Index(s[from:], end); i >= 0 {
			b.pos += from + i + len(end)
			return
		}
		if b.missing == nil {
			b.missing = map[string]bool{}
		}
		b.missing[end] = true
	}
	if i := strings.IndexByte(s, '>'); i >= 0 {
		b.pos += i + 1
		return
	}
	b.pos = len(b.src)
}

// endTag closes the nearest open element of that name and all inside it. One
// that closes nothing is ignored.
func (b *builder) endTag(s string) {
	end := strings.IndexAny(s[2:], "<>")
	if end < 0 {
		b.pos = len(b.src)
		if len(b.stack) > 1 && strings.TrimSpace(s[2:]) == b.stack[1].name {
			b.closeTo(1) // all that is missing is the document's very last byte
		}
		return
	}
	end += 2
	b.pos += end
	if s[end] == '>' { // else it is missing, and the next tag begins here
		b.pos++
	}
	name := s[2:end]
	if i := strings.IndexAny(name, " \t\r\n/"); i >= 0 {
		name = name[:i]
	}
	if b.tooDeep > 0 && !neverNests(name) {
		b.tooDeep--
		return
	}
	for i := len(b.stack) - 1; i > 0; i-- {
		if strings.EqualFold(b.stack[i].name, name) {
			b.closeTo(i)
			return
		}
	}
}

// closeTo closes the open elements from index i of the stack upwards.
func (b *builder) closeTo(i int) {
	for _, f := range b.stack[i:] {
		f.node.Complete = true
	}
	b.tooDeep = 0
	b.bindings = b.bindings[:b.stack[i].bindings]
	b.stack = b.stack[:i]
}

// startTag reads a start tag or an empty-element tag. One that the input's end
// cuts off is dropped, and so is one that is nested too deeply; the text inside
// that stays.
func (b *builder) startTag() {
	t, ok := b.scanTag()
	if !ok {
		b.pos = len(b.src)
		return
	}
	b.closeBefore(t.name)
	if len(b.stack) > b.limits.Depth {
		b.problem(ErrTooDeep)
		if !t.empty && !neverOpens(t.name) {
			b.tooDeep++
		}
		return
	}
	outside := len(b.bindings)
	node := b.element(t)
	b.add(node)
	switch {
	case t.empty || neverOpens(t.name):
		node.Complete = true
		b.bindings = b.bindings[:outside]
	default:
		b.stack = append(b.stack, frame{node: node, name: t.name, bindings: outside})
	}
}

// add appends a node to the element that is open.
func (b *builder) add(n *Node) {
	if b.nodes++; b.nodes > b.limits.Nodes {
		b.stop(ErrTooLarge)
		return
	}
	parent := b.top()
	parent.Children = append(parent.Children, n)
}

func (b *builder) stop(reason error) {
	b.stopped = true
	b.problem(reason)
}

// problem notes a reason once.
func (b *builder) problem(reason error) {
	if !slices.Contains(b.problems, reason) {
		b.problems = append(b.problems, reason)
	}
}
