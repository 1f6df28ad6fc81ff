package refresh

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/fetch"
	"khabar/feed/store"
	"khabar/feed/subscription"
)

const story = "The bridge over the river was opened on Monday after eleven years of work, and thousands of people crossed it on foot before the first cars were let through."

// storyPage is a page with the whole story.
func storyPage() string {
	var paragraphs strings.Builder
	for i := range 8 {
		fmt.Fprintf(&paragraphs, "<p>Paragraph %d. %s The ministry said that the second bridge will take less time than this one did.</p>\n", i, story)
	}
	return `<!doctype html><html lang="en"><head><title>Bridge</title><meta property="article:tag" content="Rivers"><meta name="author" content="Sara K."></head>
		<body><article><h1>Bridge</h1><p>` + story + `</p>` + paragraphs.String() + `</article></body></html>`
}

func linked(site *site, path, description string) string {
	return fmt.Sprintf(`<rss version="2.0"><channel><title>News</title><item><title>Bridge</title><link>%s%s</link><category>Roads</category><description>%s</description></item></channel></rss>`,
		site.URL, path, description)
}

// The pages of new articles are fetched where the person asked for it, and a
// later answer of the feed does not take their text away.
func TestFullText(t *testing.T) {
	w := newWorld(t, Options{})
	w.follow(t, "/feed", subscription.Settings{Private: true, FullText: true})
	w.site.set("/feed", page(linked(w.site, "/story", story)))
	w.site.set("/story", page(storyPage(), "Content-Type", "text/html"))
	for round := range 2 {
		w.refresh(t)
		items, err := w.library.Page(t.Context(), store.Window{Limit: 10})
		if err != nil || len(items) != 1 {
			t.Fatal(items, err)
		}
		a, err := w.library.Article(t.Context(), items[0].ID)
		if err != nil || len(a.Body) < 8 || fmt.Sprint(a.Tags) != "[Roads Rivers]" || fmt.Sprint(a.Authors) != "[Sara K.]" || a.Summary != story {
			t.Errorf("%+v, %v", a, err)
		}
		extended := w.events[len(w.events)-1].Extended
		if asked := w.site.requests(); round == 0 && extended != items[0].ID || round == 1 && (extended != 0 || len(asked) != 1) {
			t.Errorf("round %d: extended %d, asked %v", round, extended, asked)
		}
	}
}

// Not every page is the article.
func TestFullTextRefuses(t *testing.T) {
	w := newWorld(t, Options{}, "/feed")
	wall := "<!doctype html><html><body><article>" + strings.Repeat("<p>We value your privacy. Choose which cookies we may use, and for which of our four hundred partners.</p>", 20) + "</article></body></html>"
	script := "<!doctype html><title>App</title><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>"
	front := "<!doctype html><title>News</title>" + strings.Repeat("<h2><a href=/story>Bridge</a></h2><p>"+story+"</p><h2><a href=/other>Another</a></h2>", 9)
	for path, answer := range map[string]string{"/wall": wall, "/script": script, "/": front, "/short": "<!doctype html><title>Bridge</title><article><p>" + story + "</article>",
		"/feeds": linked(w.site, "/story", strings.Repeat(story, 9))} {
		w.site.set(path, page(answer))
	}
	w.site.set("/old", status(302, "Location", "/"))
	w.site.set("/cut", page(storyPage(), "Content-Length", "100000"))
	for _, test := range []struct {
		path string
		is   func(error) bool
	}{
		{"/wall", func(err error) bool { return err == ErrOther }},
		{"/script", func(err error) bool { return err == ErrOther }},
		{"/old", func(err error) bool { return err == ErrOther }},
		{"/feeds", func(err error) bool { return err == ErrOther }},
		{"/short", func(err error) bool { return err == ErrNoBetter }},
		{"/cut", func(err error) bool { var e *fetch.Error; return errors.As(err, &e) && e.Kind == fetch.Interrupted }},
		{"/none", func(err error) bool { var e *fetch.Error; return errors.As(err, &e) && e.Kind == fetch.Missing }},
	} {
		w.site.set("/feed", page(linked(w.site, test.path, story)))
		id := w.refresh(t)["/feed"].Taken.IDs[0]
		if _, err := w.FullText(t.Context(), id); !test.is(err) {
			t.Errorf("%s: %v", test.path, err)
		}
		if a, err := w.library.Article(t.Context(), id); err != nil || len(a.Body) != 1 || a.Body[0].Text != story {
			t.Errorf("%s: %+v, %v", test.path, a, err)
		}
	}
	if _, err := w.FullText(t.Context(), 1); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
	w.site.set("/feed", page(rss("no link")))
	if _, err := w.FullText(t.Context(), w.refresh(t)["/feed"].Taken.IDs[0]); err != ErrNoPage {
		t.Error(err)
	}
}

