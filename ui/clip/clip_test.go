package clip

import (
	"testing"

	"khabar/feed"
)

func TestTextIsInLogicalOrder(t *testing.T) {
	a := feed.Article{
		Title: "عنوان", Link: "https://news.example/1",
		Body: []feed.Block{
			{Text: "فقرة F-16."}, {Kind: feed.Rule},
			{Kind: feed.Table, Rows: [][]feed.TableCell{{{Text: "a"}, {Text: "b"}}}},
		},
	}
	want := "عنوان\n\nفقرة F-16.\n\na\tb\n\nhttps://news.example/1"
	if got := Text(&a); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestQuoteSaysWhereItComesFrom quotes from articles that name who signed them
// in several ways, and from one that does not.
func TestQuoteSaysWhereItComesFrom(t *testing.T) {
	for _, tt := range []struct {
		a    feed.Article
		want string
	}{
		{feed.Article{Title: "عنوان", Authors: []string{"ا", "ب"}, Agency: "وكالة", Source: "موقع", Link: "https://news.example/1"},
			"فقرة\n\n— عنوان · ا, ب · وكالة · موقع\nhttps://news.example/1"},
		{feed.Article{Title: "عنوان", Agency: "وكالة", Source: "وكالة"}, "فقرة\n\n— عنوان · وكالة"},
	} {
		if got := Quote(" فقرة\n", &tt.a); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
