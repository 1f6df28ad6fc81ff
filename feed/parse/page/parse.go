package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
	"khabar/feed/parse/date"
)

// A Page is what a page holds.
type Page struct {
	Article feed.Article
	// Source is the site, as far as the page names it.
	Source feed.Source
	// Feeds are those that the page offers for itself (rel=alternate).
	Feeds []feed.Source
}

// Parse reads a page. base is its address, or nil for a saved page that does
// not know; the page's own canonical address then takes its place. Nothing can
// fail: of what is no article, the text is there.
func Parse(text string, base *url.URL) Page {
	doc, err := html.Parse(strings.NewReader(text))
	deep := err != nil // more than 512 elements inside each other
	if deep {
		doc = headOf(text)
	}
	m := readMetadata(doc, base)
	base = m.base
	p := Page{Feeds: m.feeds}
	p.Source = feed.Source{Title: m.site.first(), Language: m.language.first()}
	if m.base != nil && m.base.Host != "" {
		p.Source.Home = m.base.Scheme + "://" + m.base.Host + "/"
	}
	a := &p.Article
	m.fill(a)
	a.Direction = pageDirection(doc)
	if deep {
		w := walker{base: base, lang: a.Language}
		w.flat(text, context{dir: a.Direction, lang: a.Language})
		a.Body = w.blocks
	} else {
		a.Comments = readComments(doc, base, a.Language)
		a.Body = readBody(doc, base, a)
	}
	if len(a.Comments) == 0 {
		a.Comments = m.comments
	}
	a.CommentCount = max(a.CommentCount, len(a.Comments))
	if words := length(a.Body); words < len(m.body) && words < shortBody {
		a.Body = bodyFromText(m.body, base, a)
	}
	a.Body = withoutTitle(withoutDecoration(a.Body), a.Title)
	takeDateline(a)
	if a.Summary == flat(a.Body) {
		a.Summary = ""
	}
	return p
}

// headOf parses a page up to its body.
func headOf(text string) *html.Node {
	head := text
	if i := strings.Index(strings.ToLower(text), "<body"); i >= 0 {
		head = text[:i]
		if end := strings.IndexByte(text[i:], '>'); end >= 0 {
			head = text[:i+end+1]
		}
	}
	doc, err := html.Parse(strings.NewReader(head))
	if err != nil {
		return &html.Node{Type: html.DocumentNode}
	}
	return doc
}

// pageDirection returns what the page declares for itself as a whole.
func pageDirection(doc *html.Node) feed.Direction {
	for _, a := range []atom.Atom{atom.Body, atom.Html} {
		if n := descendant(doc, func(c *html.Node) bool { return c.DataAtom == a }); n != nil {
			if d, ok := declaredDirection(n); ok && d != feed.DirectionUnknown {
				return d
			}
		}
	}
	return feed.DirectionUnknown
}

// fill sets an article's fields from what the page says about itself.
func (m *metadata) fill(a *feed.Article) {
	a.Title = m.headline()
	a.Link = m.link
	a.Language = m.language.first()
	a.Source = m.site.first()
	a.Authors = m.authors.values
	a.Agency = m.agency.first()
	if len(a.Authors) == 0 && a.Agency == a.Source {
		a.Agency = ""
	}
	a.Tags = slices.DeleteFunc(m.tags.values, func(tag string) bool { return tag == a.Title })
	a.Summary = m.description.first()
	a.CommentCount = m.commentCount
	for _, s := range m.published.values {
		if t, dateOnly, ok := date.Parse(s, a.Language); ok {
			a.Published, a.DateOnly = t, dateOnly
			break
		}
	}
	for _, s := range m.updated.values {
		if t, _, ok := date.Parse(s, a.Language); ok {
			a.Updated = t
			break
		}
	}
	a.ID = a.Link
}

// bodyFromText makes a body of schema.org's articleBody, which is text, or
// HTML where somebody put that in.
func bodyFromText(text string, base *url.URL, a *feed.Article) []feed.Block {
	if strings.Contains(text, "</p>") || strings.Contains(text, "<br") {
		return Fragment(text, base, a.Language, a.Direction)
	}
	var blocks []feed.Block
	for _, line := range strings.Split(html.UnescapeString(text), "\n") {
		if line = collapse(line); line != "" {
			blocks = append(blocks, feed.Block{Text: line})
		}
	}
	return blocks
}

// withoutTitle drops a first heading that only repeats the headline.
func withoutTitle(blocks []feed.Block, title string) []feed.Block {
	for i := range blocks {
		switch b := &blocks[i]; b.Kind {
		case feed.Image, feed.Rule:
			continue
		case feed.Heading:
			if collapse(b.Text) == title {
				return append(blocks[:i:i], blocks[i+1:]...)
			}
		}
		break
	}
	return blocks
}

// takeDateline takes the date from a line of the body that holds nothing else,
// above the first real paragraph, where the page names none in its markup.
func takeDateline(a *feed.Article) {
	if !a.Published.IsZero() {
		return
	}
	for i := range a.Body[:min(len(a.Body), 5)] {
		b := &a.Body[i]
		if b.Kind == feed.Image {
			continue
		}
		if b.Kind != feed.Paragraph || len(b.Text) > 200 {
			return
		}
		if t, dateOnly, ok := date.Parse(b.Text, a.Language); ok {
			if saysUpdated(b.Text) {
				a.Updated = t
			} else {
				a.Published, a.DateOnly = t, dateOnly
			}
			a.Body = append(a.Body[:i:i], a.Body[i+1:]...)
			return
		}
	}
}

// saysUpdated tells a line that speaks of the last change.
func saysUpdated(line string) bool {
	line = strings.ToLower(line)
	for _, word := range []string{"updated", "تحديث", "بروزرسانی", "به\u200cروزرسانی", "نوێکرا", "עודכן", "güncelle"} {
		if strings.Contains(line, word) {
			return true
		}
	}
	return false
}

// decorations are parts of the addresses of pictures that show nothing.
var decorations = []string{"icon", "advert", "/ads/", "spacer", "blank.", "pixel", "1x1", "sprite", "logo", "button", "avatar"}

// withoutDecoration drops pictures without words that belong to the page, and
// not to the article.
func withoutDecoration(blocks []feed.Block) []feed.Block {
	kept := blocks[:0]
	for _, b := range blocks {
		if b.Kind == feed.Image && decorates(b) {
			continue
		}
		kept = append(kept, b)
	}
	return kept
}

func decorates(b feed.Block) bool {
	name := strings.ToLower(b.Link)
	for _, part := range decorations {
		if strings.Contains(name, part) && (b.Text == "" || part == "icon") {
			return true
		}
	}
	return b.Link == "" && b.Text == ""
}

// length counts the bytes of text in blocks.
func length(blocks []feed.Block) int {
	n := 0
	for _, b := range blocks {
		n += len(b.Text)
		for _, row := range b.Rows {
			for _, c := range row {
				n += len(c.Text)
			}
		}
	}
	return n
}

// flat is the text of blocks on one line.
func flat(blocks []feed.Block) string {
	var parts []string
	for _, b := range blocks {
		parts = append(parts, b.Text)
	}
	return collapse(strings.Join(parts, " "))
}
