package library

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/query"
)

// The library that is read from in benchmarks has as many articles as
// KHABAR_BENCH_ARTICLES says, 20,000 by default. It is made in a folder of the
// benchmark, or kept in the one that KHABAR_BENCH_DIR names.
func benchLibrary(b *testing.B) *Library {
	b.Helper()
	n, err := strconv.Atoi(os.Getenv("KHABAR_BENCH_ARTICLES"))
	if err != nil {
		n = 20000
	}
	dir := os.Getenv("KHABAR_BENCH_DIR")
	if dir == "" {
		dir = b.TempDir()
	}
	l, err := Open(context.Background(), filepath.Join(dir, strconv.Itoa(n), "library.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = l.Close() })
	have, err := l.Count(context.Background(), query.All{}, n)
	if err != nil {
		b.Fatal(err)
	}
	err = news.Fill(have, n, func(source feed.Source, articles []feed.Article) error {
		_, err := l.Add(context.Background(), source, articles, now)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return l
}

// The bar is 5,000 articles of 2 KB in a second, with the full text. Other work
// on the machine spoils the rate, so the best of the runs is told too, and the
// least time of all processors.
func BenchmarkInsert(b *testing.B) {
	const many = 5000
	l := openTest(b)
	g := news.New(1)
	var best float64
	least := time.Hour
	for b.Loop() {
		b.StopTimer()
		list := g.Articles(many)
		runtime.GC()
		before, began := processorTime(), time.Now()
		b.StartTimer()
		if _, err := l.Add(context.Background(), news.Source(g.Made()/batch%1000), list, now); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		best = max(best, many/time.Since(began).Seconds())
		least = min(least, processorTime()-before)
		b.StartTimer()
	}
	b.ReportMetric(many*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(best, "articles/s-best")
	b.ReportMetric(float64(least.Microseconds())/many, "cpu-µs/article-least")
}

// What a refresh does with articles that are here already.
func BenchmarkAddKnown(b *testing.B) {
	l := benchLibrary(b)
	list := news.New(1).Articles(100)
	for b.Loop() {
		added, err := l.Add(context.Background(), news.Source(0), list, now)
		if err != nil || added.Known != len(list) {
			b.Fatal(added, err)
		}
	}
}

// The bars are 5 ms for a page of 50 of a list, and 30 ms for the first 50 of a
// search with their snippets, in a library of 1,000,000.
func BenchmarkPage(b *testing.B) {
	l := benchLibrary(b)
	for _, bench := range []struct {
		name, filter string
		window       Window
	}{
		{"all", "", Window{}},
		{"unread", "is:unread", Window{}},
		{"starred", "is:starred", Window{}},
		{"tag", `tag:"في في"`, Window{}},
		{"source", `source:"Source 777"`, Window{}},
		{"sources", `source:"Source 7"`, Window{}},
		{"language", `lang:ckb`, Window{}},
		{"author", `author:با`, Window{}},
		{"tag unread", `tag:"في في" is:unread`, Window{}},
		{"dates", `after:2020-01-01 before:2026-12-01`, Window{}},
		{"search/common", `العراق`, Window{Snippets: true}},
		{"search/rare", generatedWord(11000), Window{Snippets: true}},
		{"search/phrase", `"the government"`, Window{Snippets: true}},
		{"search/prefix", `gov*`, Window{Snippets: true}},
		{"search/prefix of four", `parl*`, Window{Snippets: true}},
		{"search/two words", `government water`, Window{Snippets: true}},
		{"search/unread", `government is:unread`, Window{Snippets: true}},
		{"search/excluding", `government -the`, Window{Snippets: true}},
		{"search/nothing", `xyzzy`, Window{Snippets: true}},
		{"search/best of common", `العراق`, Window{Snippets: true, Best: true}},
	} {
		bench.window.Filter, bench.window.Limit = parse(b, bench.filter), 50
		b.Run(bench.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				items, err := l.Page(context.Background(), bench.window)
				if err != nil {
					b.Fatal(err)
				}
				n = len(items)
			}
			b.ReportMetric(float64(n), "items")
		})
	}
}

// generatedWord is one of the rarer words of generated articles in English.
func generatedWord(n int) string { return news.New(1).Tongues[3].Words[n] }

func BenchmarkCountUnread(b *testing.B) {
	l := benchLibrary(b)
	for b.Loop() {
		if _, err := l.Count(context.Background(), parse(b, "is:unread"), 1<<30); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTags(b *testing.B) {
	l := benchLibrary(b)
	for b.Loop() {
		if _, err := l.Tags(context.Background(), 100); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMarkRead(b *testing.B) {
	l := benchLibrary(b)
	items := page(b, l, Window{Limit: 1})
	for on := true; b.Loop(); on = !on {
		if _, err := l.Set(context.Background(), Read, on, items[0].ID); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	path := benchLibrary(b).Path()
	for b.Loop() {
		l, err := Open(context.Background(), path)
		if err != nil {
			b.Fatal(err)
		}
		page(b, l, Window{Limit: 50})
		if err := l.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
