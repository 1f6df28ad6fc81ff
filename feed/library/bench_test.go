package library

import (
	"context"
	"testing"
)

// The bar is 5,000 articles of 2 KB in a second.
func BenchmarkInsert(b *testing.B) {
	l := openTest(b)
	g := newGenerator(1)
	const size = 1000
	for b.Loop() {
		b.StopTimer()
		list := g.articles(size)
		b.StartTimer()
		if _, err := l.Add(context.Background(), sourceNumber(g.n/size%1000), list, now); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size*b.N)/b.Elapsed().Seconds(), "articles/s")
}
