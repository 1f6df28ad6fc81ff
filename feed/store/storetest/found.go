package storetest

import (
	"slices"
	"strings"
	"time"

	"khabar/feed"
	"khabar/feed/find"
	"khabar/feed/store"
)

func (c *checker) found() {
	long := strings.Repeat("كلمات أخرى كثيرة ", 100)
	c.Add(
		feed.Article{ID: "text", Title: "خبر عن العراق", Published: Now, Body: []feed.Block{
			{Text: long}, {Text: "وصل إبراهيم إلى بَغْدَادَ\nمساء"}, {Text: long + "بغداد"}}},
		feed.Article{ID: "summary", Title: "العـــراق: بَغداد", Summary: "زار ابراهيم بغدادَ", Published: Now.Add(-time.Hour)},
		feed.Article{ID: "cell", Title: "خبر", Agency: "ابراهيم", Tags: []string{"العراق"}, Published: Now.Add(-2 * time.Hour),
			Body: []feed.Block{{Kind: feed.Table, Rows: [][]feed.TableCell{{{Text: "في"}, {Text: "بغداد"}}}}}})
	items := c.page(store.Window{Filter: c.parse("بغداد ابراهيم العراق -xyzzy"), Snippets: true})
	want := []string{"[العراق] / [إبراهيم][بَغْدَادَ]", "[العـــراق][بَغداد] / [ابراهيم][بغدادَ]", " / [بغداد]"}
	var got []string
	for i := range items {
		f := &items[i].Found
		got = append(got, shown(items[i].Article.Title, f.Title)+" / "+shown(f.Snippet, f.Marks))
		if len(f.Snippet) > find.SnippetBytes || strings.ContainsAny(f.Snippet, "\n"+find.Barrier) {
			c.Errorf("snippet %q", f.Snippet)
		}
	}
	if !slices.Equal(got, want) {
		c.Errorf("got %q, want %q", got, want)
	}
	if f := items[0].Found; !f.Before || !f.After {
		c.Errorf("before %v, after %v", f.Before, f.After)
	}
	if f := c.page(store.Window{Filter: c.parse("is:unread"), Snippets: true})[0].Found; f.Snippet != "" || f.Title != nil {
		c.Errorf("found %+v without words", f)
	}
}

func shown(text string, marks []store.Mark) (list string) {
	for _, m := range marks {
		list += "[" + text[m.Start:m.End] + "]"
	}
	return list
}

func (c *checker) best() {
	text := func(id, title, text string, hour int) feed.Article {
		return feed.Article{ID: id, Title: title, Published: Now.Add(time.Duration(hour) * time.Hour), Body: []feed.Block{{Text: text}}}
	}
	c.Add(text("none", "x", "y", 6), text("full", "عنوان", "لە دل دا", 5), text("light", "x", "لە دَڵ دا", 3),
		text("title", "ئەم دڵ", "y", 2), text("exact", "x", "لە دڵ دا", 1))
	for _, test := range []struct {
		filter string
		limit  int
		want   string
	}{
		{"دڵ", 10, "title exact light full"},
		{"دڵ", 2, "title exact"},
		{"دڵ -is:starred", 10, "title exact light full"},
		{"is:unread", 3, "none full light"},
	} {
		items := c.page(store.Window{Filter: c.parse(test.filter), Best: true, Limit: test.limit})
		if got := strings.Join(names(items), " "); got != test.want {
			c.Errorf("%s: %s, want %s", test.filter, got, test.want)
		}
	}
}
