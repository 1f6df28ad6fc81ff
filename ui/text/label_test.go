package text

import (
	"testing"

	"khabar/ui/bidi"
)

func TestTruncate(t *testing.T) {
	tests := []struct {
		name, in string
		width    int
		want     string
	}{
		{"fits", "abc", 3, "abc"},
		{"left to right", "abcdef", 4, "abc…"},
		{"right to left", "אבגדהו", 4, "…גבא"},
		{"Latin in a right-to-left row", "אב abcdef", 6, "…ab בא"},
		{"Hebrew in a left-to-right row", "ab אבגדה", 6, "ab בא…"},
		{"no space before the ellipsis", "ab cdef", 4, "ab…"},
		{"wide cells", "新聞ニュース", 6, "新聞…"},
		{"one cell", "abc", 1, "…"},
		{"no cell", "abc", 0, ""},
		{"less than none", "abc", -5, ""},
		{"wide cell that does not fit", "新", 1, "…"},
		{"never inside lam-alef", "الا لا", 3, "…ﻻا"},
		{"more lines follow", "ab\ncd", 9, "ab…"},
		{"a line break at the end is not more", "ab\n", 9, "ab"},
		{"spaces that fit", " ab ", 4, " ab "},
		{"spaces at the end that do not fit", "abc  ", 4, "abc "},
		{"nothing but spaces left over", "אבג   ", 3, "גבא"},
		{"a word behind them", "abc   d", 4, "abc…"},
		{"a line behind them", "abc  \nd", 4, "abc…"},
		{"empty", "", 4, ""},
		{"an empty first line", "\nab", 4, "…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := joined().Paragraph(tt.in, Options{Slot: SlotCode})
			if got := p.Truncate(tt.width); visual(got) != tt.want {
				t.Errorf("got %q, want %q", visual(got), tt.want)
			}
		})
	}
}

func TestTruncateFrom(t *testing.T) {
	p := joined().Paragraph("first second third\nfourth", Options{Slot: SlotBlock})
	breaks := p.Breaks(nil, 12)
	l := p.TruncateFrom(breaks[1].Start, 4)
	if visual(l) != "thi…" || l.Start != breaks[1].Start {
		t.Errorf("got %q from rune %d", visual(l), l.Start)
	}
	if l := p.TruncateFrom(p.RuneCount()-6, 12); visual(l) != "fourth" {
		t.Errorf("the last part is %q", visual(l))
	}
}

func TestEllipsisHasTheStyleOfWhatItCuts(t *testing.T) {
	p := joined().Paragraph("abcdef", Options{Style: 1, Spans: []Span{{Start: 2, End: 6, Style: 2, Link: 7}}})
	l := p.Truncate(4)
	last := l.Cells[3]
	if last.Text != ellipsis || last.Style != 2 || last.Link != 7 || last.Start != 3 || last.End != 3 {
		t.Errorf("%+v", last)
	}
}

func TestLabel(t *testing.T) {
	e := joined()
	if l := e.Label(" خبر ", 5); visual(l) != " ﺮﺒﺧ " || l.Width != 5 || !l.Base.RTL() || l.Cells[0].Style != 5 {
		t.Errorf("%q, %d cells, level %d", visual(l), l.Width, l.Base)
	}
	if l := e.LabelWithin("خبر عاجل", 0, 5); visual(l) != "…ﺮﺒﺧ" {
		t.Errorf("%q", visual(l))
	}
	if l := e.Label("", 0); l.Width != 0 || len(l.Cells) != 0 {
		t.Errorf("an empty label is %q", visual(l))
	}
}

// L1: the space at the end of a row stands at the end of its base direction.
func TestTrailingSpacesFollowTheBase(t *testing.T) {
	p := unjoined().Paragraph("אב ab ", Options{Base: bidi.RightToLeft})
	if got := visual(p.Row(nil)); got != " ab בא" {
		t.Errorf("got %q", got)
	}
	p = unjoined().Paragraph("ab \u2067אב ", Options{Base: bidi.LeftToRight})
	if got := visual(p.Row(nil)); got != "ab בא " {
		t.Errorf("got %q", got)
	}
}

func TestParagraphWidth(t *testing.T) {
	p := joined().Paragraph("سلام\nabcdef\n新聞", Options{Slot: SlotBlock})
	if got := p.Width(); got != 6 {
		t.Errorf("%d cells, want 6", got)
	}
}
