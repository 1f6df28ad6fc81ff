package library

import (
	"encoding/json"
	"testing"

	"khabar/feed"
	"khabar/feed/feedtest/news"
)

// The compact form of a body beside JSON, which it stands for.
func BenchmarkDecodeBody(b *testing.B) {
	a := news.New(1).Article()
	a.Body = append(a.Body, full().Body...)
	var e encoder
	e.article(&a)
	text := string(e.text)
	asJSON, err := json.Marshal(a.Body)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("compact", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var got feed.Article
			d := decoder{text: text, record: e.record}
			if err := d.article(&got); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(len(text)+len(e.record)), "bytes")
	})
	b.Run("json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var got []feed.Block
			if err := json.Unmarshal(asJSON, &got); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(len(asJSON)), "bytes")
	})
}
