package library

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/subscription"
)

func followed(t testing.TB, l *Library, list ...subscription.Subscription) []subscription.Outcome {
	t.Helper()
	outcomes, err := l.Subscribe(t.Context(), list...)
	if err != nil {
		t.Fatal(err)
	}
	return outcomes
}

func following(url string) subscription.Subscription {
	return subscription.Subscription{Source: feed.Source{URL: url}}
}

// allSet has a value other than zero in every field.
func allSet() subscription.Subscription {
	moment := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	return subscription.Subscription{
		Source: feed.Source{URL: "https://example.com/feed", Title: "أخبار", Home: "https://example.com/", Language: "ar", Group: "News/Iraq"},
		Added:  moment,
		Settings: subscription.Settings{Title: "Mine", Direction: feed.RightToLeft, Interval: 90 * time.Minute, FullText: true, UserAgent: "agent",
			Headers: []subscription.Header{{Name: "Accept-Language", Value: "ar"}, {Name: "X-Key", Value: "a: b"}},
			Read:    "tag:sport", Starred: "عاجل", Private: true},
		Health: subscription.Health{Validators: subscription.Validators{ETag: `W/"ä"`, LastModified: "yesterday"},
			Whole: moment.Add(1 * time.Second), Checked: moment.Add(2 * time.Second), Succeeded: moment.Add(3 * time.Second), Due: moment.Add(time.Hour),
			Failures: 3, Problem: subscription.Problem{Kind: subscription.Busy, Status: 429, RetryAfter: time.Minute, Other: "https://other.example/"},
			Moved: subscription.Moved{URL: "https://example.org/feed", Parsed: 1},
			Pace:  feed.Pace{Every: time.Hour, Hours: 1<<23 | 1, Days: 1 << 6}},
	}
}

// TestSubscriptionIsKeptWhole fails when a field is added that is not kept, as
// long as allSet has a value for it.
func TestSubscriptionIsKeptWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	want := allSet()
	for _, part := range []any{want, want.Source, want.Settings, want.Health, want.Health.Pace, want.Health.Problem} {
		for v, i := reflect.ValueOf(part), 0; i < v.NumField(); i++ {
			if v.Field(i).IsZero() {
				t.Fatalf("allSet says nothing of %s", v.Type().Field(i).Name)
			}
		}
	}
	followed(t, l, want, following("https://other.example/"))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if l, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	list, err := l.Subscriptions(t.Context())
	if err != nil || len(list) != 2 || !reflect.DeepEqual(list[0], want) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, list, want)
	}
	if list[1].Settings.Interval != 0 || !list[1].Settings.IsZero() || !list[1].Health.Checked.IsZero() {
		t.Errorf("nothing was set: %+v", list[1])
	}
	never := subscription.Settings{Interval: subscription.Never}
	if err := l.SetSettings(t.Context(), want.URL, never); err != nil {
		t.Fatal(err)
	}
	if got, err := l.Subscription(t.Context(), want.URL); err != nil || !reflect.DeepEqual(got.Settings, never) || got.Health.Failures != 3 {
		t.Errorf("%v, %+v", err, got)
	}
}

func TestDuplicates(t *testing.T) {
	l := openTest(t)
	followed(t, l, following("http://example.com/feed"))
	for _, same := range []string{"http://example.com/feed", "https://www.example.com/feed/", "feed:http://example.com/feed", " http://example.com/feed "} {
		o := followed(t, l, following(same))[0]
		if !o.Duplicate || o.URL != "http://example.com/feed" {
			t.Errorf("%q: %+v", same, o)
		}
	}
	if duplicate, err := l.Move(t.Context(), "https://example.com/feed", "https://example.org/new"); duplicate != "" || err != nil {
		t.Fatal(duplicate, err)
	}
	for _, same := range []string{"http://example.com/feed/", "http://example.org/new"} {
		if o := followed(t, l, following(same))[0]; !o.Duplicate || o.URL != "https://example.org/new" {
			t.Errorf("%q after it moved: %+v", same, o)
		}
	}
	outcomes := followed(t, l, following("http://a.example/"), following("https://a.example"))
	if outcomes[0].Duplicate || !outcomes[1].Duplicate {
		t.Errorf("twice in one list: %+v", outcomes)
	}
	if duplicate, err := l.Move(t.Context(), "http://a.example", "http://example.org/new/"); duplicate != "https://example.org/new" || err != nil {
		t.Errorf("moved onto another: %q, %v", duplicate, err)
	}
}

func TestUnsubscribe(t *testing.T) {
	l := openTest(t)
	f := following("http://example.com/feed")
	f.Group, f.Settings.Starred = "One", "x"
	followed(t, l, f)
	add(t, l, f.Source, feed.Article{ID: "1", Title: "kept"})
	was, err := l.Unsubscribe(t.Context(), "https://example.com/feed/")
	if err != nil || was.Settings.Starred != "x" {
		t.Fatal(was, err)
	}
	if _, err := l.Unsubscribe(t.Context(), f.URL); !errors.Is(err, subscription.ErrNotFollowed) {
		t.Error(err)
	}
	if list, err := l.Subscriptions(t.Context()); err != nil || len(list) != 0 {
		t.Error(list, err)
	}
	if n := len(page(t, l, Window{})); n != 1 {
		t.Errorf("%d articles", n)
	}
	again := followed(t, l, following("https://example.com/feed"))[0]
	if again.Duplicate || again.Group != "" || again.URL != "https://example.com/feed" {
		t.Errorf("%+v", again)
	}
	if added := add(t, l, again.Source, feed.Article{ID: "1", Title: "kept"}); added.Known != 1 {
		t.Errorf("%+v", added)
	}
	clean(t, l)
}

