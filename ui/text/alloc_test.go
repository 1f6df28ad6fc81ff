package text

import (
	"strings"
	"testing"

	"khabar/ui/bidi"
)

// The cells of a line point into strings of their paragraph, so that a line in
// reused memory costs nothing, and a paragraph the strings that it makes.
func TestAllocations(t *testing.T) {
	e := joined()
	dirty := strings.ReplaceAll(news, "،", "،\u200f")
	var p, q Paragraph
	var breaks []Break
	var cells []Cell
	warm := func(o LineOptions) {
		e.Prepare(&p, news, Options{Slot: SlotBlock})
		breaks = p.Breaks(breaks[:0], 40)
		for _, b := range breaks {
			cells = p.LineInto(cells[:cap(cells)], b, o).Cells
		}
	}
	justify := LineOptions{Justify: true, Kashida: true, Width: 40}
	warm(justify)
	e.Prepare(&q, dirty, Options{Slot: SlotBlock})
	spans := []Span{{Start: 4, End: 30, Style: 2, Isolate: IsolateRTL}, {Start: 40, End: 60, Link: 1}}
	e.Prepare(&q, dirty, Options{Slot: SlotBlock, Spans: spans})
	tests := []struct {
		name string
		most float64
		do   func()
	}{
		{"preparing English", 0, func() { e.Prepare(&q, english, Options{Slot: SlotBlock}) }},
		{"preparing Arabic: its forms", 1, func() { e.Prepare(&q, news, Options{Slot: SlotBlock}) }},
		{"preparing what is not clean: its text and forms", 2, func() { e.Prepare(&q, dirty, Options{Slot: SlotBlock}) }},
		{"preparing with spans", 2, func() { e.Prepare(&q, dirty, Options{Slot: SlotBlock, Spans: spans}) }},
		{"breaks", 0, func() { breaks = p.Breaks(breaks[:0], 40) }},
		{"a line in reused memory", 0, func() { cells = p.LineInto(cells, breaks[1], LineOptions{}).Cells }},
		{"a justified line in reused memory", 0, func() { cells = p.LineInto(cells, breaks[1], justify).Cells }},
		{"a line", 1, func() { p.Line(breaks[1], LineOptions{}) }},
		{"a truncated row in reused memory", 0, func() { cells = p.TruncateInto(cells, 0, 30).Cells }},
		{"a label: its forms and cells", 2, func() { e.LabelWithin("خبر عاجل من بغداد", 0, 12) }},
		{"hits", 0, func() {
			l := Line{Cells: cells}
			l.OffsetAt(10)
			l.ColumnOf(10)
		}},
		{"the width of ASCII", 0, func() { Width("khabar") }},
		{"the width of a text", 2, func() { Width("خبر عاجل") }},
		{"the width of a row", 1, func() { e.Width("خبر عاجل") }},
	}
	for _, tt := range tests {
		if n := testing.AllocsPerRun(20, tt.do); n > tt.most {
			t.Errorf("%s: %v allocations, want at most %v", tt.name, n, tt.most)
		}
	}
}

func TestRunsAllocateNothing(t *testing.T) {
	l := joined().Paragraph(news, Options{Base: bidi.Auto}).Row(nil)
	n := 0
	if allocs := testing.AllocsPerRun(10, func() {
		for r := range l.Runs() {
			n += r.Width
		}
	}); allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}
