// Package label composes one-row texts from parts that know nothing of each
// other: a source's name, an age, a keyword, a key and what it does. Each part
// stands isolated (UAX #9, 2.4), as in an HTML <bdi>, so that an English
// source between two Arabic keywords stays where it was put and no part turns
// another around. The direction of the whole is the caller's: that of the
// interface for a hint line, that of the article for its by-line.
package label

import (
	"khabar/feed"
	"khabar/feed/query"
	"khabar/ui/bidi"
	"khabar/ui/text"
)

// A Builder collects parts. The zero value is ready; [Builder.Reset] makes it
// ready again and keeps its memory.
type Builder struct {
	text      []byte
	spans     []text.Span
	paragraph text.Paragraph
}

// Reset empties the builder.
func (b *Builder) Reset() { b.text, b.spans = b.text[:0], b.spans[:0] }

// Empty reports whether nothing was added since the last Reset.
func (b *Builder) Empty() bool { return len(b.text) == 0 }

// Add appends a part that is read by itself, in a style.
func (b *Builder) Add(s string, style text.Style) *Builder {
	return b.add(s, style, text.IsolateAuto)
}

// AddFilter appends a filter: it is read by itself, from the side where its first
// letter starts, and so is each of its terms that names a field.
func (b *Builder) AddFilter(filter string, style text.Style) *Builder {
	start := len(b.text)
	whole := text.IsolateAuto // which does not look into the terms
	switch feed.FirstStrong(filter) {
	case feed.RightToLeft:
		whole = text.IsolateRTL
	case feed.LeftToRight:
		whole = text.IsolateLTR
	}
	b.add(filter, style, whole)
	for _, p := range query.Fields(filter) {
		b.spans = append(b.spans, text.Span{Start: start + p.Start, End: start + p.End, Isolate: text.IsolateAuto})
	}
	return b
}

// Glue appends text that belongs to the whole, such as a separator.
func (b *Builder) Glue(s string, style text.Style) *Builder {
	return b.add(s, style, text.IsolateNone)
}

func (b *Builder) add(s string, style text.Style, isolate text.Isolation) *Builder {
	if s == "" {
		return b
	}
	start := len(b.text)
	b.text = append(b.text, s...)
	b.spans = append(b.spans, text.Span{Start: start, End: len(b.text), Style: style, Isolate: isolate})
	return b
}

// Join appends the parts that are not empty with a separator between.
func (b *Builder) Join(separator string, style text.Style, parts ...string) *Builder {
	for _, p := range parts {
		if p == "" {
			continue
		}
		if !b.Empty() {
			b.Glue(separator, style)
		}
		b.Add(p, style)
	}
	return b
}

// Line lays the parts out on one row of at most width cells, with an ellipsis
// at the end of what was cut. The line starts at the side where the direction
// starts.
func (b *Builder) Line(e *text.Engine, base bidi.Direction, width int) text.Line {
	e.Prepare(&b.paragraph, string(b.text), text.Options{Base: base, Slot: text.SlotRow, Spans: b.spans})
	return b.paragraph.Truncate(width)
}

// Separator stands between parts.
const Separator = " · "

// Base returns the direction of an interface.
func Base(rtl bool) bidi.Direction {
	if rtl {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}
