package discover

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"khabar/feed/fetch"
	"khabar/feed/parse"
)

func TestFind(t *testing.T) {
	news := rss("News", "a", "b")
	for _, test := range []struct {
		name, what string
		web        web
		want       string
	}{
		{"a feed", "https://news.example/feed", web{"https://news.example/feed": news}, "address https://news.example/feed"},
		{"feed scheme", "feed://news.example/feed", web{"http://news.example/feed": news}, "address http://news.example/feed"},
		{"no scheme", "news.example/feed", web{"https://news.example/feed": news}, "address https://news.example/feed"},
		{"http alone", "news.example", web{"https://news.example/": "! plain", "https://news.example": "! plain", "http://news.example": news}, "address http://news.example"},
		{"www alone", "news.example", web{"https://www.news.example": news}, "address https://www.news.example"},
		{"moved for good", "https://old.example/feed", web{"https://old.example/feed": "=> https://news.example/feed", "https://news.example/feed": news}, "address https://news.example/feed"},
		{"moved for a while", "https://old.example/feed", web{"https://old.example/feed": "-> https://news.example/feed", "https://news.example/feed": news}, "address https://old.example/feed"},
		{"a page's link", "https://news.example/", web{"https://news.example/": html5(`<link rel=alternate type=application/rss+xml href=/rss>`), "https://news.example/rss": news}, "link https://news.example/rss"},
		{"several links", "https://news.example/", web{
			"https://news.example/":     html5(`<link rel=alternate type=application/rss+xml href=/c title="A site » Comments Feed"><link rel=alternate type=application/rss+xml href=/1><link rel=alternate type=application/rss+xml href=/2>`),
			"https://news.example/c":    rss("Comments", "x#comment-1"),
			"https://news.example/1":    news,
			"https://news.example/2":    rss("Sport", "c", "d"),
			"https://news.example/feed": news}, "link https://news.example/1\nlink https://news.example/2\nlink https://news.example/c comments"},
		{"RSS and Atom of the same", "https://news.example/", web{
			"https://news.example/":     html5(`<link rel=alternate type=application/rss+xml href=/rss><link rel=alternate type=application/atom+xml href=/atom>`),
			"https://news.example/rss":  news,
			"https://news.example/atom": atomFeed("News", "", "a", "b", "c")}, "link https://news.example/rss +atom"},
		{"the one with the text", "https://news.example/", web{
			"https://news.example/":     html5(`<link rel=alternate type=application/rss+xml href=/rss><link rel=alternate type=application/atom+xml href=/atom>`),
			"https://news.example/rss":  news,
			"https://news.example/atom": atomFeed("News", "A long text.", "a", "b")}, "link https://news.example/atom +rss"},
		{"a category is another feed", "https://news.example/", web{
			"https://news.example/":  html5(`<link rel=alternate type=application/rss+xml href=/1><link rel=alternate type=application/rss+xml href=/2>`),
			"https://news.example/1": news,
			"https://news.example/2": rss("News: Iraq", "a", "b")}, "link https://news.example/1\nlink https://news.example/2"},
		{"one feed by two addresses", "https://news.example/", web{
			"https://news.example/":     html5(`<link rel=alternate type=application/rss+xml href=/feed><link rel=alternate type=application/rss+xml href=http://www.news.example/feed/>`),
			"https://news.example/feed": news, "http://www.news.example/feed/": news}, "link https://news.example/feed"},
		{"an article of a blog", "https://news.example/2025/11/x.html", web{
			"https://news.example/2025/11/x.html": html5(""),
			"https://news.example/":               html5(`<link rel=alternate type=application/rss+xml href=/rss>`),
			"https://news.example/rss":            news}, "link https://news.example/rss"},
		{"an article that has comments alone", "https://news.example/x", web{
			"https://news.example/x":      html5(`<link rel=alternate type=application/rss+xml href=/x/feed title="A site » X Comments Feed">`),
			"https://news.example/x/feed": rss("Comments on: X", "x#1"),
			"https://news.example/":       html5(`<link rel=alternate type=application/rss+xml href=/rss>`),
			"https://news.example/rss":    news}, "link https://news.example/rss\nlink https://news.example/x/feed comments"},
		{"a link on the page", "https://news.example/", web{"https://news.example/": html5(`<a href="/out/all.php?x=1">RSS</a>`), "https://news.example/out/all.php?x=1": news}, "anchor https://news.example/out/all.php?x=1"},
		{"a page that lists feeds", "https://news.example/rss", web{
			"https://news.example/rss":   html5(`<ul><li><a href="/rss/1">العراق</a><li><a href="/rss/2">العالم</a></ul>`),
			"https://news.example/rss/1": news, "https://news.example/rss/2": rss("World", "z")}, "anchor https://news.example/rss/1\nanchor https://news.example/rss/2"},
		{"refresh", "https://news.example/", web{
			"https://news.example/":       `<meta http-equiv=refresh content="0; url='/ar/'">`,
			"https://news.example/ar/":    html5(`<link rel=alternate type=application/rss+xml href=rss>`),
			"https://news.example/ar/rss": news}, "link https://news.example/ar/rss"},
		{"frames", "https://news.example/", web{
			"https://news.example/":          `<html><frameset><frame src="main.html"></frameset></html>`,
			"https://news.example/main.html": html5(`<link rel=alternate type=application/rss+xml href=rss>`),
			"https://news.example/rss":       news}, "link https://news.example/rss"},
		{"well-known path", "https://news.example/", web{"https://news.example/": html5(""), "https://news.example/rss.xml": news}, "path https://news.example/rss.xml"},
		{"well-known path of a section", "https://news.example/iraq", web{"https://news.example/iraq": html5(""), "https://news.example/iraq/feed": news, "https://news.example/feed": news}, "path https://news.example/iraq/feed"},
		{"redirects to the front page are refused", "https://news.example/", web{"https://news.example/": html5(""),
			"https://news.example/feed": "-> https://news.example/", "https://news.example/rss": "-> https://news.example/", "https://news.example/feed.xml": news}, "path https://news.example/feed.xml"},
		{"a page that is refused to programs", "https://news.example/", web{"https://news.example/": "! 403", "https://news.example/feed": news}, "path https://news.example/feed"},
		{"an address that is gone", "https://news.example/rss/old", web{"https://news.example/rss/old": "! 410",
			"https://news.example/": html5(`<link rel=alternate type=application/rss+xml href=/new>`), "https://news.example/new": news}, "link https://news.example/new"},
		{"WordPress category", "https://news.example/category/iraq/", web{
			"https://news.example/category/iraq/":      html5(`<script src="/wp-content/x.js"></script>`),
			"https://news.example/category/iraq/feed/": news}, "program https://news.example/category/iraq/feed/"},
		{"WordPress without fine addresses", "https://news.example/", web{"https://news.example/": html5(`<meta name="generator" content="WordPress 6.1">`), "https://news.example/?feed=rss2": news}, "program https://news.example/?feed=rss2"},
		{"WordPress REST is no feed", "https://news.example/", web{
			"https://news.example/":                      html5(`<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/1><link rel=alternate type=application/rss+xml href=/feed/>`),
			"https://news.example/wp-json/wp/v2/pages/1": `{"id":1}`, "https://news.example/feed/": news}, "link https://news.example/feed/"},
		{"JSON Feed", "https://news.example/", web{"https://news.example/": html5(`<link rel=alternate type=application/feed+json href=/feed.json>`),
			"https://news.example/feed.json": `{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","content_text":"x"}]}`}, "link https://news.example/feed.json"},
		{"an account", "@amal@social.example", web{"https://social.example/@amal.rss": news}, "rule https://social.example/@amal.rss"},
		{"an account elsewhere", "amal@example.org", web{
			"https://example.org/.well-known/webfinger?resource=acct%3Aamal%40example.org": `{"links":[{"rel":"http://webfinger.net/rel/profile-page","href":"https://social.example.org/@amal"}]}`,
			"https://social.example.org/@amal.rss":                                         news}, "rule https://social.example.org/@amal.rss"},
		{"a profile with a link alone", "@amal@social.example", web{
			"https://social.example/@amal":       html5(`<link rel=alternate type=application/atom+xml href=/u/amal.atom>`),
			"https://social.example/u/amal.atom": news}, "link https://social.example/u/amal.atom"},
		{"a subreddit", "r/golang", web{"https://www.reddit.com/r/golang/.rss": news}, "rule https://www.reddit.com/r/golang/.rss"},
		{"a handle", "@khabar", web{"https://www.youtube.com/@khabar": `<html><link rel="canonical" href="https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv"></html>`,
			"https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv": news}, "rule https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"},
		{"a handle whose page names no channel", "https://www.youtube.com/@khabar", web{"https://www.youtube.com/@khabar": html5(`<link rel=alternate type=application/rss+xml href="/feeds/videos.xml?user=k">`),
			"https://www.youtube.com/feeds/videos.xml?user=k": news}, "link https://www.youtube.com/feeds/videos.xml?user=k"},
		{"a short address", "https://short.example/x", web{"https://short.example/x": "-> https://github.com/a/b", "https://github.com/a/b": html5(""), "https://github.com/a/b/releases.atom": news}, "rule https://github.com/a/b/releases.atom"},
		{"an empty feed", "https://news.example/feed", web{"https://news.example/feed": rss("New")}, "address https://news.example/feed"},
		{"a feed that breaks off", "https://news.example/feed", web{"https://news.example/feed": strings.TrimSuffix(news, "</channel></rss>")}, "address https://news.example/feed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, asked, err := find(t, test.web, test.what)
			if got := urls(r); got != test.want || err != nil {
				t.Errorf("found\n%s\nwant\n%s\nerror %v\nasked %s", got, test.want, err, strings.Join(asked, "\n      "))
			}
			for i, a := range asked {
				for _, b := range asked[:i] {
					if a == b {
						t.Errorf("%s was asked twice", a)
					}
				}
			}
		})
	}
}

