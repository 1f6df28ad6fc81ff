package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
)

// The ranks of where a page says something, most trusted first.
const (
	fromJSONLD    = iota // schema.org, written for machines
	fromOpenGraph        // article:* and og:*
	fromPublisher        // parsely, sailthru, Dublin Core and the like
	fromMarkup           // rel=tag, itemprop, time
	fromMeta             // plain meta elements, which are often filled once and forgotten
	fromGuess            // the title element, a by-line's class
)

// A field keeps the values of the most trusted place that has any.
type field struct {
	rank   int
	values []string
}

// mostValues bounds the values of a field.
const mostValues = 100

// offer adds a value found at a place.
func (f *field) offer(rank int, value string) {
	if value = collapse(value); value == "" || len(f.values) > 0 && f.rank < rank {
		return
	}
	if len(f.values) > 0 && rank < f.rank {
		f.values = nil
	}
	f.rank = rank
	if len(f.values) >= mostValues {
		return
	}
	for _, have := range f.values {
		if strings.EqualFold(have, value) {
			return
		}
	}
	f.values = append(f.values, value)
}

func (f *field) first() string {
	if len(f.values) == 0 {
		return ""
	}
	return f.values[0]
}

// metadata is what a page says about itself.
type metadata struct {
	base                      *url.URL
	link                      string
	title, description, site  field
	language, authors, agency field
	tags, published, updated  field
	headings                  []string // of the first rank
	pageTitle, ogLocale       string
	body                      string // articleBody
	comments                  []feed.Comment
	commentCount              int
	feeds                     []feed.Source
}

// readMetadata reads all that a page says about itself.
func readMetadata(doc *html.Node, base *url.URL) *metadata {
	m := &metadata{base: base}
	m.findBase(doc)
	m.structured(doc)
	m.walk(doc, place{})
	if m.ogLocale != "" {
		m.offer(&m.language, fromMeta, m.ogLocale)
	}
	if m.link == "" && m.base != nil && m.base.Host != "" {
		m.link = m.base.String()
	}
	return m
}

// findBase finds the address that relative links refer to: that of the base
// element, else the page's own, else the one that the page claims.
func (m *metadata) findBase(doc *html.Node) {
	claimed := ""
	var baseRef string
	each(doc, func(n *html.Node) {
		switch n.DataAtom {
		case atom.Base:
			if baseRef == "" {
				baseRef = attr(n, "href")
			}
		case atom.Link:
			if hasToken(attr(n, "rel"), "canonical") {
				claimed = attr(n, "href")
			}
		case atom.Meta:
			if claimed == "" && attr(n, "property") == "og:url" {
				claimed = attr(n, "content")
			}
		}
	})
	m.link = absolute(m.base, claimed)
	if m.base == nil {
		if u, err := url.Parse(m.link); err == nil && u.IsAbs() {
			m.base = u
		}
	} else if m.link == "" {
		m.link = absolute(m.base, m.base.String())
	}
	if to := absolute(m.base, baseRef); to != "" {
		m.base, _ = url.Parse(to)
	}
}

// walk reads what stands in elements, in document order.
func (m *metadata) walk(n *html.Node, at place) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Html:
			m.offer(&m.language, fromJSONLD, firstAttr(n, "lang", "xml:lang"))
		case atom.Meta:
			m.meta(n)
		case atom.Link:
			m.linkElement(n)
		case atom.Title:
			if m.pageTitle == "" && (n.Parent == nil || n.Parent.DataAtom == atom.Head) {
				m.pageTitle = textOf(n)
			}
		case atom.H1:
			if text := wordsOf(n, longestValue); text != "" && !at.chrome {
				m.headings = append(m.headings, text)
			}
		}
		if commentElement(n, false) || isCommentList(n) {
			return
		}
		m.markup(n, at)
	}
	for c, in := n.FirstChild, at.inside(n); c != nil; c = c.NextSibling {
		m.walk(c, in)
	}
}

// linkElement notes the feeds that a page offers.
func (m *metadata) linkElement(n *html.Node) {
	if !hasToken(attr(n, "rel"), "alternate") {
		return
	}
	switch kind := strings.ToLower(attr(n, "type")); kind {
	case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
		if to := absolute(m.base, attr(n, "href")); to != "" {
			m.feeds = append(m.feeds, feed.Source{Title: collapse(attr(n, "title")), URL: to})
		}
	}
}

// headline returns the page's headline without the site's name behind it.
func (m *metadata) headline() string {
	title := m.title.first()
	if title == "" && len(m.headings) == 1 { // several are a page of articles
		title = m.headings[0]
	}
	if title == "" {
		title = m.pageTitle
		// The title element puts the site's name before or behind.
		for _, mark := range []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « "} {
			head, tail, ok := strings.Cut(title, mark)
			if !ok {
				continue
			}
			if i := strings.LastIndex(title, mark); i > 0 {
				head, tail = title[:i], title[i+len(mark):]
			}
			if len([]rune(head)) >= 3*len([]rune(tail)) || strings.EqualFold(tail, m.site.first()) {
				title = head
			}
		}
	}
	for _, mark := range []string{" | ", " - ", " – ", " — "} {
		if site := m.site.first(); site != "" {
			title = strings.TrimSuffix(title, mark+site)
		}
	}
	return collapse(title)
}

// each calls f for every element in document order.
func each(n *html.Node, f func(*html.Node)) {
	if n.Type == html.ElementNode {
		f(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, f)
	}
}

// textOf is the text inside a node on one line.
func textOf(n *html.Node) string {
	var b strings.Builder
	rawText(n, &b)
	return collapse(b.String())
}

// longestValue bounds what a page says in one element of what is shown, in
// bytes. Such elements may stand in one another, and hold the whole page.
const longestValue = 2000

// longestSearch is how many nodes are looked at for such a value.
const longestSearch = 500

// wordsOf is textOf for the beginning of what is inside a node: some bytes of
// it, or a little more.
func wordsOf(n *html.Node, bytes int) string {
	text, _ := beginning(n, bytes)
	return text
}

// beginning is wordsOf, and reports whether that is all the text there is.
func beginning(n *html.Node, bytes int) (text string, whole bool) {
	var b strings.Builder
	looked := 0
	for c := range n.Descendants() {
		if looked++; looked > longestSearch || b.Len() >= bytes {
			return collapse(strings.ToValidUTF8(b.String(), "")), false
		}
		switch {
		case c.Type == html.TextNode && len(c.Data) > bytes:
			b.WriteString(c.Data[:bytes])
			return collapse(strings.ToValidUTF8(b.String(), "")), false
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		}
	}
	return collapse(b.String()), true
}

func firstAttr(n *html.Node, keys ...string) string {
	for _, k := range keys {
		if v := attr(n, k); v != "" {
			return v
		}
	}
	return ""
}

// hasToken reports whether one of the words of an attribute is token; case is
// ignored.
func hasToken(value, token string) bool {
	for _, word := range strings.Fields(value) {
		if strings.EqualFold(word, token) {
			return true
		}
	}
	return false
}
