package opml

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"khabar/feed/parse/xmltree"
)

// NewGroup returns the outline of a group, by the last part of its path.
func NewGroup(name string) *Outline {
	return &Outline{Attrs: []xmltree.Attr{{Name: "text", Value: strings.ReplaceAll(name, slash, "/")}}}
}

// Write writes the document as XML, in UTF-8.
func (d *Document) Write(w io.Writer) error {
	p := printer{w: bufio.NewWriter(w), prefixes: map[string]string{xmltree.XML: "xml"}}
	p.declare(d)
	version := d.Version
	if version == "" {
		version = "2.0"
	}
	fmt.Fprintf(p.w, "%s<opml version=\"%s\"", xml.Header, escape(version))
	for _, space := range p.spaces {
		fmt.Fprintf(p.w, " xmlns:%s=\"%s\"", p.prefixes[space], escape(space))
	}
	p.w.WriteString(">\n<head>\n")
	for _, e := range d.Head {
		name := p.name(e.Space, e.Name)
		if !validName(e.Name) {
			continue
		}
		fmt.Fprintf(p.w, "\t<%s>%s</%s>\n", name, escape(e.Text), name)
	}
	p.w.WriteString("</head>\n<body>\n")
	p.outlines(d.Outlines, 1)
	p.w.WriteString("</body>\n</opml>\n")
	return p.w.Flush()
}

// A printer writes a document. Its writer remembers the first error.
type printer struct {
	w        *bufio.Writer
	prefixes map[string]string // by namespace
	spaces   []string          // in order of their first use
}

// UsePrefixes lets the document write names of other documents' namespaces as
// those do, where it has no prefix for them itself.
func (d *Document) UsePrefixes(of *Document) {
	had, other := d.prefix, of.prefix
	switch {
	case had == nil:
		d.prefix = other
	case other != nil:
		d.prefix = func(space string) string { return cmp.Or(had(space), other(space)) }
	}
}

// usual are prefixes that stand before readers' own attributes whatever a
// document wrote, by namespace: this reader's, and one that readers look for.
var usual = map[string]string{"https://freshrss.org/opml": "frss", "urn:khabar:opml": "khabar"}

// declare gives each namespace that is used a prefix: the one that the document
// had. Any other would mean the same; not all programs that read XML know.
func (p *printer) declare(d *Document) {
	taken := map[string]bool{"xml": true}
	use := func(space string) {
		if space == "" || p.prefixes[space] != "" {
			return
		}
		had := ""
		if d.prefix != nil {
			had = d.prefix(space)
		}
		undeclared := space // then the prefix stands for it
		for _, prefix := range []string{usual[space], had, xmltree.Prefix(space), undeclared, fmt.Sprintf("ns%d", len(p.spaces)+1), fmt.Sprintf("khabar%d", len(p.spaces)+1)} {
			if validName(prefix) && !taken[prefix] {
				taken[prefix] = true
				p.prefixes[space] = prefix
				break
			}
		}
		p.spaces = append(p.spaces, space)
	}
	for _, e := range d.Head {
		use(e.Space)
	}
	var walk func([]*Outline)
	walk = func(list []*Outline) {
		for _, o := range list {
			for _, a := range o.Attrs {
				use(a.Space)
			}
			walk(o.Outlines)
		}
	}
	walk(d.Outlines)
}

func (p *printer) name(space, local string) string {
	if space == "" {
		return local
	}
	return p.prefixes[space] + ":" + local
}

func (p *printer) outlines(list []*Outline, depth int) {
	for _, o := range list {
		indent := strings.Repeat("\t", depth)
		p.w.WriteString(indent + "<outline")
		written := map[string]bool{}
		for _, a := range o.Attrs {
			// Other programs' XML readers are not tolerant.
			if name := p.name(a.Space, a.Name); validName(a.Name) && !written[name] {
				written[name] = true
				fmt.Fprintf(p.w, " %s=\"%s\"", name, escape(a.Value))
			}
		}
		switch {
		case len(o.Outlines) == 0 && o.Text == "":
			p.w.WriteString("/>\n")
			continue
		case len(o.Outlines) == 0:
			p.w.WriteString(">" + escape(o.Text) + "</outline>\n")
			continue
		}
		p.w.WriteString(">\n")
		p.outlines(o.Outlines, depth+1)
		p.w.WriteString(indent + "</outline>\n")
	}
}

// validName tells names that every XML reader takes: those of ASCII letters,
// digits and marks, and of the letters that XML 1.0 had from the beginning.
func validName(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			t, err := xml.NewDecoder(strings.NewReader("<" + s + "/>")).Token()
			start, ok := t.(xml.StartElement)
			return err == nil && ok && start.Name == (xml.Name{Local: s}) && len(start.Attr) == 0
		}
		letter := 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_'
		if !letter && (i == 0 || !('0' <= c && c <= '9' || c == '-' || c == '.')) {
			return false
		}
	}
	return s != "" && !strings.EqualFold(s, "xmlns")
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
