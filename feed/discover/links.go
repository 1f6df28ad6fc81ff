package discover

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits on what is read of one page.
const (
	maxPage   = 4 << 20 // bytes
	maxLinks  = 40      // links that say that they lead to a feed
	maxHinted = 15      // links that look as if they did
	maxWords  = 200     // bytes of a link's words
)

// A link is a place where a page says, or seems to say, that a feed is.
type link struct {
	url, title, language string
}

// A page is what discovery reads of one.
type page struct {
	// address is the page's own, as far as it is known, and base what relative
	// addresses refer to, which the page may say.
	address, base *url.URL
	// own is the address that a saved page says it was saved from.
	own string
	// links say that they are feeds (rel=alternate, rel=feed), hinted look as
	// if they were.
	links, hinted []link
	// refresh is where the page sends at once, or the first frame shows.
	refresh string
	// generator is what the page says that it was made with, in small letters,
	// and text its beginning.
	generator, text string
}

// readPage reads the links of a page. address is the page's own, or nil. The
// page is read as a stream of tags: no nesting can make that dear, and markup
// that is out of its place counts all the same.
func readPage(text string, address *url.URL) *page {
	r := linkReader{page: page{address: address, base: address, text: text[:min(len(text), signedBytes)]}, z: html.NewTokenizer(strings.NewReader(text[:min(len(text), maxPage)]))}
	r.z.SetMaxBuf(1 << 20)
	r.findOwn(text)
	for r.next() {
	}
	r.resolve()
	return &r.page
}

type linkReader struct {
	page
	z *html.Tokenizer
	// baseRef and claimed are addresses as written.
	baseRef, claimed string
	based            bool
	// anchor is the link that is open, and words what it says so far.
	anchor *link
	hint   bool
	words  strings.Builder
}

// savedFrom are the comments that browsers leave in a page that they save.
var savedFrom = regexp.MustCompile(`(?s)<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)`)

func (r *linkReader) findOwn(text string) {
	if m := savedFrom.FindStringSubmatch(text[:min(len(text), 4<<10)]); m != nil {
		r.claimed = m[1]
	}
}

// next reads one token, and reports whether to go on.
func (r *linkReader) next() bool {
	kind := r.z.Next()
	switch kind {
	case html.ErrorToken:
		return false
	case html.TextToken:
		if r.anchor != nil && r.words.Len() < maxWords {
			r.words.Write(r.z.Text())
		}
		return true
	case html.StartTagToken, html.SelfClosingTagToken:
	case html.EndTagToken:
		if name, _ := r.z.TagName(); string(name) == "a" {
			r.endAnchor()
		}
		return true
	default:
		return true
	}
	name, more := r.z.TagName()
	tag := atom.Lookup(name)
	switch tag {
	case atom.Noscript: // its content is markup for us
		r.z.NextIsNotRawText()
		return true
	case atom.Link, atom.A, atom.Base, atom.Meta, atom.Frame, atom.Iframe, atom.Img, atom.Area:
	default:
		return true
	}
	attrs := map[string]string{}
	for more {
		var key, value []byte
		key, value, more = r.z.TagAttr()
		if _, twice := attrs[string(key)]; !twice { // HTML: the first one holds
			attrs[string(key)] = string(value)
		}
	}
	r.element(tag, attrs)
	return len(r.links) < maxLinks
}

func (r *linkReader) element(tag atom.Atom, attrs map[string]string) {
	href := strings.TrimSpace(attrs["href"])
	switch tag {
	case atom.Base:
		if _, has := attrs["href"]; has && !r.based {
			r.baseRef, r.based = href, true
		}
	case atom.Meta:
		r.meta(attrs)
	case atom.Link:
		if hasWord(attrs["rel"], "canonical") && r.claimed == "" {
			r.claimed = href
		}
		if href != "" && offersFeed(attrs) {
			r.links = append(r.links, link{href, tidy(attrs["title"]), attrs["hreflang"]})
		}
	case atom.Frame:
		if r.refresh == "" {
			r.refresh = strings.TrimSpace(attrs["src"])
		}
	case atom.Img:
		if r.anchor != nil {
			r.words.WriteString(" " + attrs["alt"] + " ")
		}
	case atom.A, atom.Area:
		r.endAnchor()
		if href == "" || strings.HasPrefix(href, "#") {
			return
		}
		l := link{href, tidy(attrs["title"]), attrs["hreflang"]}
		if offersFeed(attrs) {
			r.links = append(r.links, l)
			return
		}
		r.anchor, r.hint = &l, feedAddress(href) || feedWords(attrs["title"]) || feedWords(attrs["aria-label"])
	}
}

// endAnchor ends the link that is open, now that all of its words are known.
func (r *linkReader) endAnchor() {
	if r.anchor == nil {
		return
	}
	words := tidy(r.words.String())
	if (r.hint || feedWords(words)) && len(r.hinted) < maxHinted {
		if r.anchor.title == "" {
			r.anchor.title = words
		}
		r.hinted = append(r.hinted, *r.anchor)
	}
	r.anchor = nil
	r.words.Reset()
}

func (r *linkReader) meta(attrs map[string]string) {
	content := strings.TrimSpace(attrs["content"])
	switch {
	case strings.EqualFold(attrs["name"], "generator"):
		r.generator = strings.ToLower(content[:min(len(content), maxWords)])
	case strings.EqualFold(attrs["property"], "og:url") && r.claimed == "":
		r.claimed = content
	case strings.EqualFold(attrs["http-equiv"], "refresh"):
		delay, to, _ := strings.Cut(content, ";")
		key, value, ok := strings.Cut(strings.TrimSpace(to), "=")
		if ok && strings.EqualFold(strings.TrimSpace(key), "url") && len(strings.TrimSpace(delay)) < 2 {
			r.refresh = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
}
