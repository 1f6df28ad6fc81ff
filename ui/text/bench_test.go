package text

import (
	"strings"
	"testing"

	"khabar/ui/bidi"
)

// news is prose as agencies write it: Arabic with Latin names, digits,
// brackets and quotation marks.
const news = "أعلنت وزارة الطاقة، يوم الثلاثاء 26-11-2025، توقيع اتفاق مع شركة (Siemens Energy) الألمانية لتطوير «شبكة الكهرباء» " +
	"بقيمة 1.5 مليار دولار؛ وقال الوزير إن المشروع سيرفع الإنتاج بنسبة 20% خلال ثلاث سنوات، لافتاً إلى أن الأعمال تبدأ في يناير/كانون الثاني. "

func BenchmarkPipeline(b *testing.B) {
	cases := []struct{ name, text string }{
		{"Arabic", strings.Repeat(news, 4)},
		{"English", strings.Repeat("The ministry said on Tuesday (26 November) that the grid would be rebuilt within three years. ", 8)},
	}
	for _, c := range cases {
		b.Run(c.name, func(b *testing.B) {
			e := NewEngine(Metrics{Forms: true, LamAlef: true})
			var p Paragraph
			var breaks []Break
			var cells []Cell
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				e.Prepare(&p, c.text, Options{Base: bidi.Auto, Slot: SlotBlock})
				breaks = p.Breaks(breaks[:0], 78)
				for _, br := range breaks {
					cells = p.LineInto(cells, br, LineOptions{}).Cells
				}
			}
		})
	}
}
