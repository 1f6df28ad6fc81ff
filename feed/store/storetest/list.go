package storetest

import (
	"context"
	"errors"
	"slices"
	"strings"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
)

func (c *checker) pages() {
	if got := c.page(store.Window{}); len(got) != 0 {
		c.Fatalf("an empty store lists %d", len(got))
	}
	c.Add(Articles(100)...)
	all := c.page(store.Window{})
	if want := idsOf(Articles(100)); !slices.Equal(names(all), want) {
		c.Fatalf("got %v, want %v", names(all), want)
	}
	for i := range all {
		if all[i].ID <= 1 || all[i].ID >= store.MaxID || i > 0 && all[i].ID >= all[i-1].ID {
			c.Fatalf("the ID %d stands at %d", all[i].ID, i)
		}
	}
	for _, at := range []int{0, 1, 10, 50, 99} {
		below := c.page(store.Window{Before: all[at].ID, Limit: 10})
		if want := all[at+1 : min(at+11, 100)]; !slices.Equal(ids(below), ids(want)) {
			c.Errorf("below %d: %v, want %v", at, names(below), names(want))
		}
		above := c.page(store.Window{After: all[at].ID, Limit: 10})
		if want := all[max(at-10, 0):at]; !slices.Equal(ids(above), ids(want)) {
			c.Errorf("above %d: %v, want %v", at, names(above), names(want))
		}
	}
	if bottom := c.page(store.Window{After: 1, Limit: 3}); !slices.Equal(ids(bottom), ids(all[97:])) {
		c.Errorf("the bottom is %v", names(bottom))
	}
	if beyond := c.page(store.Window{After: store.MaxID, Limit: 3}); len(beyond) != 0 {
		c.Errorf("beyond the top is %v", names(beyond))
	}
	between := c.page(store.Window{Before: all[40].ID, After: all[44].ID})
	if !slices.Equal(ids(between), ids(all[41:44])) {
		c.Errorf("between is %v", names(between))
	}
}

func idsOf(articles []feed.Article) (list []string) {
	for i := range articles {
		list = append(list, articles[i].ID)
	}
	return list
}

// filtered are filters with every field, alone and joined.
var filtered = []string{
	"", "العراق", "اخبار", "ههولير", "بغداد", "gov*", "government", `"the government"`, `"government the"`, "می\u200cخواهم", "خواهم",
	"מדינה OR בית", "-water", "water -votes", "tag:iraq", "tag:العراق", "-tag:iraq", "source:one", "-source:one", "source:o",
	"author:writer", "agency:رووداو", "lang:ar", "lang:ar-iq", "lang:a", "is:unread", "is:read", "is:starred", "is:starred is:unread",
	"has:comments", "-has:comments", "after:2026-11-21", "before:2026-11-21", "is:unread (water OR بغداد) -tag:iraq",
	"(is:starred OR water) lang:en", "***", "xyzzy", "مدينة", "محمد", "summary",
	"title:water", "title:wat*", "title:government", "title:اخبار", `title:"votes on"`, "-title:water", "title:***", "title:water OR is:starred",
	"source:=one", "source:=On", "source:=o", "author:=writer", `author:="a. writer"`, "agency:=رووداو", `agency:="رووداو ديجيتال"`, "group:x", "-group:x",
}

func (c *checker) filters() {
	articles := Articles(120)
	c.Add(articles...)
	for _, filter := range filtered {
		e := c.parse(filter)
		m := query.NewMatcher(e)
		var want []string
		for i := range articles {
			if m.Match(&articles[i]) {
				want = append(want, articles[i].ID)
			}
		}
		if got := names(c.page(store.Window{Filter: e})); !slices.Equal(got, want) {
			c.Errorf("%s: %v, want %v", filter, got, want)
			continue
		}
		if n := c.count(filter); n != len(want) {
			c.Errorf("%s: counts %d, want %d", filter, n, len(want))
		}
		var down, up []string
		for w := (store.Window{Filter: e, Limit: 17}); ; {
			items := c.page(w)
			if len(items) == 0 {
				break
			}
			down = append(down, names(items)...)
			w.Before = items[len(items)-1].ID
		}
		for w := (store.Window{Filter: e, Limit: 17, After: 1}); ; {
			items := c.page(w)
			if len(items) == 0 {
				break
			}
			up = append(names(items), up...)
			w.After = items[0].ID
		}
		if !slices.Equal(down, want) || !slices.Equal(up, want) {
			c.Errorf("%s: by pages %v and %v, want %v", filter, down, up, want)
		}
	}
	if n, err := c.Count(c.Context(), c.parse("العراق"), 5); n != 5 || err != nil {
		c.Errorf("counts %d of at most 5 (%v)", n, err)
	}
	if n, err := c.Count(c.Context(), nil, 70); n != 70 || err != nil {
		c.Errorf("counts %d of at most 70 (%v)", n, err)
	}
}