// A page may be a text.
func TestFullTextOfAText(t *testing.T) {
	w := newWorld(t, Options{}, "/feed")
	w.site.set("/text", page(strings.Repeat(story+"\n\n", 20)))
	w.site.set("/feed", page(linked(w.site, "/text", story)))
	a, err := w.FullText(t.Context(), w.refresh(t)["/feed"].Taken.IDs[0])
	if err != nil || len(textOf(a)) < 10*len(story) {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestExtend(t *testing.T) {
	long := []feed.Block{{Text: story}, {Text: story}}
	wall := []feed.Block{{Text: strings.Repeat("We and our partners store and use personal data on this device, and the choice is yours after this. ", 9)}}
	short := []feed.Block{{Text: "Read what happened."}}
	for _, test := range []struct {
		name    string
		a, page feed.Article
		body    int
		err     error
	}{
		{"more of it", feed.Article{Body: long[:1]}, feed.Article{Body: long}, 2, nil},
		{"nothing yet", feed.Article{}, feed.Article{Body: long}, 2, nil},
		{"a few words of another's", feed.Article{Body: short}, feed.Article{Body: long}, 2, nil},
		{"a headline's words", feed.Article{Title: "New bridge opened: a work of years", Body: short}, feed.Article{Body: long}, 2, nil},
		{"a headline's words inside of others", feed.Article{Title: "اغتيال قائد في العاصمة", Body: short},
			feed.Article{Body: []feed.Block{{Text: "أعلنت الشرطة القبض على متهم باغتيال القائد أمس."}, {Text: "ووقعت الجريمة في العاصمة."}}}, 2, nil},
		{"its headline over a text in other words", feed.Article{Title: "معارضون يسيطرون على مخازن للصواريخ بريف دمشق - موقع", Body: short},
			feed.Article{Title: "معارضون يسيطرون على مخازن للصواريخ بريف دمشق", Body: []feed.Block{{Text: "أكدت جهات معارضة أن فصائل مسلحة تمكنت من السيطرة على مستودعات للأسلحة بريف دمشق."}}}, 1, nil},
		{"another headline, and its teaser", feed.Article{Title: "Across at last", Body: []feed.Block{{Text: "The bridge over the river was opened […]"}}}, feed.Article{Body: long}, 2, nil},
		{"less", feed.Article{Body: long}, feed.Article{Body: long[:1]}, 2, ErrNoBetter},
		{"something else", feed.Article{Title: "Other", Body: []feed.Block{{Text: "Twelve or more words about a matter that has nothing to do with what the page says."}}}, feed.Article{Body: long}, 1, ErrOther},
		{"a wall before it", feed.Article{Title: "Bridge over the river opened after eleven years", Body: short}, feed.Article{Title: "Before you continue", Body: wall, Tags: []string{"x"}}, 1, ErrOther},
		{"a wall under its headline", feed.Article{Title: "Bridge over the river opened after eleven years", Body: short},
			feed.Article{Title: "Bridge over the river opened after eleven years", Body: wall}, 1, ErrOther},
		{"keywords of a page with a wall", feed.Article{Title: "Bridge over the river opened", Body: short},
			feed.Article{Title: "Bridge over the River opened", Body: wall, Tags: []string{"rivers"}}, 1, nil},
		{"keywords that are here already", feed.Article{Tags: []string{"العراق"}}, feed.Article{Tags: []string{"#العِراق"}}, 0, ErrNoBetter},
		{"a keyword", feed.Article{Tags: []string{"a"}}, feed.Article{Tags: []string{"b"}}, 0, nil},
		{"comments", feed.Article{}, feed.Article{Comments: make([]feed.Comment, 1)}, 0, nil},
	} {
		before := test.a
		err := extend(&test.a, &test.page)
		if err != test.err || len(test.a.Body) != test.body || err != nil && !reflect.DeepEqual(test.a, before) {
			t.Errorf("%s: %v, %+v", test.name, err, test.a)
		}
	}
}

func TestLedHome(t *testing.T) {
	for _, test := range []struct {
		link, final string
		home        bool
	}{
		{"https://example.org/2025/a", "https://example.org/2025/a", false},
		{"https://example.org/2025/a", "https://www.example.org/", true},
		{"https://example.org/2025/a", "https://example.org", true},
		{"https://example.org/2025/a", "https://example.org/ar/", true},
		{"https://example.org/2025/a", "https://example.org/?p=7", false},
		{"https://example.org/?p=7", "https://example.org/", true},
		{"https://example.org/", "https://example.org/", false},
		{"https://t.example/x1", "https://example.org/news/a", false},
	} {
		if home := ledHome(test.link, test.final); home != test.home {
			t.Errorf("%s to %s: %v", test.link, test.final, home)
		}
	}
}
