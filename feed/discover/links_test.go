package discover

import (
	"flag"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"khabar/feed/feedtest/steps"
)

// What is read of each page of testdata/pages.txtar: NAME.html is a page at
// https://site.example/dir/page.html, NAME.want the addresses that it names:
// those that say that they are feeds, after "?" those that look like it, after
// ">" where it sends.
func TestPages(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/pages.txtar")
	if err != nil {
		t.Fatal(err)
	}
	address, _ := url.Parse("https://site.example/dir/page.html")
	if n := len(archive.Files) / 2; n < 60 {
		t.Errorf("only %d pages", n)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := archive.Files[i], archive.Files[i+1]
		name := strings.TrimSuffix(in.Name, ".html")
		if want.Name != name+".want" {
			t.Fatalf("%s is followed by %s", in.Name, want.Name)
		}
		t.Run(name, func(t *testing.T) {
			at := address
			if strings.HasPrefix(name, "saved") {
				at = nil
			}
			if got := describe(readPage(string(in.Data), at)); got != string(want.Data) {
				t.Errorf("got\n%swant\n%s", got, want.Data)
			}
		})
	}
}

func describe(p *page) string {
	var b strings.Builder
	for _, l := range p.links {
		fmt.Fprintln(&b, strings.TrimSpace(l.url+" "+l.language+" "+l.title))
	}
	for _, l := range p.hinted {
		fmt.Fprintln(&b, strings.TrimSpace("? "+l.url+" "+l.language+" "+l.title))
	}
	if p.refresh != "" {
		fmt.Fprintln(&b, "> "+p.refresh)
	}
	return b.String()
}

func FuzzReadPage(f *testing.F) {
	archive, err := txtar.ParseFile("testdata/pages.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range archive.Files {
		f.Add(string(file.Data))
	}
	address, _ := url.Parse("https://site.example/dir/page.html")
	f.Fuzz(func(t *testing.T, text string) {
		for _, at := range []*url.URL{address, nil} {
			p := readPage(text, at)
			if len(p.links) > maxLinks || len(p.hinted) > maxHinted {
				t.Errorf("%d and %d links", len(p.links), len(p.hinted))
			}
			all := append(append([]link{}, p.links...), p.hinted...)
			for _, l := range append(all, link{url: p.refresh}, link{url: p.own}) {
				if l.url == "" {
					continue
				}
				u, err := url.Parse(l.url)
				if err != nil || u.Hostname() == "" || u.Scheme != "http" && u.Scheme != "https" {
					t.Errorf("%q is no address: %v", l.url, err)
				}
			}
			if p.base != nil {
				p.signed()
				probes(p.base)
				leads(p.base)
			}
		}
	})
}

func FuzzUnderstand(f *testing.F) {
	for _, s := range []string{"a.example", "@a@b.example", "r/x", "https://a.example/x", "[::1]:80", "feed:", "//", "@\u200f", "a:80:b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, what string) {
		g, err := understand(what)
		if (err == nil) != (len(g.addresses) > 0 || g.user != "") {
			t.Errorf("%v %+v", err, g)
		}
		for _, a := range g.addresses {
			if u, err := url.Parse(a); err != nil || u.Hostname() == "" {
				t.Errorf("%q: %v", a, err)
			} else {
				leads(u)
				probes(u)
			}
		}
	})
}

var size = flag.Int("size", 0, "the number of elements of a page")

// TestReadPageSteps is run by TestReadPageIsLinear.
func TestReadPageSteps(t *testing.T) {
	if *size == 0 {
		return
	}
	for _, piece := range []string{
		"<a href=/x>", "<link rel=alternate href=/x>", "<link rel=stylesheet ", "<base href=x>", "<!-- ", "<a href=/rss>RSS</a>", "<div>", "<a title='",
		"<noscript>", "<meta http-equiv=refresh content='0;url=x'>", "<meta name=generator content=wordpress>",
	} {
		text := strings.Repeat(piece, *size)
		address, _ := url.Parse("https://site.example/")
		readPage(text, address).signed()
	}
}

func TestReadPageIsLinear(t *testing.T) {
	steps.NewCounter(t, "khabar/feed/discover").CheckLinear(t, 2000, "TestReadPageSteps")
}
