package bidi_test

import (
	"strings"
	"testing"
	"time"

	gotext "github.com/go-text/typesetting/bidi"
	xtext "golang.org/x/text/unicode/bidi"

	"khabar/ui/bidi"
)

// BenchmarkAgainstGoPeers lays paragraphs out beside the two packages that Go
// programs use for it, and prints how many times as long they take:
//
//	go test -run '^$' -bench AgainstGoPeers ./ui/bidi
//
// Each is given the text as it likes it best, x/text a string and the others
// runes, and does what it does to order one line. Each round runs all, so that
// they share what else the machine does; the least of each one's times counts.
// "fresh" starts every paragraph with nothing to reuse.
func BenchmarkAgainstGoPeers(b *testing.B) {
	news, _ := newsParagraphs(b)
	for _, c := range []struct {
		name       string
		paragraphs [][]rune
	}{
		{"news", news},
		{"english", [][]rune{[]rune(strings.Repeat("The council voted 31-4 (with 2 abstentions) to publish it. ", 16))}},
		{"vocalised", [][]rune{[]rune(strings.Repeat("كَتَبَ الوَلَدُ رِسَالَةً إِلَى جَدِّهِ، ثُمَّ خَرَجَ. ", 16))}},
		{"title", [][]rune{[]rune("عاجل: OpenAI تعلن (GPT-5)")}},
		{"isolates", [][]rune{[]rune(strings.Repeat("قال \u2068Dana (5)\u2069 إن \u2067الخبر\u2069 صحيح. ", 16))}},
		{"embeddings", [][]rune{[]rune(strings.Repeat("قال \u202aDana (5)\u202c إن \u202bالخبر\u202c صحيح. ", 16))}},
	} {
		b.Run(c.name, func(b *testing.B) { compareWithGoPeers(b, c.paragraphs, false) })
		b.Run(c.name+"/fresh", func(b *testing.B) { compareWithGoPeers(b, c.paragraphs, true) })
	}
}

func compareWithGoPeers(b *testing.B, paragraphs [][]rune, fresh bool) {
	texts := make([]string, len(paragraphs))
	for i, runes := range paragraphs {
		texts[i] = string(runes)
	}
	var own layouter
	var goText gotext.Paragraph
	var xText xtext.Paragraph
	run := [3]func(i int){
		func(i int) {
			if fresh {
				own = layouter{}
			}
			own.paragraph.Resolve(paragraphs[i], bidi.Auto)
			own.levels = own.paragraph.LineLevels(own.levels[:0], 0, len(paragraphs[i]))
			own.runs = bidi.AppendVisualRuns(own.runs[:0], own.levels)
		},
		func(i int) {
			if fresh {
				goText = gotext.Paragraph{}
			}
			goText.Segment(paragraphs[i], gotext.Neutral)
		},
		func(i int) {
			if fresh {
				xText = xtext.Paragraph{}
			}
			if _, err := xText.SetString(texts[i]); err != nil {
				b.Fatal(err)
			}
			if _, err := xText.Order(); err != nil {
				b.Fatal(err)
			}
		},
	}
	least := [3]time.Duration{1 << 62, 1 << 62, 1 << 62}
	for b.Loop() {
		for peer, resolve := range run {
			start := time.Now()
			for i := range paragraphs {
				resolve(i)
			}
			least[peer] = min(least[peer], time.Since(start))
		}
	}
	b.ReportMetric(0, "ns/op") // of all three
	b.ReportMetric(float64(least[0].Nanoseconds())/float64(len(paragraphs)), "ns/paragraph")
	b.ReportMetric(float64(least[1])/float64(least[0]), "times-go-text")
	b.ReportMetric(float64(least[2])/float64(least[0]), "times-x/text")
	for peer, name := range []string{"allocs", "go-text-allocs", "x/text-allocs"} {
		b.ReportMetric(testing.AllocsPerRun(5, func() { run[peer](0) }), name)
	}
}
