package reader

import (
	"strconv"
	"strings"

	"khabar/feed"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// A decorated text is a part of a block's text with what the page adds to it:
// an indent, a word for a picture, the numbers of links. It knows what it
// added, so that places in it can be told in the source's own offsets.
type decorated struct {
	text    string
	spans   []text.Span
	inserts []insert
}

// An insert is something added: length bytes at offset at of the decorated
// text.
type insert struct{ at, length int }

// source returns the byte offset in the undecorated text of a byte offset in
// the decorated one. What was added counts as the place where it was added.
func (d *decorated) source(offset int) int {
	added := 0
	for _, in := range d.inserts {
		if offset <= in.at {
			break
		}
		added += min(in.length, offset-in.at)
	}
	return offset - added
}

// A decorator decorates one part of a block.
type decorator struct {
	from, to int // the part, in bytes of the block's text
	style    text.Style
	upright  bool // in a script that has no italics
	numbered bool // links show their numbers
	links    *links

	out     strings.Builder
	spans   []text.Span
	inserts []insert
	copied  int // how much of the part is in out
}

// decorate returns the part [from, to) of the block's text with its spans as
// the text engine takes them. Body style is style; prefix is put before it.
func (d *decorator) decorate(b *feed.Block, prefix string, isolate text.Isolation) decorated {
	part := b.Text[d.from:d.to]
	if len(b.Spans) == 0 && prefix == "" {
		return decorated{text: part}
	}
	if prefix != "" {
		d.insert(prefix)
		if word := strings.TrimRight(prefix, ": "); isolate != text.IsolateNone {
			d.spans = append(d.spans, text.Span{End: len(word), Isolate: isolate})
		}
	}
	d.nest(part, b.Spans)
	d.copy(part, len(part))
	return decorated{text: d.out.String(), spans: d.spans, inserts: d.inserts}
}

func (d *decorator) insert(s string) {
	d.inserts = append(d.inserts, insert{d.out.Len(), len(s)})
	d.out.WriteString(s)
}

// copy takes the part over up to offset to.
func (d *decorator) copy(part string, to int) {
	if to > d.copied {
		d.out.WriteString(part[d.copied:to])
		d.copied = to
	}
}

// open is a span whose end has not been reached: an index in spans, and its
// end in the part.
type open struct{ index, end int }

// nest walks the block's spans, which are ordered by their starts, and closes
// each where it ends. A span inside another has the looks of both.
func (d *decorator) nest(part string, spans []feed.Span) {
	var stack []open
	for i := range spans {
		s := &spans[i]
		start, end := max(s.Start-d.from, 0), min(s.End-d.from, len(part))
		if start >= end || s.Start < 0 {
			continue
		}
		stack = d.close(part, stack, start)
		d.copy(part, start)
		span := d.span(s)
		span.Start = d.out.Len()
		if n := len(stack); n > 0 {
			outer := d.spans[stack[n-1].index]
			span.Style = merge(outer.Style, span.Style)
			end = min(end, stack[n-1].end)
		}
		d.spans = append(d.spans, span)
		stack = append(stack, open{len(d.spans) - 1, end})
	}
	d.close(part, stack, len(part))
}

// close ends the open spans that end at or before offset at of the part.
func (d *decorator) close(part string, stack []open, at int) []open {
	for n := len(stack); n > 0 && stack[n-1].end <= at; n = len(stack) {
		top := stack[n-1]
		stack = stack[:n-1]
		if link := d.spans[top.index].Link; link != 0 && d.numbered {
			d.copy(part, len(strings.TrimRight(part[:top.end], " \n\u00a0")))
			d.number(link)
		}
		d.copy(part, top.end)
		d.spans[top.index].End = d.out.Len()
	}
	return stack
}

// number writes a link's number after its text. It is part of the link, so
// that it stays beside it whichever way the sentence goes.
func (d *decorator) number(link text.Link) {
	start := d.out.Len()
	d.insert("[" + strconv.Itoa(int(link)) + "]")
	d.spans = append(d.spans, text.Span{Start: start, End: d.out.Len(), Style: theme.Faint, Link: link})
}

// span returns the look and direction of one span.
func (d *decorator) span(s *feed.Span) text.Span {
	out := text.Span{Style: d.style}
	switch s.Kind {
	case feed.Emphasis:
		out.Style |= d.emphasis()
	case feed.Strong:
		out.Style |= strong(d.style)
	case feed.Monospace:
		out.Style = merge(d.style, theme.CodeText)
	case feed.Anchor:
		if out.Link = d.links.of(s.Link); out.Link != 0 {
			out.Style = merge(d.style, theme.LinkText|theme.Underline)
		}
	case feed.Isolate:
		out.Isolate = isolation(s.Direction)
	case feed.Override:
		out.Isolate = text.OverrideLTR
		if s.Direction == feed.RightToLeft {
			out.Isolate = text.OverrideRTL
		}
	case feed.Struck:
		out.Style |= theme.Strike
	}
	return out
}

// emphasis is italics, or what a script without them takes instead: slanted
// Arabic and Hebrew letters are only harder to read.
func (d *decorator) emphasis() text.Style {
	if d.upright {
		return strong(d.style)
	}
	return theme.Italic
}

// strong is what sets bold text off from text of the given style.
func strong(style text.Style) text.Style {
	if style&theme.Bold != 0 {
		return theme.Bold | theme.Underline
	}
	return theme.Bold
}

// merge returns the style of text that stands inside a span of style outer and
// has a style of its own: the attributes of both, and the inner role unless it
// is that of running text.
func merge(outer, inner text.Style) text.Style {
	role := theme.RoleOf(inner)
	if role == theme.Body {
		role = theme.RoleOf(outer)
	}
	attributes := (outer &^ theme.RoleOf(outer)) | (inner &^ theme.RoleOf(inner))
	return role | attributes
}

func isolation(d feed.Direction) text.Isolation {
	switch d {
	case feed.LeftToRight:
		return text.IsolateLTR
	case feed.RightToLeft:
		return text.IsolateRTL
	}
	return text.IsolateAuto
}
