package parse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkParse reads inputs of about one megabyte. Time must stay in
// proportion to the size: compare the MB/s of the small and the large one.
func BenchmarkParse(b *testing.B) {
	captured, err := os.ReadFile(filepath.Join(articles, "rudaw-2025-11-26.txt"))
	if err != nil {
		b.Fatal(err)
	}
	head, body, _ := strings.Cut(string(captured), "\n\n\u00a0")
	if body == "" {
		head, body = string(captured[:1200]), string(captured[1200:])
	}
	large := head + "\n\n" + strings.Repeat(body[:strings.LastIndex(body, "\n\n")], 1<<20/len(body))
	for _, tt := range []struct{ name, text string }{
		{"capture", string(captured)},
		{"capture-1MB", large},
		{"markdown-1MB", "# خبر\n\n" + strings.Repeat("فقرة من **خبر** طويل، فيها [رابط](https://example.org/a) و`شفرة`.\n\n", 9000)},
		{"plain-1MB", "خبر\n\n" + strings.Repeat("فقرة من خبر طويل لا علامات فيها غير الفاصلة، والنقطة.\n\n", 10000)},
	} {
		b.Run(tt.name, func(b *testing.B) {
			b.SetBytes(int64(len(tt.text)))
			b.ReportAllocs()
			for b.Loop() {
				if r, err := Parse(Input{Name: "x", Data: []byte(tt.text)}); err != nil || len(r.Articles) != 1 {
					b.Fatal(err)
				}
			}
		})
	}
}
