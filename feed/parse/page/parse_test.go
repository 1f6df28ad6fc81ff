package page

import (
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"

	"khabar/feed"
	"khabar/feed/feedtest/golden"
)

// Each file in testdata/page is a page; the golden file beside it says what is
// read from it.
func TestParse(t *testing.T) {
	for _, path := range golden.Files(t, "testdata/page/*.html") {
		t.Run(path, func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			p := Parse(string(src), nil)
			got := fmt.Sprintf("site: %s <%s>\n", p.Source.Title, p.Source.Home)
			for _, f := range p.Feeds {
				got += fmt.Sprintf("feed: %s <%s>\n", f.Title, f.URL)
			}
			golden.Compare(t, path+".golden", got+golden.Article(&p.Article))
		})
	}
}

// The address that the page was fetched from stands in for what the page does
// not say; the base element overrules it for links.
func TestParseAddress(t *testing.T) {
	from, _ := url.Parse("https://site.example.com/a/b.html")
	body := "<p>" + strings.Repeat("Many words stand in this paragraph, so that it is taken for text. ", 10) + `<a href="c.html">link</a></p>`
	for _, test := range []struct{ head, link, target string }{
		{"", "https://site.example.com/a/b.html", "https://site.example.com/a/c.html"},
		{`<base href="/root/">`, "https://site.example.com/a/b.html", "https://site.example.com/root/c.html"},
		{`<link rel=canonical href="/canon">`, "https://site.example.com/canon", "https://site.example.com/a/c.html"},
		{`<link rel=canonical href="javascript:x">`, "https://site.example.com/a/b.html", "https://site.example.com/a/c.html"},
	} {
		p := Parse("<html><head>"+test.head+"</head><body>"+body+"</body></html>", from)
		if p.Article.Link != test.link {
			t.Errorf("%s: link %s", test.head, p.Article.Link)
		}
		spans := p.Article.Body[0].Spans
		if len(spans) != 1 || spans[0].Link != test.target {
			t.Errorf("%s: spans %v", test.head, spans)
		}
	}
}

// What is no article still gives its text, and nothing is made up.
func TestParseNothing(t *testing.T) {
	for _, src := range []string{"", "<html>", "<p>Just a line", "<body><img src=x>", "\x00\x01", "<script type=application/ld+json>{"} {
		a := Parse(src, nil).Article
		if !a.Published.IsZero() || len(a.Authors) > 0 || len(a.Tags) > 0 || len(a.Comments) > 0 {
			t.Errorf("%q: %+v", src, a)
		}
	}
	if a := Parse("<p>Just a line", nil).Article; len(a.Body) != 1 || a.Body[0].Text != "Just a line" {
		t.Errorf("body %v", a.Body)
	}
}

func TestManyComments(t *testing.T) {
	var b strings.Builder
	for i := range maxComments + 50 {
		fmt.Fprintf(&b, `<li class="comment" id="comment-%d"><p>text</p></li>`, i+1)
	}
	a := Parse(`<body><ol class="comment-list">`+b.String()+"</ol></body>", nil).Article
	if len(a.Comments) != maxComments {
		t.Errorf("%d comments", len(a.Comments))
	}
}

func FuzzPage(f *testing.F) {
	for _, name := range []string{"news-ar", "microdata-en", "bare-he", "body-in-json", "drupal"} {
		src, err := os.ReadFile("testdata/page/" + name + ".html")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Fuzz(func(t *testing.T, src string) {
		a := Parse(src, base).Article
		checkBlocks(t, a.Body)
		for _, c := range a.Comments {
			checkBlocks(t, c.Body)
		}
		checkBlocks(t, []feed.Block{{Text: a.Title}, {Text: a.Agency}})
	})
}
