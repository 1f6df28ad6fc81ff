package library

import (
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
)

func TestCanonicalLink(t *testing.T) {
	same := [][]string{
		{"https://example.org/a", "http://www.example.org/a/", "https://EXAMPLE.org:443/a?utm_source=rss&utm_medium=x", "https://example.org/a#xtor=RSS-1",
			" https://example.org/a?fbclid=1 ", "https://example.org/a#rss"},
		{"https://example.org/?p=12", "http://example.org?p=12&utm_campaign=x"},
		{"https://example.org/live#post-1"},
		{"https://example.org/live#post-2"},
		{"https://example.org/A"},
		{"https://example.org:8080/a"},
		{"https://example.org/خبر", "https://example.org/%D8%AE%D8%A8%D8%B1"},
		{"", "https://example.org", "https://www.example.org/", "https://example.org/?utm_source=x", "urn:a:b", "not an address", "https://a b/%"},
	}
	group := map[string]int{}
	for i, links := range same {
		for _, link := range links {
			canonical := canonicalLink(link)
			if canonical != canonicalLink(links[0]) {
				t.Errorf("%q is %q, %q is %q", link, canonical, links[0], canonicalLink(links[0]))
			}
			if j, taken := group[canonical]; taken && i != j {
				t.Errorf("groups %d and %d are one: %q", i, j, canonical)
			}
			group[canonical] = i
		}
	}
}

func TestIdentity(t *testing.T) {
	day := time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)
	body := []feed.Block{{Text: "some text"}}
	first := feed.Article{ID: "1", Title: "Title", Link: "https://example.org/a", Published: day, Body: body}
	one, two := news.Source(1), news.Source(2)
	tests := []struct {
		name   string
		source feed.Source
		then   feed.Article
		want   Added
	}{
		{"again", one, first, Added{Known: 1}},
		{"another GUID, tracking in the link", one,
			feed.Article{ID: "2", Title: "Title", Link: "http://www.example.org/a/?utm_source=x", Published: day, Body: body}, Added{Edited: 1}},
		{"another GUID and headline at the same moment", one,
			feed.Article{ID: "2", Title: "Corrected", Link: "https://example.org/a", Published: day, Body: body}, Added{Edited: 1}},
		{"another link", one, feed.Article{ID: "1", Title: "Title", Link: "https://example.org/new", Published: day, Body: body}, Added{Edited: 1}},
		{"another GUID and link, the same text", one,
			feed.Article{ID: "9", Title: "Title", Link: "https://example.org/moved/a", Published: day, Body: body}, Added{Edited: 1}},
		{"through another feed", two, feed.Article{ID: "x", Title: "Title", Link: "https://example.org/a", Published: day, Body: body}, Added{Known: 1}},
		{"the GUID of another feed", two, feed.Article{ID: "1", Title: "Other", Link: "https://example.org/b", Published: day, Body: body}, Added{New: 1}},
		{"one page for all articles", one,
			feed.Article{ID: "2", Title: "Other", Link: "https://example.org/a", Published: day.Add(time.Hour), Body: body}, Added{New: 1}},
		{"the same text on another day", one,
			feed.Article{ID: "2", Title: "Title", Link: "https://example.org/b", Published: day.Add(time.Hour), Body: body}, Added{New: 1}},
		{"a teaser of it", one, feed.Article{ID: "1", Title: "Title", Link: "https://example.org/a", Published: day}, Added{Known: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := openTest(t)
			add(t, l, one, first)
			if got := add(t, l, tt.source, tt.then); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			if got, want := add(t, l, tt.source, tt.then), (Added{Known: 1}); got != want {
				t.Errorf("again: got %+v, want %+v", got, want)
			}
			clean(t, l)
		})
	}
}

// Articles that link to the home page, or to nothing, are told apart.
func TestArticlesWithoutAPage(t *testing.T) {
	l := openTest(t)
	list := []feed.Article{
		{Title: "a", Link: "https://example.org/"}, {Title: "b", Link: "https://example.org/"}, {Title: "c"}, {Title: "d"},
		{Title: "d", Body: []feed.Block{{Text: "x"}}}, {ID: "1", Title: "d"}, {},
	}
	if got := add(t, l, news.Source(1), list...); got != (Added{New: len(list)}) {
		t.Errorf("got %+v", got)
	}
	if got := add(t, l, news.Source(1), list...); got != (Added{Known: len(list)}) {
		t.Errorf("again: got %+v", got)
	}
	var titles string
	for _, i := range page(t, l, Window{}) {
		titles += i.Article.Title
	}
	if titles != "abcddd" {
		t.Errorf("without dates the order of the feed counts: %s", titles)
	}
	clean(t, l)
}

func TestEditsKeepVersions(t *testing.T) {
	l := openTest(t)
	a := full()
	add(t, l, news.Source(1), a)
	id := page(t, l, Window{})[0].ID
	if _, err := l.Set(t.Context(), Read, true, id); err != nil {
		t.Fatal(err)
	}
	b := full()
	b.Partial = false
	b.Title, b.Body[0].Text, b.Tags = "another headline", "شيء آخر تماما", []string{"Syria"}
	b.Published = b.Published.Add(time.Hour)
	if got := add(t, l, news.Source(1), b); got != (Added{Edited: 1}) {
		t.Fatalf("got %+v", got)
	}
	b.Tags = []string{"Syria", "Iraq"}
	if got := add(t, l, news.Source(1), b); got != (Added{Edited: 1}) {
		t.Fatalf("keywords: got %+v", got)
	}
	versions, err := l.Versions(t.Context(), id)
	if err != nil || len(versions) != 1 {
		t.Fatalf("%d versions, %v", len(versions), err)
	}
	if v := versions[0]; v.Article.Title != a.Title || v.Article.Body[0].Text != a.Body[0].Text || !v.Replaced.Equal(now) {
		t.Errorf("version %+v", v)
	}
	got, err := l.Article(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if got.Title != b.Title || !got.Read || !got.Starred || !got.Published.Equal(a.Published) || len(got.Comments) != 2 {
		t.Errorf("now %+v", got)
	}
	for filter, want := range map[string]int{"العراق": 0, "شيء": 1, "tag:iraq": 1, "tag:syria": 1, `tag:"قوات التحالف الدولي"`: 0} {
		if n := len(page(t, l, Window{Filter: parse(t, filter)})); n != want {
			t.Errorf("%s: %d, want %d", filter, n, want)
		}
	}
	tags, err := l.Tags(t.Context(), 10)
	if err != nil || len(tags) != 2 {
		t.Errorf("keywords %v, %v", tags, err)
	}
	clean(t, l)
}
