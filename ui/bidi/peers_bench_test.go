//go:build peers

package bidi_test

import (
	"testing"
	"time"

	"khabar/ui/bidi"
	"khabar/ui/bidi/internal/peer"
)

// BenchmarkAgainstPeers prints the speed of the levels of mixed news beside
// FriBidi's and ICU's:
//
//	CGO_ENABLED=1 go test -tags peers -run '^$' -bench AgainstPeers ./ui/bidi
//
// Each round runs all of them, so that they share what else the machine does,
// and the least of each one's times counts. ICU's includes the conversion to
// UTF-16 that a Go program pays for it.
func BenchmarkAgainstPeers(b *testing.B) {
	paragraphs, size := newsParagraphs(b)
	var own bidi.Paragraph
	var fribidi peer.FriBidi
	icu := peer.NewICU()
	least := [3]time.Duration{1 << 62, 1 << 62, 1 << 62}
	run := [3]func([]rune){
		func(text []rune) { own.Resolve(text, bidi.Auto) },
		func(text []rune) { fribidi.Resolve(text, peer.Auto) },
		func(text []rune) {
			if _, err := icu.Resolve(text, peer.Auto); err != nil {
				b.Fatal(err)
			}
		},
	}
	for b.Loop() {
		for i, resolve := range run {
			start := time.Now()
			for _, text := range paragraphs {
				resolve(text)
			}
			least[i] = min(least[i], time.Since(start))
		}
	}
	speed := func(d time.Duration) float64 { return float64(size) / d.Seconds() / 1e6 }
	b.ReportMetric(speed(least[0]), "MB/s")
	b.ReportMetric(speed(least[1]), "FriBidi-MB/s")
	b.ReportMetric(speed(least[2]), "ICU-MB/s")
	b.ReportMetric(float64(least[1])/float64(least[0]), "times-FriBidi")
}
