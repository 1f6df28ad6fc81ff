package term_test

import (
	"testing"

	"khabar/ui/term"
	"khabar/ui/text"
)

// BenchmarkFrame writes a full screen of 50 rows of 120 columns of Arabic, as
// it happens at each step of scrolling. A frame has 8 ms at 120 Hz; writing
// it should be a small part of that, and allocate nothing in class Visual.
func BenchmarkFrame(b *testing.B) {
	const width, height = 120, 50
	for name, p := range map[string]term.Profile{
		"visual": {Forms: true}, "words": {Class: term.Words, TextSizing: true}, "oldwords": {Class: term.Words, Forms: true},
		"implicit": {Class: term.Implicit},
	} {
		var rows [][]text.Cell
		for i := range height {
			rows = append(rows, layOut(p.Metrics(), lines[i%len(lines)].text+" "+lines[(i+1)%len(lines)].text, width))
		}
		b.Run(name, func(b *testing.B) {
			e := term.NewEncoder(p, nil, nil)
			var dst []byte
			b.ReportAllocs()
			for b.Loop() {
				dst = dst[:0]
				for _, row := range rows {
					dst = e.AppendRow(dst, row)
				}
			}
			b.SetBytes(int64(len(dst)))
		})
	}
}
