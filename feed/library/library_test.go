package library

import (
	"reflect"
	"testing"
	"time"

	"khabar/feed"
)

// full has something in every field.
func full() feed.Article {
	return feed.Article{
		ID: "urn:1", Title: "مفاوضات بَقاء القُوّات", Link: "https://example.org/a/1",
		Published: time.Date(2026, 11, 20, 9, 30, 0, 0, time.FixedZone("", 3*3600)),
		Updated:   time.Date(2026, 11, 21, 9, 30, 0, 0, time.UTC),
		Authors:   []string{"مالك محمد", "A. Writer"}, Agency: "رووداو", Tags: []string{"قوات التحالف الدولي", "Iraq"},
		Language: "ar-IQ", Direction: feed.RightToLeft, Source: "One", Summary: "teaser",
		Body: []feed.Block{
			{Text: "قال إن العـــراق يشتري", Spans: []feed.Span{{Start: 0, End: 6, Kind: feed.Anchor, Link: "https://example.org/x", Direction: feed.LeftToRight}}},
			{Kind: feed.Rule},
			{Kind: feed.Heading, Text: "Head", Level: 2, Language: "en", Direction: feed.LeftToRight},
			{Kind: feed.ListItem, Text: "", Marker: "3."},
			{Kind: feed.Image, Text: "caption", Link: "https://example.org/i.png"},
			{Kind: feed.Table, Rows: [][]feed.TableCell{{{Text: "a"}, {Text: ""}}, {}, {{Text: "b", Spans: []feed.Span{{End: 1}}}}}, Header: true},
		},
		Comments: []feed.Comment{{ID: "c1", Author: "x", Body: []feed.Block{{Text: "yes"}}},
			{ID: "c2", Parent: "c1", Published: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)}},
		CommentForm:  feed.CommentForm{Heading: "Comments", Required: "Required text"},
		CommentsLink: "https://example.org/a/1#comments", CommentsFeed: "https://example.org/a/1/feed", CommentCount: 7,
		Enclosures: []feed.Enclosure{{URL: "https://example.org/a.mp3", Type: "audio/mpeg", Length: 1 << 40, Title: "t"}},
		Partial:    true, Starred: true,
	}
}

func TestArticleComesBackWhole(t *testing.T) {
	l := openTest(t)
	want := full()
	if got := add(t, l, feed.Source{Title: "One", URL: "https://example.org/feed"}, want); got != (Added{New: 1}) {
		t.Fatalf("added %+v", got)
	}
	items := page(t, l, Window{})
	if len(items) != 1 {
		t.Fatalf("%d items", len(items))
	}
	got, err := l.Article(t.Context(), items[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if !got.Published.Equal(want.Published) {
		t.Errorf("published %v, want %v", got.Published, want.Published)
	}
	_, offset := got.Published.Zone()
	if offset != 3*3600 {
		t.Errorf("zone %d s", offset)
	}
	got.Published = want.Published
	if !reflect.DeepEqual(*got, want) {
		t.Errorf("got  %+v\nwant %+v", *got, want)
	}
	clean(t, l)
}
