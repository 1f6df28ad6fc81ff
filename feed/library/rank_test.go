package library

import (
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/find"
)

// What has the words as they were typed comes first, however old it is; then
// what needs the light fold, then the rest.
func TestBestFirst(t *testing.T) {
	l := openTest(t)
	text := func(id, title, text string, hour int) feed.Article {
		return feed.Article{ID: id, Title: title, Published: now.Add(time.Duration(hour) * time.Hour), Body: []feed.Block{{Text: text}}}
	}
	add(t, l, news.Source(1),
		text("full", "عنوان", "لە دل دا", 5), text("exact", "x", "لە دڵ دا", 1), text("light", "x", "لە دَڵ دا", 3),
		text("title", "ئەم دڵ", "y", 2), text("none", "x", "y", 6))
	order := func(w Window) (got string) {
		w.Limit = 10
		for _, i := range page(t, l, w) {
			got += i.Article.ID + " "
		}
		return got
	}
	if got := order(Window{Filter: parse(t, "دڵ"), Best: true}); got != "title exact light full " {
		t.Errorf("best: %s", got)
	}
	if got := order(Window{Filter: parse(t, "دڵ")}); got != "full light title exact " {
		t.Errorf("newest: %s", got)
	}
	if got := order(Window{Filter: parse(t, "دڵ -is:starred after:2026-11-23"), Best: true}); got != "title exact light full " {
		t.Errorf("best with states: %s", got)
	}
	if got := order(Window{Filter: parse(t, "is:unread"), Best: true}); got != "none full light title exact " {
		t.Errorf("best without words: %s", got)
	}
}

func TestSnippets(t *testing.T) {
	l := openTest(t)
	long := ""
	for range 100 {
		long += "كلمات أخرى كثيرة "
	}
	add(t, l, news.Source(1), feed.Article{Title: "خبر عن العراق", Body: []feed.Block{{Text: long},
		{Text: "وصل إبراهيم إلى بَغْدَادَ\nمساء"}, {Text: long + "بغداد"}}})
	items := page(t, l, Window{Filter: parse(t, "بغداد ابراهيم العراق"), Snippets: true})
	if len(items) != 1 {
		t.Fatalf("%d items", len(items))
	}
	found := items[0].Found
	shown := func(text string, marks []Mark) (list string) {
		for _, m := range marks {
			list += "[" + text[m.Start:m.End] + "]"
		}
		return list
	}
	if got := shown(items[0].Article.Title, found.Title); got != "[العراق]" {
		t.Errorf("headline %s", got)
	}
	if got := shown(found.Snippet, found.Marks); got != "[إبراهيم][بَغْدَادَ]" {
		t.Errorf("snippet %s in %q", got, found.Snippet)
	}
	if !found.Before || !found.After || len(found.Snippet) > find.SnippetBytes {
		t.Errorf("%d bytes, before %v, after %v", len(found.Snippet), found.Before, found.After)
	}
	for _, r := range found.Snippet {
		if r < ' ' || r == '\uFFFD' {
			t.Errorf("snippet has %q", r)
		}
	}
}
