package scope

import (
	"reflect"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
)

var now = time.Date(2025, 11, 26, 12, 0, 0, 0, time.UTC)

// TestSought looks for what is being typed among four headlines, letter by
// letter as it may stand there.
func TestSought(t *testing.T) {
	headlines := []string{"Harbour bridge closed", "Bridges of the north", "The bridge OR the tunnel", "جسر الميناء"}
	tests := []struct{ typed, found string }{
		{"", "-"},
		{"  ", "-"},
		{"bridg", "012"},
		{"bridge ", "02"}, // the word is done
		{"harbour br", "0"},
		{"harbour OR جس", "03"},
		{`"harbour br`, "0"}, // not closed yet: words
		{"bridge (", "02"},
		{"-", "-"},
		{"tag:bridg", ""},
	}
	for _, tt := range tests {
		s := Sought(tt.typed, now)
		if s.Text != tt.typed {
			t.Errorf("%q: kept as %q", tt.typed, s.Text)
		}
		found := ""
		if s.Empty() {
			found = "-"
		} else {
			m := query.NewMatcher(s.Expr)
			for i, h := range headlines {
				if m.Match(&feed.Article{Title: h}) {
					found += string(rune('0' + i))
				}
			}
		}
		if found != tt.found {
			t.Errorf("%q finds %s, want %s", tt.typed, found, tt.found)
		}
	}
}

// TestScopeIsWrittenAsAFilter reads back what a scope is written as.
func TestScopeIsWrittenAsAFilter(t *testing.T) {
	saved, err := SavedView(store.SavedQuery{Name: "Either", Query: "tag:a OR tag:b"}, now)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		s    Scope
		want string
	}{
		{Scope{View: Own()[All]}, ""},
		{Scope{View: Own()[Unread]}, "is:unread"},
		{Scope{View: saved}, "tag:a OR tag:b"},
		{Scope{View: saved, Filter: OfSource("The Harbour")}, `(tag:a OR tag:b) source:="The Harbour"`},
		{Scope{View: Own()[Starred], Search: Sought("oil ", now)}, "is:starred oil "},
	}
	for _, tt := range tests {
		got := tt.s.String()
		if got != tt.want {
			t.Errorf("written %q, want %q", got, tt.want)
		}
		if e, err := query.Parse(got, now); err != nil || !reflect.DeepEqual(e, tt.s.Expr()) {
			t.Errorf("%q: %v, read back as %v", got, tt.s.Expr(), e)
		}
	}
}

// TestDatesOfASavedViewCountFromToday shows a view on another day than the one
// on which it was read.
func TestDatesOfASavedViewCountFromToday(t *testing.T) {
	v, err := SavedView(store.SavedQuery{Name: "Old", Query: "before:today"}, now)
	if err != nil {
		t.Fatal(err)
	}
	next := now.AddDate(0, 0, 1)
	a := feed.Article{Published: now}
	if query.NewMatcher(v.Expr).Match(&a) || !query.NewMatcher(v.On(next).Expr).Match(&a) {
		t.Error("an article is old before the next day, or not then")
	}
	if _, err := SavedView(store.SavedQuery{Query: "souce:x"}, now); err == nil {
		t.Error("a query that cannot be read is taken")
	}
}

// TestAbsent takes an article out of a view in which it was.
func TestAbsent(t *testing.T) {
	item := store.Item{Article: feed.Article{Starred: true}}
	Scope{View: Own()[Unread]}.Absent(&item)
	if !item.Article.Read || !item.Article.Starred {
		t.Error("what left the unread ones was not read")
	}
	Scope{View: Own()[Starred]}.Absent(&item)
	if item.Article.Starred {
		t.Error("what left the starred ones has its star")
	}
}
