package library

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/feedtest/news"
)

func TestSetAndUndo(t *testing.T) {
	l := openTest(t)
	g := news.New(4)
	g.BodyBytes = 20
	list := g.Articles(2500)
	for i := range list {
		list[i].Read, list[i].Starred = i%5 == 0, false
	}
	add(t, l, news.Source(1), list...)
	unread := func() int {
		n, err := l.Count(t.Context(), parse(t, "is:unread"), 1<<20)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	arrival, err := l.Arrival(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	add(t, l, news.Source(2), feed.Article{Title: "came meanwhile", ID: "new", Published: now})
	change, err := l.SetAll(t.Context(), Read, true, nil, arrival)
	if err != nil || change.Articles != 2000 {
		t.Fatalf("%+v, %v", change, err)
	}
	if n := unread(); n != 1 {
		t.Errorf("%d unread, want the one that came meanwhile", n)
	}
	if last, err := l.LastChange(t.Context()); err != nil || last != change {
		t.Errorf("last change %+v, want %+v (%v)", last, change, err)
	}
	for range 2 { // the second time does nothing
		if _, err := l.Undo(t.Context(), change.ID); err != nil {
			t.Fatal(err)
		}
		if n := unread(); n != 2001 {
			t.Errorf("%d unread after undo", n)
		}
	}
	ids := idsOf(page(t, l, Window{Limit: 3}))
	if change, err = l.Set(t.Context(), Starred, true, append(ids, 12345)...); err != nil || change.Articles != 3 {
		t.Fatalf("%+v, %v", change, err)
	}
	if again, err := l.Set(t.Context(), Starred, true, ids...); err != nil || again != (Change{}) {
		t.Errorf("again %+v, %v", again, err)
	}
	if got := idsOf(page(t, l, Window{Filter: parse(t, "is:starred")})); !slices.Equal(got, ids) {
		t.Errorf("starred %v, want %v", got, ids)
	}
	clean(t, l)
}

func TestMarksByKey(t *testing.T) {
	l := openTest(t)
	here := feed.Article{Title: "here", Link: "https://example.org/here"}
	later := feed.Article{Title: "later", Link: "https://example.org/later"}
	add(t, l, news.Source(1), here)
	for _, a := range []feed.Article{here, later} {
		if _, err := l.SetByKey(t.Context(), Read, true, a.Key()); err != nil {
			t.Fatal(err)
		}
		if read, starred, err := l.States(t.Context(), a.Key()); !read || starred || err != nil {
			t.Errorf("%s: read %v, starred %v, %v", a.Title, read, starred, err)
		}
	}
	if _, err := l.Find(t.Context(), later.Key()); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v", err)
	}
	add(t, l, news.Source(1), later)
	id, err := l.Find(t.Context(), later.Key())
	if err != nil {
		t.Fatal(err)
	}
	if a, err := l.Article(t.Context(), id); err != nil || !a.Read || a.Starred {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestImportLog(t *testing.T) {
	l := openTest(t)
	here := feed.Article{Title: "here", Link: "https://example.org/here"}
	later := feed.Article{Title: "later", ID: "7", Source: "Source 1"}
	add(t, l, news.Source(1), here)
	log := `{"article":"` + here.Key() + `","read":true}
{"article":"` + here.Key() + `","starred":true}
{"article":"` + here.Key() + `","read":false}
{"setting":"size","value":"2"}
{"article":"` + later.Key() + `","read":true,"starred":false}
{"article":"not a key","read":true}
{"setting":"size","value":"5"}
{"article":"` + here.Key()
	if err := l.ImportLog(t.Context(), strings.NewReader(log)); err != nil {
		t.Fatal(err)
	}
	if size, err := l.Setting(t.Context(), "size"); size != "5" || err != nil {
		t.Errorf("size %q, %v", size, err)
	}
	if read, starred, err := l.States(t.Context(), here.Key()); read || !starred || err != nil {
		t.Errorf("here: read %v, starred %v, %v", read, starred, err)
	}
	add(t, l, news.Source(1), later)
	if read, _, err := l.States(t.Context(), later.Key()); !read || err != nil {
		t.Errorf("later: read %v, %v", read, err)
	}
}

func TestPosition(t *testing.T) {
	l := openTest(t)
	add(t, l, news.Source(1), full())
	id := page(t, l, Window{})[0].ID
	for _, want := range []Position{{}, {Paragraph: 3, Offset: 17}, {Paragraph: 4}, {}} {
		if err := l.SetPosition(t.Context(), id, want); err != nil {
			t.Fatal(err)
		}
		if got, err := l.Position(t.Context(), id); got != want || err != nil {
			t.Errorf("got %v, want %v (%v)", got, want, err)
		}
	}
	if err := l.SetPosition(t.Context(), id+1, Position{Paragraph: 1, Offset: 1}); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestForget(t *testing.T) {
	l := openTest(t)
	g := news.New(5)
	g.BodyBytes = 50
	list := g.Articles(1500)
	for i := range list {
		list[i].Starred = i%10 == 0
	}
	add(t, l, news.Source(1), list...)
	if err := l.SetPosition(t.Context(), page(t, l, Window{Filter: parse(t, "before:2026-11-02")})[0].ID, Position{Paragraph: 1, Offset: 1}); err != nil {
		t.Fatal(err)
	}
	border := list[1200].Published
	if n, err := l.Forget(t.Context(), border, true); err != nil || n != 1080 {
		t.Errorf("%d forgotten, %v", n, err)
	}
	clean(t, l)
	if got := add(t, l, news.Source(1), list...); got != (Added{Known: 420, Forgotten: 1080}) {
		t.Errorf("the feed still has them: %+v", got)
	}
	if n, err := l.Forget(t.Context(), border, false); err != nil || n != 120 {
		t.Errorf("%d forgotten, %v", n, err)
	}
	if n := len(page(t, l, Window{})); n != 300 {
		t.Errorf("%d left", n)
	}
	clean(t, l)
}

func TestCounts(t *testing.T) {
	l := openTest(t)
	add(t, l, feed.Source{Title: "B", URL: "https://b.example/", Group: "g"}, feed.Article{ID: "1", Tags: []string{"Iraq", "#iraq", "العِراق"}},
		feed.Article{ID: "2", Tags: []string{"العراق"}, Read: true})
	add(t, l, feed.Source{Title: "A"}, feed.Article{ID: "1", Tags: []string{"IRAQ", ""}})
	add(t, l, feed.Source{}, feed.Article{ID: "3", Source: "A"})
	add(t, l, feed.Source{Title: "B2", URL: "https://b.example/"}, feed.Article{ID: "1", Tags: []string{"Iraq", "#iraq", "العِراق"}})
	sources, err := l.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := []SourceCount{{Source: feed.Source{Title: "A"}, Articles: 2, Unread: 2}, {Source: feed.Source{Title: "B2", URL: "https://b.example/", Group: "g"}, Articles: 2, Unread: 1}}
	if !slices.Equal(sources, want) {
		t.Errorf("got %v, want %v", sources, want)
	}
	tags, err := l.Tags(t.Context(), 10)
	if err != nil || !slices.Equal(tags, []TagCount{{Name: "Iraq", Articles: 2}, {Name: "العِراق", Articles: 2}}) {
		t.Errorf("got %v, %v", tags, err)
	}
	tags, err = l.TagsOf(t.Context(), parse(t, `source:B2`), 1)
	if err != nil || !slices.Equal(tags, []TagCount{{Name: "العِراق", Articles: 2}}) {
		t.Errorf("of a filter: got %v, %v", tags, err)
	}
	clean(t, l)
}
