package discover

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestHeaderLinks(t *testing.T) {
	base, _ := url.Parse("https://x.example/a/b")
	for _, c := range []struct {
		name   string
		fields []string
		want   string
	}{
		{"none", nil, ""},
		{"one", []string{`<https://x.example/feed>; rel="alternate"; type="application/rss+xml"; title="News"`}, "https://x.example/feed News "},
		{"relative", []string{`<../feed>;rel=alternate;type=application/atom+xml`}, "https://x.example/feed  "},
		{"several in one field", []string{`</1>; rel=alternate; type="application/rss+xml", </2>; rel="next alternate"; type=application/feed+json; hreflang=ar`},
			"https://x.example/1  ; https://x.example/2  ar"},
		{"several fields", []string{`</style.css>; rel=preload; as=style`, `</1>; rel=alternate; type=application/rss+xml`}, "https://x.example/1  "},
		{"signs within quotes", []string{`</1>; title="a, b; <c> \"d\""; rel=alternate; type=application/rss+xml`}, `https://x.example/1 a, b; <c> "d" `},
		{"signs within the address", []string{`</1,2;3>; rel=alternate; type=application/rss+xml`}, "https://x.example/1,2;3  "},
		{"a title in Arabic", []string{`</1>; rel=alternate; type=application/rss+xml; title="?"; title*=UTF-8'ar'%D8%A3%D8%AE`}, "https://x.example/1 \u0623\u062E "},
		{"a title of another charset", []string{`</1>; rel=alternate; type=application/rss+xml; title=a; title*=ISO-8859-1''%E4`}, "https://x.example/1 a "},
		{"the first of a name holds", []string{`</1>; rel=alternate; rel=next; TYPE=application/rss+xml; type=text/html`}, "https://x.example/1  "},
		{"another relation", []string{`</1>; rel=next; type=application/rss+xml`}, ""},
		{"another language of the page", []string{`</ar>; rel=alternate; hreflang=ar; type=text/html`}, ""},
		{"of something else", []string{`</1>; rel=alternate; type=application/rss+xml; anchor="#x"`}, ""},
		{"WordPress", []string{`<https://x.example/wp-json/>; rel="https://api.w.org/"`, `<https://x.example/wp-json/wp/v2/posts/1>; rel="alternate"; title="JSON"; type="application/json"`}, ""},
		{"white space and empty parts", []string{` , ,< /1 > ; ; rel = alternate ; type = "application/rss+xml" ;`}, "https://x.example/1  "},
		{"no address", []string{`<>; rel=alternate; type=application/rss+xml`}, ""},
		{"what is wrong ends its field", []string{`</1>; rel=alternate; type=application/rss+xml, garbage, </2>; rel=alternate; type=application/rss+xml`, `</3>; rel=alternate; type=application/rss+xml`},
			"https://x.example/1  ; https://x.example/3  "},
		{"unfinished", []string{`</1>; rel=alternate; type="application/rss+xml`, `</2; rel=alternate`, `<`, `</3>; rel=`}, "https://x.example/1  "},
		{"no web address", []string{`<javascript:alert(1)>; rel=alternate; type=application/rss+xml`, `<file:///etc/passwd>; rel=alternate; type=application/rss+xml`}, ""},
	} {
		var got []string
		for _, l := range headerLinks(c.fields, base) {
			got = append(got, fmt.Sprintf("%s %s %s", l.url, l.title, l.language))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
	many := strings.Repeat(`</1>; rel=alternate; type=application/rss+xml,`, 10000)
	if n := len(headerLinks([]string{many, many}, base)); n > maxHeaderLinks {
		t.Errorf("%d links", n)
	}
}

// Feeds that the answer's header names are found beside those of the page, and
// where there is no page.
func TestFeedsOfTheHeader(t *testing.T) {
	field := "Link: </header.xml>; rel=alternate; type=application/rss+xml\n"
	w := web{
		"https://x.example/":           field + html5(`<link rel=alternate type=application/rss+xml href=/page.xml>`),
		"https://x.example/report":     field + "Just a text of several words, and no page at all.\n\nIt goes on for a while.",
		"https://x.example/header.xml": rss("Header", "1"), "https://x.example/page.xml": rss("Page", "2"),
	}
	for what, want := range map[string]string{
		"x.example":                "link https://x.example/header.xml\nlink https://x.example/page.xml",
		"https://x.example/report": "link https://x.example/header.xml",
	} {
		r, asked, err := find(t, w, what)
		if err != nil || urls(r) != want {
			t.Errorf("%s: %s, %v; asked %v", what, urls(r), err, asked)
		}
	}
}

func FuzzHeaderLinks(f *testing.F) {
	f.Add(`</1>; rel="alternate"; type=application/rss+xml; title*=UTF-8''%D8, <2>;x`)
	f.Add(`<a>;;rel=alternate;type="application/atom+xml\`)
	base, _ := url.Parse("https://x.example/")
	f.Fuzz(func(t *testing.T, field string) {
		links := headerLinks([]string{field}, base)
		if !slices.Equal(links, headerLinks([]string{field}, base)) || len(links) > maxHeaderLinks {
			t.Fatalf("%q: %v", field, links)
		}
		for _, l := range links {
			if u, err := url.Parse(l.url); err != nil || u.Scheme != "http" && u.Scheme != "https" || utf8.ValidString(field) && !utf8.ValidString(l.language) {
				t.Fatalf("%q: %+v", field, l)
			}
		}
	})
}