func TestCandidate(t *testing.T) {
	w := web{"https://news.example/": html5(`<link rel=alternate type=application/atom+xml href=/atom hreflang=ar title="كل الأخبار">`),
		"https://news.example/atom": atomFeed("", "نص", "a", "b")}
	r, _, err := find(t, w, "news.example/")
	if err != nil {
		t.Fatal(err)
	}
	c := r.Candidates[0]
	if c.Title != "كل الأخبار" || c.Language != "ar" || c.Format != "atom" || c.Entries != 2 || len(c.Articles) != 2 || !c.Newest.IsZero() || !c.Typed {
		t.Errorf("%+v", c)
	}
	if c.Response == nil || c.Response.ETag != `"https://news.example/atom"` {
		t.Error("the response is not kept")
	}
	r, _, _ = find(t, web{"https://news.example/feed": rss("A  title\n", "x", "y")}, "https://news.example/feed")
	if c := r.Candidates[0]; c.Title != "A title" || c.Newest.Format("2006-01-02") != "2025-11-02" || c.Language != "en" {
		t.Errorf("%+v", c)
	}
}

func TestFailures(t *testing.T) {
	var fe *fetch.Error
	r, asked, err := find(t, web{"https://news.example/": html5("")}, "https://news.example/")
	if !isNotFound(err) || len(r.Tried) != len(asked) || len(asked) < 10 {
		t.Errorf("%v, tried %d, asked %d", err, len(r.Tried), len(asked))
	}
	if errors.As(err, &fe) {
		t.Error("the page was there")
	}
	_, asked, err = find(t, web{}, "https://none.example/")
	if !errors.As(err, &fe) || fe.Kind != fetch.Unreachable || isNotFound(err) || len(asked) != 1 {
		t.Errorf("%v, asked %v", err, asked)
	}
	_, _, err = find(t, web{}, "none.example/x")
	if !errors.As(err, &fe) || fe.Where != "https://none.example/x" {
		t.Errorf("%v", err)
	}
	_, asked, err = find(t, web{"https://news.example/": "! 429"}, "https://news.example/")
	if !errors.As(err, &fe) || fe.Kind != fetch.Busy || len(asked) != 1 {
		t.Errorf("a busy host: %v, asked %v", err, asked)
	}
	_, _, err = find(t, web{"https://news.example/": html5("")}, "https://news.example/x")
	if !isNotFound(err) || !errors.As(err, &fe) || fe.Status != 404 {
		t.Errorf("a missing page: %v", err)
	}
	for _, what := range []string{"", "   ", "news about Iraq", "javascript:alert(1)", "ftp://x.example/", "file:///etc/passwd", "mailto:a@b.example", "x", strings.Repeat("a", 3000) + ".example", "http://"} {
		if _, _, err := find(t, web{}, what); !errors.Is(err, ErrNoAddress) {
			t.Errorf("%.40q: %v", what, err)
		}
	}
}

