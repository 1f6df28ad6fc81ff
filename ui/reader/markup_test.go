package reader

import (
	"fmt"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// spanned returns a text and the spans that its brackets mark: (emphasis),
// {strong}, <link>.
func spanned(s string) *feed.Block {
	kinds := map[rune]feed.SpanKind{'(': feed.Emphasis, '{': feed.Strong, '<': feed.Anchor}
	b := &feed.Block{}
	var open []int
	for _, r := range s {
		switch r {
		case '(', '{', '<':
			open = append(open, len(b.Spans))
			b.Spans = append(b.Spans, feed.Span{Start: len(b.Text), Kind: kinds[r], Link: "https://example.org"})
		case ')', '}', '>':
			b.Spans[open[len(open)-1]].End = len(b.Text)
			open = open[:len(open)-1]
		default:
			b.Text += string(r)
		}
	}
	return b
}

// styled writes out which style each part of a decorated text ends up with: a
// span that stands later wins.
func styled(d decorated) string {
	styles, linked := make([]text.Style, len(d.text)), make([]text.Link, len(d.text))
	for _, s := range d.spans {
		for i := s.Start; i < s.End; i++ {
			if s.Style != 0 {
				styles[i] = s.Style
			}
			if s.Link != 0 {
				linked[i] = s.Link
			}
		}
	}
	var out strings.Builder
	for i := range d.text {
		if i == 0 || styles[i] != styles[i-1] || linked[i] != linked[i-1] {
			fmt.Fprintf(&out, "|%s%d:", names(styles[i]), linked[i])
		}
		out.WriteByte(d.text[i])
	}
	return out.String()
}

func names(s text.Style) string {
	var out strings.Builder
	for _, n := range []struct {
		bit  text.Style
		name string
	}{{theme.Bold, "b"}, {theme.Italic, "i"}, {theme.Underline, "u"}} {
		if s&n.bit != 0 {
			out.WriteString(n.name)
		}
	}
	switch theme.RoleOf(s) {
	case theme.LinkText:
		out.WriteString("L")
	case theme.Faint:
		out.WriteString("F")
	}
	return out.String()
}

func TestDecorate(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"plain", "|0:plain"},
		{"an (italic) and a {bold} word", "|0:an |i0:italic|0: and a |b0:bold|0: word"},
		{"({both} and one)", "|bi0:both|i0: and one"},
		{"{see <this>}", "|b0:see |buL1:this|F1:[1]"},
		{"a <link > here", "|0:a |uL1:link|F1:[1]|uL1: |0: here"},
		{"<one><two>", "|uL1:one|F1:[1]|uL1:two|F1:[1]"},
		{"<a (mixed) link>", "|uL1:a |iuL1:mixed|uL1: link|F1:[1]"},
	} {
		b := spanned(c.source)
		var l links
		l.number(b.Spans)
		d := decorator{to: len(b.Text), numbered: true, links: &l}
		got := d.decorate(b, "", text.IsolateNone)
		if s := styled(got); s != c.want {
			t.Errorf("%q becomes %q, want %q", c.source, s, c.want)
		}
		checkSource(t, b.Text, got)
	}
}

// checkSource compares each byte of a decorated text with the one of the source
// that it says it is.
func checkSource(t *testing.T, source string, d decorated) {
	t.Helper()
	inserted := make([]bool, len(d.text))
	for _, in := range d.inserts {
		for i := range in.length {
			inserted[in.at+i] = true
		}
	}
	for i := range d.text {
		if at := d.source(i); !inserted[i] && (at >= len(source) || source[at] != d.text[i]) {
			t.Errorf("byte %d of %q is not byte %d of %q", i, d.text, at, source)
		}
	}
	if got := d.source(len(d.text)); got != len(source) {
		t.Errorf("the end of %q is byte %d of %q", d.text, got, source)
	}
}

// TestDecorateHostileSpans hands over spans that break every rule.
func TestDecorateHostileSpans(t *testing.T) {
	b := &feed.Block{Text: "some text", Spans: []feed.Span{
		{Start: -5, End: 3}, {Start: 4, End: 2}, {Start: 2, End: 900, Kind: feed.Anchor, Link: "https://example.org"},
		{Start: 5, End: 7, Kind: feed.Strong}, {Start: 1, End: 3, Kind: feed.Emphasis}, {Start: 800, End: 900},
	}}
	var l links
	l.number(b.Spans)
	d := decorator{to: len(b.Text), numbered: true, links: &l}
	got := d.decorate(b, "• ", text.IsolateAuto)
	for _, s := range got.spans {
		if s.Start < 0 || s.End > len(got.text) || s.Start > s.End {
			t.Errorf("span %+v is not of %q", s, got.text)
		}
	}
	checkSource(t, b.Text, got)
}
