package library

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/subscription"
)

func delivered(t testing.TB, l *Library, list ...subscription.Delivery) []subscription.Taken {
	t.Helper()
	taken, err := l.Deliver(context.Background(), now, list...)
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

func delivery(url string, titles ...string) subscription.Delivery {
	d := subscription.Delivery{URL: url, Source: feed.Source{Title: "The " + url, URL: "http://what.the.feed.says/", Group: "theirs"}}
	for _, title := range titles {
		d.Articles = append(d.Articles, feed.Article{ID: title, Title: title})
	}
	return d
}

func TestDeliver(t *testing.T) {
	l := openTest(t)
	a, b := following("http://a.example/"), following("http://b.example/")
	a.Group = "mine"
	followed(t, l, a, b)
	first := delivery(a.URL, "one", "two")
	first.First = true
	first.Health = subscription.Health{Checked: now, Validators: subscription.Validators{ETag: "1"}}
	taken := delivered(t, l, first, delivery(b.URL, "one"), delivery("http://c.example/", "lost"))
	if taken[0].New != 2 || len(taken[0].IDs) != 2 || taken[1].New != 1 || !taken[2].Unfollowed || taken[2].New != 0 {
		t.Errorf("%+v", taken)
	}
	for i, item := range taken[0].IDs {
		article, err := l.Article(t.Context(), item)
		if err != nil || article.Title != first.Articles[i].Title || article.Source != first.Source.Title {
			t.Errorf("%+v, %v", article, err)
		}
	}
	f, err := l.Subscription(t.Context(), a.URL)
	if err != nil || f.URL != a.URL || f.Group != "mine" || f.Title != first.Source.Title || !reflect.DeepEqual(f.Health, first.Health) {
		t.Errorf("%+v, %v", f, err)
	}
	before, err := l.Arrival(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	unchanged := delivery(a.URL)
	unchanged.Health.Failures = 2
	if taken := delivered(t, l, unchanged); taken[0].New+taken[0].Known != 0 {
		t.Errorf("%+v", taken)
	}
	if after, err := l.Arrival(t.Context()); err != nil || after != before {
		t.Errorf("nothing came, and the arrival went from %d to %d (%v)", before, after, err)
	}
	if f, err := l.Subscription(t.Context(), a.URL); err != nil || f.Health.Failures != 2 {
		t.Errorf("%+v, %v", f, err)
	}
	if taken := delivered(t, l, delivery(a.URL, "two", "three")); taken[0].Known != 1 || taken[0].New != 1 {
		t.Errorf("%+v", taken)
	}
	clean(t, l)
}

func TestDeliverMoves(t *testing.T) {
	l := openTest(t)
	followed(t, l, following("http://a.example/"), following("http://b.example/"))
	d := delivery("http://a.example/", "one")
	d.Move = "http://new.example/"
	delivered(t, l, d)
	if taken := delivered(t, l, delivery("http://new.example/", "one")); taken[0].Known != 1 {
		t.Errorf("%+v", taken)
	}
	d = delivery("http://new.example/", "two")
	d.Move = "https://b.example"
	if taken := delivered(t, l, d); taken[0].New != 1 || taken[0].Duplicate != "http://b.example/" {
		t.Errorf("%+v", taken)
	}
	f, err := l.Subscription(t.Context(), "http://a.example/")
	want := subscription.Problem{Kind: subscription.Duplicate, Other: "http://b.example/"}
	if err != nil || f.URL != "http://new.example/" || f.Health.Problem != want {
		t.Errorf("%+v, %v", f, err)
	}
}

// Articles and what is known of their source are kept together or not at all.
func TestDeliverIsOne(t *testing.T) {
	l := openTest(t)
	followed(t, l, following("http://a.example/"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	d := delivery("http://a.example/", "one")
	d.Health.Validators.ETag = "1"
	if _, err := l.Deliver(ctx, now, d); err == nil {
		t.Fatal("it was not stopped")
	}
	f, err := l.Subscription(t.Context(), d.URL)
	if err != nil || f.Health.Validators.ETag != "" || len(page(t, l, Window{})) != 0 {
		t.Errorf("%+v, %v", f, err)
	}
}

// TestExtend follows an article whose page was fetched through what its source
// says of it later.
func TestExtend(t *testing.T) {
	l := openTest(t)
	source := feed.Source{URL: "http://a.example/", Title: "A"}
	teaser := feed.Article{ID: "1", Link: "http://a.example/1", Title: "Headline", Published: now.Add(-time.Hour), Tags: []string{"a"},
		Body: []feed.Block{{Text: "A teaser."}}}
	add(t, l, source, teaser)
	id := page(t, l, Window{})[0].ID
	full, err := l.Article(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	full.Body = []feed.Block{{Text: "A teaser."}, {Text: "And a great deal of text that follows it."}}
	full.Tags = []string{"a", "page"}
	full.Authors = []string{"Who"}
	full.Comments = []feed.Comment{{ID: "c", Body: []feed.Block{{Text: "said"}}}}
	if err := l.Extend(t.Context(), id, full); err != nil {
		t.Fatal(err)
	}
	check := func(name, title, want string, tags ...string) {
		t.Helper()
		a, err := l.Article(t.Context(), id)
		if err != nil || a.Title != title || a.Body[len(a.Body)-1].Text != want || !slices.Equal(a.Tags, tags) || len(a.Comments) != 1 {
			t.Errorf("%s: %+v, %v", name, a, err)
		}
		if n := len(page(t, l, Window{Filter: parse(t, "tag:page great OR source")})); n != 1 {
			t.Errorf("%s: %d found", name, n)
		}
		clean(t, l)
	}
	long := full.Body[1].Text
	check("extended", "Headline", long, "a", "page")
	if added := add(t, l, source, teaser); added.Known != 1 {
		t.Errorf("the same again: %+v", added)
	}
	check("the same again", "Headline", long, "a", "page")
	teaser.Title, teaser.Tags = "Corrected", []string{"b"}
	if added := add(t, l, source, teaser); added.Edited != 1 {
		t.Errorf("corrected: %+v", added)
	}
	check("corrected", "Corrected", long, "b", "a", "page")
	teaser.Body = []feed.Block{{Text: "Now the source sends a great deal of text by itself, and more than its page had."}}
	if added := add(t, l, source, teaser); added.Edited != 1 {
		t.Errorf("more: %+v", added)
	}
	check("more", "Corrected", teaser.Body[0].Text, "b")
	if err := l.Extend(t.Context(), id+1, full); err != ErrNotFound {
		t.Error(err)
	}
}

// BenchmarkDeliver keeps 30 articles of each of 100 sources.
func BenchmarkDeliver(b *testing.B) {
	g := news.New(1)
	for b.Loop() {
		b.StopTimer()
		l := openTest(b)
		var list []subscription.Delivery
		for i := range 100 {
			f := following(fmt.Sprintf("http://%d.example/", i))
			followed(b, l, f)
			list = append(list, subscription.Delivery{URL: f.URL, Source: f.Source, First: true, Articles: g.Articles(30)})
		}
		b.StartTimer()
		delivered(b, l, list...)
	}
	b.ReportMetric(3000*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