// A search stops asking a host that says that it is asked too often.
func TestBusyHostIsLeftAlone(t *testing.T) {
	_, asked, err := find(t, web{"https://news.example/": html5(`<link rel=alternate type=application/rss+xml href=/1><a href=/rss>RSS</a>`), "https://news.example/1": "! 429", "https://news.example/rss": "! 429"}, "https://news.example/")
	if !isNotFound(err) || len(asked) > 3 {
		t.Errorf("%v, asked %v", err, asked)
	}
}

// Whatever a page says, the number of requests has a bound.
func TestHostilePages(t *testing.T) {
	var links strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&links, `<link rel=alternate type=application/rss+xml href=/%d><a href="/rss/%d">RSS</a>`, i, i)
	}
	w := web{"https://news.example/": html5(links.String())}
	_, asked, err := find(t, w, "https://news.example/")
	if !isNotFound(err) || len(asked) > 40 {
		t.Errorf("%v, %d requests", err, len(asked))
	}
	// A page that sends to itself, and two that send to each other.
	w = web{"https://news.example/": `<meta http-equiv=refresh content="0;url=/a">`, "https://news.example/a": `<meta http-equiv=refresh content="0;url=/">`}
	if _, asked, err = find(t, w, "https://news.example/"); !isNotFound(err) || len(asked) > 40 {
		t.Errorf("%v, %d requests", err, len(asked))
	}
}

