package library

import (
	"errors"
	"slices"
	"testing"

	"khabar/feed/query"
	"khabar/feed/store"
)

func TestSavedQueries(t *testing.T) {
	l := openTest(t)
	save := func(name, q string) {
		t.Helper()
		if err := l.SaveQuery(t.Context(), store.SavedQuery{Name: name, Query: q}); err != nil {
			t.Fatal(err)
		}
	}
	save("unread from home", "tag:العراق is:unread after:3d")
	save("a second", "bridge OR river")
	save("  unread \n from\thome ", " tag:العراق ") // the same name
	want := []store.SavedQuery{{Name: "unread from home", Query: "tag:العراق"}, {Name: "a second", Query: "bridge OR river"}}
	saved := func() []store.SavedQuery {
		t.Helper()
		list, err := l.SavedQueries(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	if got := saved(); !slices.Equal(got, want) {
		t.Errorf("saved %q, want %q", got, want)
	}
	if err := l.RemoveQuery(t.Context(), "unread  from home"); err != nil {
		t.Fatal(err)
	}
	if err := l.RemoveQuery(t.Context(), "unread from home"); !errors.Is(err, store.ErrNoQuery) {
		t.Errorf("removed twice: %v", err)
	}
	save("unread from home", "river")
	want = []store.SavedQuery{want[1], {Name: "unread from home", Query: "river"}}
	if got := saved(); !slices.Equal(got, want) {
		t.Errorf("saved %q, want %q", got, want)
	}
	clean(t, l)
}

func TestSavedQueriesHaveNoMistakes(t *testing.T) {
	l := openTest(t)
	for _, q := range []store.SavedQuery{{Name: "", Query: "word"}, {Name: " \t", Query: "word"}, {Name: "all", Query: "  "}} {
		if err := l.SaveQuery(t.Context(), q); !errors.Is(err, store.ErrIncomplete) {
			t.Errorf("%q: %v", q, err)
		}
	}
	var mistake *query.Error
	if err := l.SaveQuery(t.Context(), store.SavedQuery{Name: "wrong", Query: "tga:x"}); !errors.As(err, &mistake) || mistake.Meant != "tag:" {
		t.Errorf("got %v", err)
	}
	if list, err := l.SavedQueries(t.Context()); len(list) != 0 || err != nil {
		t.Errorf("%q, %v", list, err)
	}
}
