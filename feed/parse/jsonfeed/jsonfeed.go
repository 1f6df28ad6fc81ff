// Package jsonfeed reads JSON Feed, versions 1 and 1.1
// (https://jsonfeed.org/version/1.1).
//
// The specification asks readers to be liberal with identifiers that are
// numbers; this one is so with everything: a string where a list belongs, a
// list where a string belongs, an author without a name, and JSON that is
// damaged or cut off (see jsontree).
package jsonfeed

import (
	"errors"
	"net/url"
	"strconv"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/jsontree"
	"khabar/feed/parse/language"
	"khabar/feed/parse/page"
	"khabar/feed/parse/syndication"
	"khabar/feed/parse/xmltree"
)

// ErrNotJSONFeed says that a document is of another format.
var ErrNotJSONFeed = errors.New("the document is not a JSON Feed")

// Is reports whether text looks like a JSON Feed: an object that names the
// version or has items.
func Is(text string) bool {
	text = strings.TrimSpace(text)
	if !strings.HasPrefix(text, "{") {
		return false
	}
	head := text[:min(len(text), 4096)]
	return strings.Contains(head, "jsonfeed.org/version") || strings.Contains(text, `"items"`)
}

// Parse reads a document, whose own address is base (nil when unknown). Items
// that are not complete because the document ends early are there as far as
// they go, marked Partial, when they have at least a headline.
func Parse(text string, base *url.URL) (syndication.Feed, error) {
	top, err := jsontree.Parse(text, jsontree.DefaultLimits)
	if top.Get("items") == nil && !strings.Contains(top.Get("version").Text(), "jsonfeed.org") {
		return syndication.Feed{}, ErrNotJSONFeed
	}
	r := reader{base: base}
	if err != nil {
		r.Problem(err)
	}
	r.Format = "JSON Feed"
	if v := top.Get("version").Text(); strings.Contains(v, "/version/") {
		r.Format += " " + v[strings.LastIndex(v, "/")+1:]
	}
	r.head(top)
	for _, item := range top.Get("items").List() {
		if a, ok := r.item(item); ok && !r.Add(a) {
			break
		}
	}
	return r.Feed, nil
}

// size reads the length of a file in bytes, which may be written as 1e6.
func size(s string) int64 {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || !(n >= 0 && n < 1<<62) {
		return 0
	}
	return int64(n)
}

// A reader reads one feed.
type reader struct {
	syndication.Feed
	base    *url.URL
	authors []string
}

func (r *reader) resolve(v *jsontree.Value) string {
	if v == nil || !v.Complete {
		return ""
	}
	return xmltree.Resolve(r.base, v.Text())
}

// head reads what the feed says about itself.
func (r *reader) head(top *jsontree.Value) {
	r.Source.Title = page.Line(top.Get("title").Text())
	r.Source.URL = r.resolve(top.Get("feed_url"))
	r.Source.Home = r.resolve(top.Get("home_page_url"))
	r.Source.Language = language.Tag(top.Get("language").Text())
	r.authors = authors(top)
	if home, err := url.Parse(r.Source.Home); r.base == nil && err == nil && home.IsAbs() {
		r.base = home
	}
}

// authors reads authors (1.1) and author (1).
func authors(v *jsontree.Value) []string {
	var names []string
	for _, key := range []string{"authors", "author"} {
		for _, a := range v.Get(key).List() {
			name := a.Text()
			if a.Kind == jsontree.Object {
				name = a.First("name", "url").Text()
			}
			names = syndication.AppendPerson(names, name)
		}
	}
	return names
}

// item reads one entry; ok is false for what is no entry, or cut off before
// its headline.
func (r *reader) item(v *jsontree.Value) (a feed.Article, ok bool) {
	if v.Kind != jsontree.Object {
		return a, false
	}
	a.Partial = !v.Complete
	if id := v.Get("id"); id != nil && id.Complete && id.Text() != "" {
		a.ID = id.Exact()
	}
	a.Link = r.resolve(v.First("url", "external_url"))
	a.Language = language.Tag(v.Get("language").Text())
	if a.Language == "" {
		a.Language = r.Source.Language
	}
	if title := v.Get("title"); title != nil && title.Complete {
		a.Title = page.Line(r.Clip(title.Text()))
	}
	if a.Authors = authors(v); len(a.Authors) == 0 {
		a.Authors = append(a.Authors, r.authors...)
	}
	r.tags(&a, v.First("tags", "categories"))
	syndication.SetDates(&a, []string{v.Get("date_published").Text(), v.Get("published").Text()},
		[]string{v.Get("date_modified").Text(), v.Get("modified").Text()})
	for _, f := range v.Get("attachments").List() {
		a.Enclosures = syndication.AppendEnclosure(a.Enclosures, feed.Enclosure{URL: r.resolve(f.Get("url")),
			Type: f.Get("mime_type").Text(), Length: size(f.Get("size_in_bytes").Text()), Title: f.Get("title").Text()})
	}
	a.Enclosures = syndication.AppendPicture(a.Enclosures, r.resolve(v.First("image", "banner_image")))
	r.body(&a, v)
	return a, v.Complete || a.Title != ""
}

// tags reads a list of keywords, or one string with several.
func (r *reader) tags(a *feed.Article, v *jsontree.Value) {
	for _, t := range v.List() {
		words := []string{t.Text() + t.First("name", "label", "term", "title").Text()}
		if v.Kind == jsontree.String {
			words = syndication.SplitKeywords(t.Text())
		}
		for _, w := range words {
			a.Tags = syndication.AppendNew(a.Tags, w)
		}
	}
}

func (r *reader) body(a *feed.Article, v *jsontree.Value) {
	base := syndication.Base(nil, a.Link)
	if base == nil {
		base = r.base
	}
	if html := v.Get("content_html").Text(); html != "" {
		a.Body = r.Blocks(html, base, a)
	}
	if text := v.Get("content_text").Text(); text != "" && len(a.Body) == 0 {
		a.Body = syndication.Plain(r.Clip(text))
	}
	summary := page.Line(r.Clip(v.Get("summary").Text()))
	switch {
	case summary == "":
	case len(a.Body) == 0:
		a.Body = []feed.Block{{Text: summary}}
	case summary != syndication.PlainText(a.Body):
		a.Summary = summary
	}
}
