package library

import (
	"testing"

	"khabar/feed"
)

func TestTouched(t *testing.T) {
	ours := openTest(t)
	theirs, err := Open(t.Context(), ours.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer theirs.Close()
	want := func(what string, want bool) {
		t.Helper()
		if got, err := ours.Touched(t.Context()); got != want || err != nil {
			t.Errorf("%s: touched %v, want %v (%v)", what, got, want, err)
		}
	}
	want("at first", false)
	add(t, ours, feed.Source{Title: "Ours"}, feed.Article{ID: "1"})
	want("after our own", false)
	if _, err := theirs.SetAll(t.Context(), Read, true, nil, 0); err != nil {
		t.Fatal(err)
	}
	want("after theirs", true)
	page(t, ours, Window{})
	want("again", false)
	add(t, ours, feed.Source{Title: "Ours"}, feed.Article{ID: "2"})
	want("after our own", false)
	add(t, theirs, feed.Source{Title: "Theirs"}, feed.Article{ID: "3"})
	add(t, ours, feed.Source{Title: "Ours"}, feed.Article{ID: "4"})
	want("after both", true)
}
