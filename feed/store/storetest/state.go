package storetest

import (
	"errors"
	"slices"
	"strconv"

	"khabar/feed"
	"khabar/feed/store"
)

func (c *checker) states() {
	c.Add(Articles(20)...)
	some := ids(c.page(store.Window{Filter: c.parse("-is:starred"), Limit: 3}))
	change, err := c.Set(c.Context(), store.Starred, true, append(some, some[0], 12345)...)
	if err != nil || change.ID == 0 || change.Articles != 3 {
		c.Fatalf("%+v, %v", change, err)
	}
	if again, err := c.Set(c.Context(), store.Starred, true, some...); err != nil || again != (store.Change{}) {
		c.Errorf("again %+v, %v", again, err)
	}
	for _, id := range some {
		if a, err := c.Article(c.Context(), id); err != nil || !a.Starred {
			c.Errorf("%+v, %v", a, err)
		}
	}
	if n := c.count("is:starred"); n != 6 {
		c.Errorf("%d starred", n)
	}
	if _, err := c.Set(c.Context(), store.Starred, false, some[0]); err != nil {
		c.Fatal(err)
	}
	for _, want := range []int{2, 0} { // one of them has its old state already
		if n, err := c.Undo(c.Context(), change.ID); n != want || err != nil {
			c.Errorf("%d undone, want %d (%v)", n, want, err)
		}
	}
	if n := c.count("is:starred"); n != 3 {
		c.Errorf("%d starred after all was undone", n)
	}
	if n, err := c.Undo(c.Context(), 7777); n != 0 || err != nil {
		c.Errorf("%d undone of nothing (%v)", n, err)
	}
}

func (c *checker) all() {
	articles := Articles(2300)
	c.Add(articles...)
	unread := c.count("is:unread lang:en")
	change, err := c.SetAll(c.Context(), store.Read, true, c.parse("lang:en"), 0)
	if err != nil || change.Articles != unread {
		c.Fatalf("%+v, want %d (%v)", change, unread, err)
	}
	if n := c.count("is:unread lang:en"); n != 0 {
		c.Errorf("%d left", n)
	}
	before := c.page(store.Window{Filter: c.parse("is:read"), Limit: 40})
	rest, err := c.SetAll(c.Context(), store.Read, true, nil, 0)
	if n := c.count("is:unread"); n != 0 || rest.Articles < 1000 || err != nil {
		c.Errorf("%d unread, %+v (%v)", n, rest, err)
	}
	if n, err := c.Undo(c.Context(), rest.ID); n != rest.Articles || err != nil {
		c.Errorf("%d undone, want %d (%v)", n, rest.Articles, err)
	}
	if after := c.page(store.Window{Filter: c.parse("is:read"), Limit: 40}); !slices.Equal(ids(after), ids(before)) {
		c.Errorf("got %v, want %v", names(after), names(before))
	}
	if none, err := c.SetAll(c.Context(), store.Read, true, c.parse("xyzzy"), 0); none != (store.Change{}) || err != nil {
		c.Errorf("%+v, %v", none, err)
	}
}

func (c *checker) changes() {
	if last, err := c.LastChange(c.Context()); last != (store.Change{}) || err != nil {
		c.Errorf("%+v, %v", last, err)
	}
	c.Add(Articles(100)...)
	var made []store.Change
	for i, item := range c.page(store.Window{}) {
		change, err := c.Set(c.Context(), store.Starred, i%7 != 0, item.ID)
		if err != nil || change.Articles != 1 || change.State != store.Starred || change.On != (i%7 != 0) {
			c.Fatal(change, err)
		}
		made = append(made, change)
	}
	for n := range 50 {
		last, err := c.LastChange(c.Context())
		if want := made[len(made)-1-n]; last != want || err != nil {
			c.Fatalf("%d: %+v, want %+v (%v)", n, last, want, err)
		}
		if _, err := c.Undo(c.Context(), last.ID); err != nil {
			c.Fatal(err)
		}
	}
}

func (c *checker) positions() {
	c.Add(Articles(2)...)
	id := c.page(store.Window{})[1].ID
	for _, want := range []store.Position{{}, {Paragraph: 2, Offset: 7}, {Paragraph: 1}, {}} {
		if err := c.SetPosition(c.Context(), id, want); err != nil {
			c.Fatal(err)
		}
		if got, err := c.Position(c.Context(), id); got != want || err != nil {
			c.Errorf("got %v, want %v (%v)", got, want, err)
		}
	}
	if err := c.SetPosition(c.Context(), 7, store.Position{Paragraph: 1}); !errors.Is(err, store.ErrNotFound) {
		c.Errorf("got %v", err)
	}
}

func (c *checker) tags() {
	tagged := func(tags ...string) feed.Article {
		return feed.Article{Title: tags[0], ID: tags[0], Tags: tags, Language: "ar"}
	}
	c.Add(tagged("العِراق", "#العراق", "نفط"), tagged("Iraq", "x"), tagged("العراق ", "IRAQ"), tagged("IRAQ"), tagged("", "a"))
	got, err := c.TagsOf(c.Context(), nil, 2)
	if want := []store.TagCount{{Name: "Iraq", Articles: 3}, {Name: "العِراق", Articles: 2}}; !slices.Equal(got, want) || err != nil {
		c.Errorf("got %v, want %v (%v)", got, want, err)
	}
	got, err = c.TagsOf(c.Context(), c.parse("tag:العراق"), 10)
	want := []store.TagCount{{Name: "العِراق", Articles: 2}, {Name: "IRAQ", Articles: 1}, {Name: "نفط", Articles: 1}}
	if !slices.Equal(got, want) || err != nil {
		c.Errorf("got %v, want %v (%v)", got, want, err)
	}
}

// Keywords are counted in full where nothing is filtered, however many articles
// there are, and among the newest where something is.
func (c *checker) tagsOfMany() {
	many := make([]feed.Article, store.TagsAmong+7)
	for i := range many {
		many[i] = feed.Article{ID: strconv.Itoa(i), Title: "x", Language: "ar", Tags: []string{"نفط"}}
	}
	c.Add(many...)
	for filter, want := range map[string]int{"": len(many), "lang:ar": store.TagsAmong} {
		got, err := c.TagsOf(c.Context(), c.parse(filter), 2)
		if err != nil || !slices.Equal(got, []store.TagCount{{Name: "نفط", Articles: want}}) {
			c.Errorf("%q: got %v, want %d (%v)", filter, got, want, err)
		}
	}
}
