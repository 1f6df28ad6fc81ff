package text

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func styles(p *Paragraph) string {
	var b strings.Builder
	for _, b2 := range p.Breaks(nil, 1000) {
		for _, c := range p.Line(b2, LineOptions{}).Cells {
			fmt.Fprintf(&b, "%s%d", c.Text, c.Style)
			if c.Link != 0 {
				fmt.Fprintf(&b, "@%d", c.Link)
			}
		}
	}
	return b.String()
}

func TestSpans(t *testing.T) {
	tests := []struct {
		name, in string
		spans    []Span
		want     string
	}{
		{"none", "ab", nil, "a1b1"},
		{"one", "abcd", []Span{{Start: 1, End: 3, Style: 2}}, "a1b2c2d1"},
		{"nested", "abcd", []Span{{End: 4, Style: 2}, {Start: 1, End: 2, Style: 3}}, "a2b3c2d2"},
		{"link in a style", "abc", []Span{{End: 3, Style: 2}, {Start: 1, End: 2, Link: 5}}, "a2b2@5c2"},
		{"style in a link", "abc", []Span{{End: 3, Link: 5}, {Start: 1, End: 2, Style: 4}}, "a1@5b4@5c1@5"},
		{"overlapping", "abcd", []Span{{End: 3, Style: 2}, {Start: 2, End: 4, Style: 3}}, "a2b2c3d3"},
		{"the later wins, wherever it starts", "abcd", []Span{{Start: 2, End: 4, Style: 2}, {End: 3, Style: 3}}, "a3b3c3d2"},
		{"clipped", "ab", []Span{{Start: -5, End: 99, Style: 2}}, "a2b2"},
		{"empty, inverted", "ab", []Span{{Start: 1, End: 1, Style: 2}, {Start: 2, End: 0, Style: 3}}, "a1b1"},
		{"offsets are those of the source", "\x1b[1ma\x1b[0mbc", []Span{{Start: 9, End: 10, Style: 2}}, "a1b2c1"},
		{"of what is dropped", "a\u200eb", []Span{{Start: 1, End: 4, Style: 2}}, "a1b1"},
		{"behind a line break", "a\nb", []Span{{Start: 2, End: 3, Style: 2}}, "a1 1b2"},
		{"over what is spelled out", "a🇮🇶b", []Span{{Start: 1, End: 9, Style: 2}}, "a1 2I2Q2 1b1"},
		{"in visual order", "אבגד", []Span{{Start: 2, End: 4, Style: 2}}, "ד1ג1ב2א1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := unjoined().Paragraph(tt.in, Options{Style: 1, Spans: tt.spans})
			if got := styles(p); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestSpansAgainstPainting holds the sweep over spans to painting them one
// after the other.
func TestSpansAgainstPainting(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	const n = 20
	s := strings.Repeat("x", n)
	for range 2000 {
		painted := [n]Cell{}
		var spans []Span
		for range random.IntN(8) {
			span := Span{Start: random.IntN(n), Style: Style(random.IntN(3)), Link: Link(random.IntN(3))}
			span.End = span.Start + random.IntN(n)
			spans = append(spans, span)
			for i := span.Start; i < min(span.End, n); i++ {
				if span.Style != 0 {
					painted[i].Style = span.Style
				}
				if span.Link != 0 {
					painted[i].Link = span.Link
				}
			}
		}
		for i, c := range joined().Paragraph(s, Options{Spans: spans}).Row(nil).Cells {
			if c.Style != painted[i].Style || c.Link != painted[i].Link {
				t.Fatalf("cell %d has style %d and link %d, want %d and %d: %+v", i, c.Style, c.Link, painted[i].Style, painted[i].Link, spans)
			}
		}
	}
}

func TestRuns(t *testing.T) {
	p := unjoined().Paragraph("ab אב 12", Options{Spans: []Span{{Start: 1, End: 5, Style: 2}}})
	var got []string
	for r := range p.Row(nil).Runs() {
		got = append(got, fmt.Sprintf("%d+%d %d-%d level %d style %d", r.Column, r.Width, r.Start, r.End, r.Level, r.Style))
	}
	want := []string{
		"0+1 0-1 level 0 style 0", "1+2 1-3 level 0 style 2",
		"3+2 6-8 level 2 style 0", "5+2 4-6 level 1 style 0", "7+1 3-4 level 1 style 2",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for range p.Row(nil).Runs() {
		break // stopping early is fine
	}
}

func TestSpacing(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"words", "ab cd", "a b   c d"},
		{"Arabic is never spaced", "خبر ab", "a b  ﺮﺒﺧ"},
		{"nor Hebrew", "אב", "בא"},
		{"digits in a left-to-right text", "a12", "a 1 2"},
		{"signs beside letters", "(a-b)", "( a - b )"},
		{"Cyrillic, Greek", "Ая Ωω", "А я   Ω ω"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := visual(joined().Paragraph(tt.in, Options{Spacing: 1}).Row(nil)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
