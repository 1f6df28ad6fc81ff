package syndication

import (
	"html"
	"net/url"
	"regexp"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/page"
)

// blankLine separates the paragraphs of plain text.
var blankLine = regexp.MustCompile(`\n[ \t\r]*\n\s*`)

// Fragment is [page.Fragment] for what feeds have in place of HTML: markup that
// was escaped once too often is unescaped, and text without a single tag keeps
// the paragraphs that blank lines make of it.
func Fragment(src string, base *url.URL, lang string, dir feed.Direction) []feed.Block {
	if strings.IndexByte(src, '<') >= 0 {
		return page.Fragment(src, base, lang, dir)
	}
	if markup, ok := escapedTwice(src); ok {
		return page.Fragment(markup, base, lang, dir)
	}
	return page.Fragment(blankLine.ReplaceAllString(strings.TrimSpace(src), "<p>"), base, lang, dir)
}

// firstTag is a tag that text has at its very beginning when it is markup.
var firstTag = regexp.MustCompile(`^<(?i:p|div|a|img|b|i|em|strong|span|ul|ol|h[1-6]|table|figure|blockquote)(?:[\s/][^<>]*)?>`)

// escapedTwice returns the markup that src, which has no tag, spells with
// references from beginning to end. Text that merely speaks of tags does not
// begin and end with one.
func escapedTwice(src string) (markup string, ok bool) {
	src = strings.TrimSpace(src)
	if !strings.HasPrefix(src, "&lt;") && !strings.HasPrefix(src, "&#60;") {
		return "", false
	}
	markup = html.UnescapeString(src)
	return markup, firstTag.MatchString(markup) && strings.HasSuffix(markup, ">")
}
