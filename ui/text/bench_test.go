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

const (
	prose     = "في صباح يوم من أيام الشتاء خرج الناس إلى الأسواق يبحثون عن أخبار المدينة، وكانت الصحف قد نشرت تقريرا طويلا عن المياه والزراعة في السهول. "
	vocalised = "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَٰلَمِينَ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ مَٰلِكِ يَوْمِ ٱلدِّينِ. "
	english   = "The ministry said on Tuesday (26 November) that the grid would be rebuilt within three years. "
)

// BenchmarkPipeline takes a paragraph from its source to finished lines of 78
// cells: clean, levels, breaks, joining, measuring, wrapping, order, cells. It
// is to do 10 MB/s on one core, and to allocate no more than the string that
// the cells' forms are parts of.
func BenchmarkPipeline(b *testing.B) {
	cases := []struct{ name, text string }{
		{"news", strings.Repeat(news, 3)},
		{"prose", strings.Repeat(prose, 4)},
		{"vocalised", strings.Repeat(vocalised, 4)},
		{"English", strings.Repeat(english, 8)},
	}
	for _, c := range cases {
		b.Run(c.name, func(b *testing.B) {
			e := joined()
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

// BenchmarkScreen lays out 50 lines of 78 cells from their source: what a
// reader does at worst between a key and the frame. It is to take at most half
// a millisecond.
func BenchmarkScreen(b *testing.B) {
	e := joined()
	var p Paragraph
	var breaks []Break
	var cells []Cell
	lines := 0
	for b.Loop() {
		for lines = 0; lines < 50; {
			e.Prepare(&p, news, Options{Slot: SlotBlock})
			breaks = p.Breaks(breaks[:0], 78)
			for _, br := range breaks {
				cells = p.LineInto(cells, br, LineOptions{}).Cells
			}
			lines += len(breaks)
		}
	}
}

// BenchmarkRewrap breaks a prepared paragraph for another width: what a resize
// does to every paragraph above the one that is read.
func BenchmarkRewrap(b *testing.B) {
	p := joined().Paragraph(strings.Repeat(news, 8), Options{Slot: SlotBlock})
	var breaks []Break
	b.SetBytes(int64(p.size))
	for b.Loop() {
		breaks = p.Breaks(breaks[:0], 60)
	}
}

// BenchmarkLabel lays out a list's row.
func BenchmarkLabel(b *testing.B) {
	e := joined()
	const s = "رئيس الوزراء (السوداني): العراق يوقع 3 اتفاقات مع Siemens Energy لتطوير شبكة الكهرباء"
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		e.LabelWithin(s, 0, 60)
	}
}
