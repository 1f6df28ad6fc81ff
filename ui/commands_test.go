package ui

import (
	"testing"

	"khabar/feed"
)

func TestPlainTextIsInLogicalOrder(t *testing.T) {
	a := feed.Article{
		Title: "عنوان", Link: "https://news.example/1",
		Body: []feed.Block{
			{Text: "فقرة F-16."}, {Kind: feed.Rule},
			{Kind: feed.Table, Rows: [][]feed.TableCell{{{Text: "a"}, {Text: "b"}}}},
		},
	}
	want := "عنوان\n\nفقرة F-16.\n\na\tb\n\nhttps://news.example/1"
	if got := plainText(&a); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
