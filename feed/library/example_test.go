package library_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"khabar/feed"
	"khabar/feed/library"
	"khabar/feed/query"
)

// An article is kept, and found by a word that its source wrote otherwise.
func Example() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "khabar")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	l, err := library.Open(ctx, filepath.Join(dir, "library.db"))
	if err != nil {
		log.Fatal(err)
	}
	defer l.Close()

	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	source := feed.Source{Title: "Example", URL: "https://example.org/feed"}
	article := feed.Article{ID: "1", Title: "خبر", Published: now, Body: []feed.Block{{Text: "أخبار العـــراق اليوم"}}}
	if _, err := l.Add(ctx, source, []feed.Article{article}, now); err != nil {
		log.Fatal(err)
	}

	filter, err := query.Parse("العراق is:unread after:3d", now)
	if err != nil {
		log.Fatal(err)
	}
	items, err := l.Page(ctx, library.Window{Filter: filter, Limit: 50, Snippets: true})
	if err != nil {
		log.Fatal(err)
	}
	for _, i := range items {
		mark := i.Found.Marks[0]
		fmt.Println(i.Article.Title, i.Found.Snippet[mark.Start:mark.End])
	}
	// Output: خبر العـــراق
}
