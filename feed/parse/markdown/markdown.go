package markdown

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"khabar/feed"
	"khabar/feed/parse/language"
	"khabar/feed/parse/page"
	"khabar/feed/parse/plain"
)

// converter is goldmark as this package uses it. It keeps raw HTML, which is
// parsed again at once and never shown as such. It is safe for concurrent use.
var converter = goldmark.New(
	goldmark.WithExtensions(
		extension.Table, extension.Strikethrough, extension.Linkify,
		extension.NewFootnote(extension.WithFootnoteBacklinkHTML([]byte(""))),
	),
	goldmark.WithRendererOptions(html.WithUnsafe()),
)

// Parse reads UTF-8 text. base makes relative links absolute; nil leaves them
// out, as page.Fragment does. These keys of the front matter are read, small
// or capital:
//
//	title; summary, description, excerpt; date, published, updated, lastmod
//	author, authors, byline; agency, organization; tags, keywords, categories
//	lang, language; dir, direction; source, publication, site
//	url, link, permalink, canonical; id, guid; image, cover
//	comments (a list of author, text, date, replies, or an address)
//
// Without a title there, the first heading is the headline.
func Parse(text string, base *url.URL) feed.Article {
	meta, body := frontMatter(text)
	article := feed.Article{}
	meta.fill(&article)
	article.Body = blocks(body, base, article.Language, article.Direction)
	takeHeadline(&article)
	if article.Language == "" {
		article.Language = guess(&article)
	}
	meta.fillComments(&article, base)
	return article
}

// blocks converts Markdown to blocks.
func blocks(body string, base *url.URL, lang string, dir feed.Direction) []feed.Block {
	var b bytes.Buffer
	if !tractable(body) || converter.Convert([]byte(body), &b) != nil {
		return plain.Blocks(plain.Lines(body))
	}
	return page.Fragment(b.String(), base, lang, dir)
}

// takeHeadline makes the first heading the headline, or drops it where it
// repeats the title of the front matter. Without either, the headline is the
// beginning of the text, which stays whole.
func takeHeadline(a *feed.Article) {
	for len(a.Body) > 0 && a.Body[0].Kind == feed.Rule {
		a.Body = a.Body[1:]
	}
	if len(a.Body) == 0 {
		return
	}
	first := a.Body[0]
	switch {
	case first.Kind == feed.Heading && first.Level <= 2 && (a.Title == "" || a.Title == first.Text):
		a.Title = first.Text
		a.Body = a.Body[1:]
	case a.Title == "":
		line, _, _ := strings.Cut(first.Text, "\n")
		a.Title = plain.Headline(line)
	}
}

// guess returns the language of the article's text.
func guess(a *feed.Article) string {
	var b strings.Builder
	b.WriteString(a.Title)
	for i := range a.Body {
		if a.Body[i].Kind != feed.Code && b.Len() < 16<<10 {
			b.WriteString("\n")
			b.WriteString(a.Body[i].Text)
		}
	}
	return language.Guess(b.String())
}

// Signs of Markdown in running text, and how much each says: 2 alone decides.
var signs = []struct {
	pattern *regexp.Regexp
	weight  int
}{
	{regexp.MustCompile(`(?m)^#{1,6} +\S`), 2},
	{regexp.MustCompile("(?m)^ {0,3}(?:```|~~~)"), 2},
	{regexp.MustCompile(`(?m)^ {0,3}\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$`), 2},
	{regexp.MustCompile(`\[[^\]\n]+\]\((?:https?:|mailto:|/|\.|#)[^)\n]*\)`), 2},
	{regexp.MustCompile(`!\[[^\]\n]*\]\([^)\n]+\)`), 2},
	{regexp.MustCompile(`(?m)^\S.*\n(?:={3,}|-{3,}) *$`), 1},
	{regexp.MustCompile(`\*\*[^*\s][^*\n]*\*\*|__[^_\s][^_\n]*__`), 1},
	{regexp.MustCompile("`[^`\n]+`"), 1},
	{regexp.MustCompile(`(?m)^> \S`), 1},
	{regexp.MustCompile(`(?m)^\[[^\]\n]+\]: \S+`), 1},
}

// HasFrontMatter reports whether a text begins with front matter, closed
// within what is given.
func HasFrontMatter(head string) bool {
	meta, _, ok := cutFrontMatter(head)
	return ok && meta.looksLikeKeys()
}

// Is reports whether the beginning of a text has the signs of Markdown.
func Is(head string) bool {
	score := 0
	for _, s := range signs {
		if s.pattern.MatchString(head) {
			score += s.weight
		}
	}
	return score >= 2
}
