package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"khabar/feed"
)

// An inline gathers the text of one block, collapsing its white space.
type inline struct {
	text  []byte
	spans []feed.Span
	// open are the spans whose end has not come. Start is -1 until a first
	// character is written, so that no span begins with a collapsed space.
	open    []openSpan
	active  int  // of the open ones, those that are not redundant
	waiting bool // some have no start yet
	space   bool // white space was seen and not written yet
}

// An openSpan is a span on its way. A redundant one says what another around
// it says already (strong in strong), or stands too deep inside others: pages
// that forget end tags open thousands, which each block would repeat.
type openSpan struct {
	feed.Span
	redundant bool
}

// mostOpen bounds the spans inside one another.
const mostOpen = 16

// write appends character data, a run of what stays at a time.
func (l *inline) write(s string) {
	for len(s) > 0 {
		run := strings.IndexFunc(s, unkept)
		if run < 0 {
			run = len(s)
		}
		if run > 0 {
			l.begin()
			l.text = append(l.text, s[:run]...)
			s = s[run:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError:
			l.begin()
			l.text = utf8.AppendRune(l.text, r)
		case !control(r):
			l.space = true
		}
		s = s[size:]
	}
}

// unkept reports whether a character does not stay as it is: white space, what
// is invisible, and a broken character.
func unkept(r rune) bool {
	switch r {
	case ' ', '\n', '\t', '\r', '\f', utf8.RuneError:
		return true
	}
	return control(r)
}

// begin writes the space that is due and starts the spans that wait for text.
func (l *inline) begin() {
	if l.space && len(l.text) > 0 && l.text[len(l.text)-1] != '\n' {
		l.text = append(l.text, ' ')
	}
	l.space = false
	if !l.waiting {
		return
	}
	l.waiting = false
	for i := range l.open {
		if l.open[i].Start < 0 {
			l.open[i].Start = len(l.text)
		}
	}
}

// lineBreak ends the line. It reports false when the line is empty already.
func (l *inline) lineBreak() bool {
	l.space = false
	if len(l.text) == 0 {
		return true
	}
	if l.text[len(l.text)-1] == '\n' {
		return false
	}
	l.text = append(l.text, '\n')
	return true
}

// push opens a span, pop closes the newest one.
func (l *inline) push(s feed.Span) {
	s.Start = -1
	redundant := l.active >= mostOpen
	for i := range l.open[:min(len(l.open), mostOpen)] {
		if o := &l.open[i]; s.Kind != feed.Isolate && s.Kind != feed.Override && o.Kind == s.Kind && o.Link == s.Link {
			redundant = true
		}
	}
	if !redundant {
		l.active++
		l.waiting = true
	}
	l.open = append(l.open, openSpan{s, redundant})
}

func (l *inline) pop() {
	last := len(l.open) - 1
	if o := l.open[last]; !o.redundant {
		l.close(o.Span)
		l.active--
	}
	l.open = l.open[:last]
}

func (l *inline) close(s feed.Span) {
	if s.End = len(l.text); s.Start >= 0 && s.Start < s.End {
		l.spans = append(l.spans, s)
	}
}

// take returns what was gathered, trimmed, and begins anew; spans that are
// open go on in what follows.
func (l *inline) take() (string, []feed.Span) {
	for i := range l.open {
		if !l.open[i].redundant {
			l.close(l.open[i].Span)
			l.open[i].Start = -1
			l.waiting = true
		}
	}
	text, spans := trim(string(l.text), l.spans)
	l.text, l.spans, l.space = l.text[:0], nil, false
	return text, spans
}

// trim cuts white space off both ends of text (no-break spaces too, which
// pages use for indents and for empty paragraphs) and moves the spans along.
func trim(text string, spans []feed.Span) (string, []feed.Span) {
	right := strings.TrimRightFunc(text, unicode.IsSpace)
	trimmed := strings.TrimLeftFunc(right, unicode.IsSpace)
	cut := len(right) - len(trimmed)
	kept := spans[:0]
	for _, s := range spans {
		s.Start = max(s.Start-cut, 0)
		s.End = min(s.End-cut, len(trimmed))
		if s.Start < s.End {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		return trimmed, nil
	}
	sortSpans(kept)
	return trimmed, kept
}

// sortSpans orders spans by their start, outer ones first.
func sortSpans(spans []feed.Span) {
	slices.SortStableFunc(spans, func(a, b feed.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
}
