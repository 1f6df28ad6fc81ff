package store_test

import (
	"os"
	"runtime"
	"strconv"
	"testing"

	"khabar/feed/feedtest/news"
	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/feed/store/storetest"
)

// What a person types, letter by letter, in articles of files that were named: as
// many as KHABAR_BENCH_ARTICLES says, 20,000 by default. Pages without a filter
// must not take longer than with few articles.
func BenchmarkMemoryPage(b *testing.B) {
	all, err := strconv.Atoi(os.Getenv("KHABAR_BENCH_ARTICLES"))
	if err != nil {
		all = 20000
	}
	g := news.New(1)
	articles := g.Articles(all)
	before := inUse()
	m := store.NewMemory(nil)
	m.Add(articles)
	beside := float64(inUse()-before) / (1 << 20)
	for _, bench := range []struct{ name, filter string }{
		{"all", ""}, {"common", "العراق"}, {"rare", g.Tongues[3].Words[11000]}, {"phrase", `"the government"`},
		{"prefix", "gov*"}, {"nothing", "xyzzy"}, {"prefix of nothing", "xy*"}, {"letter", "g*"}, {"two words", "government xyzzy"},
		{"excluding", "xyzzy -the"}, {"tag", `tag:"xyzzy"`}, {"starred", "is:starred"}, {"source", "source:xyzzy"},
	} {
		e, err := query.Parse(bench.filter, storetest.Now)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := m.Page(b.Context(), store.Window{Filter: e, Limit: 50, Snippets: true}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(beside, "MB-of-store")
		})
	}
}

func inUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
