package storetest

import (
	"context"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
)

// A Store is what is tested.
type Store interface {
	Page(ctx context.Context, w store.Window) ([]store.Item, error)
	Article(ctx context.Context, id store.ID) (*feed.Article, error)
	Count(ctx context.Context, filter query.Expr, most int) (int, error)
	TagsOf(ctx context.Context, filter query.Expr, limit int) ([]store.TagCount, error)
	Set(ctx context.Context, state store.State, on bool, ids ...store.ID) (store.Change, error)
	SetAll(ctx context.Context, state store.State, on bool, filter query.Expr, arrival int64) (store.Change, error)
	LastChange(ctx context.Context) (store.Change, error)
	Undo(ctx context.Context, change int64) (int, error)
	Arrival(ctx context.Context) (int64, error)
	Position(ctx context.Context, id store.ID) (store.Position, error)
	SetPosition(ctx context.Context, id store.ID, p store.Position) error
}

// A Subject is an empty store and a way to put articles into it, those given
// first to the top of the list where they have the later dates.
type Subject struct {
	Store
	Add func(articles ...feed.Article)
}

// Run tests the stores that open returns, a new one for each test.
func Run(t *testing.T, open func(t *testing.T) Subject) {
	for _, test := range []struct {
		name string
		run  func(*checker)
	}{
		{"pages go down and up", (*checker).pages},
		{"filters find what the matcher does", (*checker).filters},
		{"an item has what a row shows", (*checker).items},
		{"an arrival bounds a list", (*checker).arrivals},
		{"the same article is listed once", (*checker).twins},
		{"a name for two articles", (*checker).namesakes},
		{"states are set and undone", (*checker).states},
		{"all of a list is marked and undone", (*checker).all},
		{"the latest change comes first", (*checker).changes},
		{"a position is kept", (*checker).positions},
		{"keywords are counted", (*checker).tags},
		{"keywords of many articles are counted", (*checker).tagsOfMany},
		{"words are found where they stand", (*checker).found},
		{"words are found however they are written", (*checker).pairs},
		{"the best match comes first", (*checker).best},
		{"what is over ends", (*checker).cancelled},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(&checker{T: t, Subject: open(t)}) })
	}
}

// A checker is one test with its store.
type checker struct {
	*testing.T
	Subject
}

// Now is the time of the tests.
var Now = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func (c *checker) parse(filter string) query.Expr {
	c.Helper()
	e, err := query.Parse(filter, Now)
	if err != nil {
		c.Fatalf("%s: %v", filter, err)
	}
	return e
}

func (c *checker) page(w store.Window) []store.Item {
	c.Helper()
	if w.Limit == 0 {
		w.Limit = 1000
	}
	items, err := c.Page(c.Context(), w)
	if err != nil {
		c.Fatal(err)
	}
	return items
}

func (c *checker) count(filter string) int {
	c.Helper()
	n, err := c.Count(c.Context(), c.parse(filter), 1000)
	if err != nil {
		c.Fatal(err)
	}
	return n
}

// names are the articles' own IDs, in the order of the list.
func names(items []store.Item) (list []string) {
	for i := range items {
		list = append(list, items[i].Article.ID)
	}
	return list
}

func ids(items []store.Item) (list []store.ID) {
	for i := range items {
		list = append(list, items[i].ID)
	}
	return list
}
