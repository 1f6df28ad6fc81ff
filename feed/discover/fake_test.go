package discover

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"khabar/feed/fetch"
)

// A web is a Fetcher over pages by their address. A body is what the address
// answers; one that begins with "-> " redirects for a while, "=> " for good, and
// "! 404" refuses.
type web map[string]string

// A log is what a web was asked.
type log struct {
	web
	mu    sync.Mutex
	asked []fetch.Request
}

func (l *log) Get(_ context.Context, r fetch.Request) (*fetch.Response, error) {
	l.mu.Lock()
	l.asked = append(l.asked, r)
	l.mu.Unlock()
	return l.get(r.URL, "", 0)
}

func (w web) get(address, moved string, hops int) (*fetch.Response, error) {
	body, ok := w[address]
	var status int
	switch {
	case !ok && !w.has(address):
		return nil, &fetch.Error{Kind: fetch.Unreachable, Where: address, What: "cannot be reached", Remedy: "check"}
	case !ok:
		return nil, &fetch.Error{Kind: fetch.Missing, Where: address, What: "is not there", Remedy: "check", Status: 404}
	case strings.HasPrefix(body, "-> ") && hops < 5:
		return w.get(body[3:], "", hops+1)
	case strings.HasPrefix(body, "=> ") && hops < 5:
		return w.get(body[3:], body[3:], hops+1)
	case strings.HasPrefix(body, "! plain"):
		return nil, &fetch.Error{Kind: fetch.Unreachable, Where: address, What: "cannot be reached", Remedy: "check"}
	}
	if _, err := fmt.Sscanf(body, "! %d", &status); err == nil {
		kind := map[int]fetch.Kind{403: fetch.Denied, 410: fetch.Gone, 429: fetch.Busy, 500: fetch.ServerFault}[status]
		return nil, &fetch.Error{Kind: kind, Where: address, What: "refuses", Remedy: "wait", Status: status}
	}
	var links []string
	for strings.HasPrefix(body, "Link: ") { // header fields before the body
		field, rest, _ := strings.Cut(body, "\n")
		links, body = append(links, field[len("Link: "):]), rest
	}
	return &fetch.Response{URL: address, Moved: moved, Status: 200, ContentType: "text/html", Body: []byte(body), ETag: `"` + address + `"`, Links: links}, nil
}

// has reports whether a web has the host of an address.
func (w web) has(address string) bool {
	for a := range w {
		if hostOf(a) == hostOf(address) {
			return true
		}
	}
	return false
}

// rss is a feed of articles of a site, named by their paths.
func rss(title string, paths ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0"?><rss version="2.0"><channel><title>%s</title><language>en</language>`, title)
	for i, p := range paths {
		fmt.Fprintf(&b, `<item><title>News %s</title><link>https://news.example/%s</link><pubDate>Wed, %02d Nov 2025 10:00:00 GMT</pubDate></item>`, p, p, i+1)
	}
	return b.String() + `</channel></rss>`
}

// atomFeed is the same in Atom, with text in its entries.
func atomFeed(title, text string, paths ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>%s</title>`, title)
	for _, p := range paths {
		fmt.Fprintf(&b, `<entry><title>News %s</title><link href="https://news.example/%s"/><content>%s</content></entry>`, p, p, text)
	}
	return b.String() + `</feed>`
}

func html5(head string) string {
	return "<!doctype html><html><head><title>A site</title>" + head + "</head><body><p>Some text of a page.</p></body></html>"
}

func find(t *testing.T, w web, what string) (*Result, []string, error) {
	t.Helper()
	l := &log{web: w}
	r, err := (&Finder{Fetcher: l}).Find(context.Background(), what)
	if r == nil {
		t.Fatal("no result")
	}
	var asked []string
	for _, a := range l.asked {
		asked = append(asked, a.URL)
	}
	return r, asked, err
}

// urls are the candidates of a result: how each was found, and where.
func urls(r *Result) string {
	var lines []string
	for _, c := range r.Candidates {
		line := c.By.String() + " " + c.URL
		if c.Comments {
			line += " comments"
		}
		for _, a := range c.Also {
			line += " +" + a.Format
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func isNotFound(err error) bool {
	var n *NotFound
	return errors.As(err, &n)
}