// Nothing that a page names is fetched as if the person had typed it, unless it
// is of the host that was typed.
func TestTyped(t *testing.T) {
	w := web{
		"http://nas.home/":           html5(`<link rel=alternate type=application/rss+xml href=/rss><link rel=alternate type=application/rss+xml href=http://127.0.0.1/feed><link rel=alternate type=application/rss+xml href=https://other.example/feed>`),
		"http://nas.home/rss":        rss("Mine", "a"),
		"http://127.0.0.1/feed":      rss("Secret", "b"),
		"https://other.example/feed": rss("Other", "c"),
	}
	l := &log{web: w}
	if _, err := (&Finder{Fetcher: l}).Find(context.Background(), "http://nas.home/"); err != nil {
		t.Fatal(err)
	}
	for _, r := range l.asked {
		if want := hostOf(r.URL) == "nas.home"; r.Typed != want {
			t.Errorf("%s is fetched as typed: %v", r.URL, r.Typed)
		}
	}
	l = &log{web: w}
	_, _ = (&Finder{Fetcher: l}).Read(context.Background(), parse.Input{Name: "page.html", Data: []byte(w["http://nas.home/"])})
	if len(l.asked) == 0 {
		t.Error("nothing was asked")
	}
	for _, r := range l.asked {
		if r.Typed {
			t.Errorf("%s, which a file names, is fetched as typed", r.URL)
		}
	}
}

