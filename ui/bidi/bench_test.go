package bidi_test

import (
	"os"
	"strings"
	"testing"

	"khabar/ui/bidi"
)

// newsParagraphs returns the paragraphs of testdata/news.txt, right-to-left
// news with Latin names, numbers and brackets, and their length in bytes.
func newsParagraphs(tb testing.TB) (paragraphs [][]rune, size int) {
	data, err := os.ReadFile("testdata/news.txt")
	if err != nil {
		tb.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		paragraphs = append(paragraphs, []rune(strings.TrimSuffix(line, "\n")))
	}
	return paragraphs, len(data)
}

// BenchmarkOpenNews is what bidi adds to opening an article of mixed news:
// the levels of each paragraph, at no allocation.
func BenchmarkOpenNews(b *testing.B) {
	paragraphs, size := newsParagraphs(b)
	benchmarkLevels(b, paragraphs, size)
}

// BenchmarkOpenEnglish is the same of a text that has nothing to reorder.
func BenchmarkOpenEnglish(b *testing.B) {
	text := strings.Repeat("The council voted 31-4 (with 2 abstentions) to publish it. ", 16)
	benchmarkLevels(b, [][]rune{[]rune(text)}, len(text))
}

// BenchmarkOpenVocalised is the same of Arabic with all its marks.
func BenchmarkOpenVocalised(b *testing.B) {
	text := strings.Repeat("كَتَبَ الوَلَدُ رِسَالَةً إِلَى جَدِّهِ، ثُمَّ خَرَجَ. ", 16)
	benchmarkLevels(b, [][]rune{[]rune(text)}, len(text))
}

func benchmarkLevels(b *testing.B, paragraphs [][]rune, size int) {
	var p bidi.Paragraph
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range paragraphs {
			p.Resolve(text, bidi.Auto)
		}
	}
}

// BenchmarkTurnPage is what bidi adds to showing another 50 lines of a
// paragraph whose levels are known.
func BenchmarkTurnPage(b *testing.B) {
	paragraphs, _ := newsParagraphs(b)
	var text []rune
	for len(text) < 50*80 {
		for _, paragraph := range paragraphs {
			text = append(text, paragraph...)
		}
	}
	var lay layouter
	lay.paragraph.Resolve(text, bidi.Auto)
	b.ReportAllocs()
	for b.Loop() {
		for start := 0; start < 50*80; start += 80 {
			lay.levels = lay.paragraph.LineLevels(lay.levels[:0], start, start+80)
			lay.order = bidi.AppendVisualOrder(lay.order[:0], lay.levels)
		}
	}
}

// BenchmarkHostileFeed is a paragraph of 40,000 characters made to stall.
func BenchmarkHostileFeed(b *testing.B) {
	text := hostile[len(hostile)-1].text(40_000)
	benchmarkLevels(b, [][]rune{text}, len(string(text)))
}