// An article that has nothing but a GUID is the same one at the address that its
// source has moved to.
func TestArticlesStayWithASourceThatMoves(t *testing.T) {
	l := openTest(t)
	followed(t, l, following("http://example.com/feed"))
	add(t, l, feed.Source{URL: "http://example.com/feed", Title: "A"}, feed.Article{ID: "1", Title: "one"}, feed.Article{Title: "two"})
	for _, to := range []string{"http://example.org/feed", "https://example.net/feed"} {
		if _, err := l.Move(t.Context(), "http://example.com/feed", to); err != nil {
			t.Fatal(err)
		}
		added := add(t, l, feed.Source{URL: to, Title: "A"}, feed.Article{ID: "1", Title: "one"}, feed.Article{Title: "two"})
		if added != (Added{Known: 2}) {
			t.Errorf("%s: %+v", to, added)
		}
	}
	if added := add(t, l, feed.Source{URL: "http://example.com/feed", Title: "A"}, feed.Article{ID: "1", Title: "one"}); added.Known != 1 {
		t.Errorf("what was on its way: %+v", added)
	}
	sources, err := l.Sources(t.Context())
	if err != nil || len(sources) != 1 || sources[0].URL != "https://example.net/feed" {
		t.Error(sources, err)
	}
}

// An address that another source had, which is not followed any more, is free.
func TestMoveToWhereASourceWas(t *testing.T) {
	l := openTest(t)
	followed(t, l, following("http://a.example/"), following("http://b.example/"))
	add(t, l, feed.Source{URL: "http://b.example/", Title: "B"}, feed.Article{ID: "1", Title: "one"})
	if _, err := l.Unsubscribe(t.Context(), "http://b.example/"); err != nil {
		t.Fatal(err)
	}
	if duplicate, err := l.Move(t.Context(), "http://a.example/", "http://b.example/"); duplicate != "" || err != nil {
		t.Fatal(duplicate, err)
	}
	f, err := l.Subscription(t.Context(), "http://b.example/")
	if err != nil || f.URL != "http://b.example/" {
		t.Error(f, err)
	}
	if n := len(page(t, l, Window{})); n != 1 {
		t.Errorf("%d articles", n)
	}
	clean(t, l)
}

// The person's name for a source is what lists and filters know it by, and the
// source's own comes back when it is taken off.
func TestNames(t *testing.T) {
	l := openTest(t)
	f := following("http://example.com/feed")
	followed(t, l, f)
	shown := func() string { return page(t, l, Window{})[0].Article.Source }
	add(t, l, feed.Source{URL: f.URL, Title: "Theirs"}, feed.Article{ID: "1", Title: "one"})
	if got := shown(); got != "Theirs" {
		t.Error(got)
	}
	if err := l.SetSettings(t.Context(), f.URL, subscription.Settings{Title: "Mine"}); err != nil {
		t.Fatal(err)
	}
	add(t, l, feed.Source{URL: f.URL, Title: "Theirs, renamed"}, feed.Article{ID: "2", Title: "two"})
	if got := shown(); got != "Mine" {
		t.Error(got)
	}
	filter := query.Term{Field: query.Source, Value: "mine"}
	if n := len(page(t, l, Window{Filter: filter})); n != 2 {
		t.Errorf("%d articles", n)
	}
	if err := l.SetSettings(t.Context(), f.URL, subscription.Settings{}); err != nil {
		t.Fatal(err)
	}
	if got := shown(); got != "Theirs, renamed" {
		t.Error(got)
	}
}

func TestGroups(t *testing.T) {
	l := openTest(t)
	groups := map[string]string{"http://a.example/": "News", "http://b.example/": "News/Iraq", "http://c.example/": "Newspapers", "http://d.example/": ""}
	for url, group := range groups {
		f := following(url)
		f.Group = group
		followed(t, l, f)
	}
	check := func(want map[string]string) {
		t.Helper()
		list, err := l.Subscriptions(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range list {
			if f.Group != want[f.URL] {
				t.Errorf("%s is in %q, want %q", f.URL, f.Group, want[f.URL])
			}
		}
	}
	if err := l.RenameGroup(t.Context(), "News", "أخبار"); err != nil {
		t.Fatal(err)
	}
	check(map[string]string{"http://a.example/": "أخبار", "http://b.example/": "أخبار/Iraq", "http://c.example/": "Newspapers"})
	if err := l.RenameGroup(t.Context(), "أخبار", ""); err != nil {
		t.Fatal(err)
	}
	if err := l.Regroup(t.Context(), "X", "http://c.example", "http://d.example/"); err != nil {
		t.Fatal(err)
	}
	check(map[string]string{"http://b.example/": "Iraq", "http://c.example/": "X", "http://d.example/": "X"})
	if err := l.Regroup(t.Context(), "Y", "http://d.example/", "http://nobody.example/"); !errors.Is(err, subscription.ErrNotFollowed) {
		t.Error(err)
	}
	check(map[string]string{"http://b.example/": "Iraq", "http://c.example/": "X", "http://d.example/": "X"})
}
