package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/feed/store/storetest"
)

func TestMemory(t *testing.T) {
	storetest.Run(t, func(*testing.T) storetest.Subject {
		m := store.NewMemory(nil)
		return storetest.Subject{Store: m, Add: func(articles ...feed.Article) { m.Add(articles) }}
	})
}

// A book is a marker that writes down what it is told, until it is full.
type book struct {
	lines []string
	full  bool
}

var errFull = errors.New("the book is full")

func (b *book) SetByKey(_ context.Context, state store.State, on bool, keys ...string) (store.Change, error) {
	if b.full {
		return store.Change{}, errFull
	}
	for _, k := range keys {
		b.lines = append(b.lines, map[bool]string{true: "+", false: "-"}[on]+[]string{"read ", "starred "}[state]+k)
	}
	return store.Change{}, nil
}

func TestMarker(t *testing.T) {
	b := &book{}
	m := store.NewMemory(b)
	articles := storetest.Articles(3) // the first is read and starred
	if n := m.Add(articles); n != 3 {
		t.Fatalf("%d added", n)
	}
	items, err := m.Page(t.Context(), store.Window{Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	change, err := m.Set(t.Context(), store.Read, true, items[0].ID, items[1].ID)
	if err != nil || change.Articles != 1 {
		t.Fatal(change, err)
	}
	if _, err := m.SetAll(t.Context(), store.Starred, false, nil, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Undo(t.Context(), change.ID); err != nil {
		t.Fatal(err)
	}
	want := []string{"+read " + articles[1].Key(), "-starred " + articles[0].Key(), "-read " + articles[1].Key()}
	if !slices.Equal(b.lines, want) {
		t.Errorf("told of %v, want %v", b.lines, want)
	}
	b.full = true
	if change, err := m.Set(t.Context(), store.Read, true, items[2].ID); !errors.Is(err, errFull) || change.ID != 0 {
		t.Errorf("%+v, %v", change, err)
	}
	if a, err := m.Article(t.Context(), items[2].ID); err != nil || a.Read {
		t.Errorf("%+v, %v: what was not kept is not shown", a, err)
	}
}