func TestRead(t *testing.T) {
	news := rss("News", "a", "b")
	for _, test := range []struct {
		name, data string
		web        web
		want       string
	}{
		{"page", `<link rel=alternate type=application/rss+xml href=https://news.example/rss>`, web{"https://news.example/rss": news}, "link https://news.example/rss"},
		{"page with relative links", "<!-- saved from url=(0024)https://news.example/x/y --><!doctype html><title>x</title><link rel=alternate type=application/rss+xml href=rss><p>Text", web{"https://news.example/x/rss": news}, "link https://news.example/x/rss"},
		{"page of SingleFile", "<!DOCTYPE html> <html lang=ar><!--\n Page saved with SingleFile \n url: https://news.example/x/y \n saved date: today\n--><title>x</title><p>Text", web{"https://news.example/x/y": html5(`<link rel=alternate type=application/rss+xml href=rss>`), "https://news.example/x/rss": news}, "link https://news.example/x/rss"},
		{"feed that names itself", `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><link rel="self" href="https://news.example/atom"/><entry><id>1</id><title>x</title></entry></feed>`, web{"https://news.example/atom": news}, "saved https://news.example/atom"},
		{"feed that names its site", `<rss><channel><title>x</title><link>https://news.example/</link><item><title>x</title></item></channel></rss>`, web{"https://news.example/": html5(`<link rel=alternate type=application/rss+xml href=rss>`), "https://news.example/rss": news}, "link https://news.example/rss"},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := &log{web: test.web}
			r, err := (&Finder{Fetcher: l}).Read(context.Background(), parse.Input{Name: "saved", Data: []byte(test.data)})
			if got := urls(r); err != nil || got != test.want {
				t.Errorf("%s, %v; asked %v", got, err, l.asked)
			}
		})
	}
	r, err := (&Finder{Fetcher: &log{}}).Read(context.Background(), parse.Input{Name: "x", Data: []byte("Some words.\n\nAnd more.")})
	if !isNotFound(err) || len(r.Tried) != 1 {
		t.Error(err)
	}
	if _, err = (&Finder{Fetcher: &log{}}).Read(context.Background(), parse.Input{Name: "x"}); err == nil || isNotFound(err) {
		t.Error(err)
	}
}

func TestLists(t *testing.T) {
	list := `<opml version="2.0"><head><title>Mine</title></head><body><outline text="A" xmlUrl="https://a.example/f"/><outline text="B" xmlUrl="/f"/></body></opml>`
	r, asked, err := find(t, web{"https://lists.example/x": list}, "https://lists.example/x")
	if err != nil || r.List == nil || r.List.Title() != "Mine" || len(asked) != 1 || !r.Typed || r.ListURL != "https://lists.example/x" {
		t.Errorf("%+v %v", r, err)
	}
	r, err = (&Finder{Fetcher: &log{}}).Read(context.Background(), parse.Input{Name: "subs.opml", Data: []byte(list)})
	if err != nil || r.List == nil || !r.Typed {
		t.Errorf("%+v %v", r, err)
	}
	// Newsboat's urls, which a comment makes look like Markdown.
	for _, head := range []string{"", "# mine\n\n"} {
		l := &log{}
		r, err = (&Finder{Fetcher: l}).Read(context.Background(), parse.Input{Name: "urls", Data: []byte(head + "https://a.example/f \"~A\"\nexec:x\n")})
		if err != nil || r.List == nil || !r.Typed || len(r.List.Outlines) != 1 || len(r.Others) != 1 || len(l.asked) != 0 {
			t.Errorf("%+v %v", r, err)
		}
	}
}

func TestSole(t *testing.T) {
	article, other, comments := Candidate{}, Candidate{}, Candidate{Comments: true}
	for _, test := range []struct {
		list []Candidate
		want bool
	}{{nil, false}, {[]Candidate{article}, true}, {[]Candidate{comments}, true}, {[]Candidate{article, comments}, true}, {[]Candidate{article, other}, false}, {[]Candidate{comments, comments}, false}} {
		if _, ok := (&Result{Candidates: test.list}).Sole(); ok != test.want {
			t.Errorf("%d candidates: %v", len(test.list), ok)
		}
	}
}