func (c *checker) items() {
	articles := Articles(7)
	articles[5].Title, articles[5].Summary = " ", strings.Repeat("ملخص ", 300)
	articles[6].Title, articles[6].Body = "", []feed.Block{{Kind: feed.Image}, {Text: "first words"}}
	c.Add(articles...)
	for i, item := range c.page(store.Window{}) {
		got, want := item.Article, articles[i]
		if got.ID != want.ID || got.Title != want.Title || got.Link != want.Link || !got.Published.Equal(want.Published) ||
			got.Source != want.Source || got.Agency != want.Agency || got.Language != want.Language || got.Read != want.Read ||
			got.Starred != want.Starred || !slices.Equal(got.Authors, want.Authors) || !slices.Equal(got.Tags, want.Tags) {
			c.Errorf("got %+v, want %+v", got, want)
		}
		if head := got.Headline(); head == "" || !strings.HasPrefix(want.Headline(), head) || len(got.Summary) > 1000 {
			c.Errorf("the headline is %q, want %q", head, want.Headline())
		}
		whole, err := c.Article(c.Context(), item.ID)
		if err != nil {
			c.Fatal(err)
		}
		if len(whole.Body) != len(want.Body) || whole.Body[1].Text != want.Body[1].Text || whole.Summary != want.Summary ||
			len(whole.Comments) != len(want.Comments) || whole.Read != want.Read || whole.Starred != want.Starred {
			c.Errorf("got %+v, want %+v", whole, want)
		}
	}
	for _, id := range []store.ID{-5, 0, 2, store.MaxID} {
		if _, err := c.Article(c.Context(), id); !errors.Is(err, store.ErrNotFound) {
			c.Errorf("article %d: %v", id, err)
		}
	}
}

func (c *checker) arrivals() {
	articles := Articles(30)
	c.Add(articles[10:20]...)
	first, err := c.Arrival(c.Context())
	if err != nil {
		c.Fatal(err)
	}
	c.Add(articles[:10]...)
	c.Add(articles[20:]...)
	if later, err := c.Arrival(c.Context()); later <= first || err != nil {
		c.Errorf("%d came after %d (%v)", later, first, err)
	}
	if got, want := names(c.page(store.Window{Arrival: first})), idsOf(articles[10:20]); !slices.Equal(got, want) {
		c.Errorf("got %v, want %v", got, want)
	}
	water := c.page(store.Window{Arrival: first, Filter: c.parse("water")})
	if got, want := names(water), []string{"urn:11", "urn:13", "urn:18"}; !slices.Equal(got, want) {
		c.Errorf("got %v, want %v", got, want)
	}
	if got := c.page(store.Window{}); len(got) != 30 {
		c.Errorf("%d in all", len(got))
	}
	for _, item := range water {
		if item.Arrival != first {
			c.Errorf("%s came by addition %d, want %d", item.Article.ID, item.Arrival, first)
		}
	}
	change, err := c.SetAll(c.Context(), store.Starred, true, nil, first)
	if err != nil || change.Articles != 9 { // urn:14 has a star
		c.Errorf("%+v, %v", change, err)
	}
}

func (c *checker) twins() {
	articles := Articles(5)
	poor := articles[2]
	poor.Body, poor.Partial, poor.Read = nil, true, true
	c.Add(articles[0], articles[1], poor)
	c.Add(articles[2:]...)
	c.Add(poor)
	items := c.page(store.Window{})
	if got, want := names(items), idsOf(articles); !slices.Equal(got, want) {
		c.Fatalf("got %v, want %v", got, want)
	}
	a, err := c.Article(c.Context(), items[2].ID)
	if err != nil || len(a.Body) != 3 || a.Partial || !a.Read {
		c.Errorf("%+v, %v", a, err)
	}
	if got := names(c.page(store.Window{Filter: c.parse("تهران -xyzzy")})); !slices.Equal(got, idsOf(articles[1:3])) {
		c.Errorf("found %v by the words that came later", got)
	}
}

// Notes of one day may come with one GUID and one address.
func (c *checker) namesakes() {
	day := Articles(2)
	note, other := day[0], day[1]
	other.ID, other.Link, other.Source = note.ID, note.Link, note.Source
	c.Add(note, other)
	both := c.page(store.Window{})
	if len(both) != 2 {
		c.Fatalf("%d of two articles are listed", len(both))
	}
	c.Add(note, other)
	c.Add(other)
	c.Add(other, note)
	if got := c.page(store.Window{}); !slices.Equal(ids(got), ids(both)) {
		c.Errorf("%v became %v when they came again", ids(both), ids(got))
	}
	for i, want := range []string{note.Title, other.Title} {
		if a, err := c.Article(c.Context(), both[i].ID); err != nil || a.Title != want {
			c.Errorf("article %d is %+v, %v", i, a, err)
		}
	}
}

func (c *checker) cancelled() {
	c.Add(Articles(20)...)
	ctx, cancel := context.WithCancel(c.Context())
	cancel()
	if _, err := c.Page(ctx, store.Window{Filter: c.parse("xyzzy -water"), Limit: 5}); !errors.Is(err, context.Canceled) {
		c.Errorf("got %v", err)
	}
}
