package discover

import (
	"mime"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed/fetch"
	"khabar/feed/parse/reference"
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

// resolve makes all addresses absolute, and drops those that are none.
func (r *linkReader) resolve() {
	r.endAnchor()
	if u, err := fetch.ParseAddress(r.claimed); err == nil {
		r.page.own = u.String()
		if r.base == nil {
			r.address, r.base = u, u
		}
	}
	if r.based {
		if u := resolve(r.base, r.baseRef); u != nil {
			r.base = u
		}
		if r.address == nil {
			r.address = r.base
		}
	}
	if u := resolve(r.base, r.refresh); u != nil && r.refresh != "" {
		r.refresh = u.String()
	} else {
		r.refresh = ""
	}
	r.links, r.hinted = absolute(r.base, r.links), absolute(r.base, r.hinted)
}

func absolute(base *url.URL, links []link) []link {
	seen := map[string]bool{}
	kept := links[:0]
	for _, l := range links {
		u := resolve(base, l.url)
		if u == nil || strings.Contains(u.Path, "/wp-json/") || seen[u.String()] {
			continue
		}
		l.url = u.String()
		seen[l.url] = true
		kept = append(kept, l)
	}
	return kept
}

// resolve makes an address absolute; nil for one that cannot be fetched.
func resolve(base *url.URL, ref string) *url.URL {
	if len(ref) > maxAddress {
		return nil
	}
	ref = reference.Repair(ref)
	if base != nil && !strings.HasPrefix(strings.ToLower(ref), "feed:") {
		u, err := base.Parse(ref)
		if err != nil {
			return nil
		}
		ref = u.String()
	}
	u, err := fetch.ParseAddress(ref)
	if err != nil {
		return nil
	}
	return u
}

// feedTypes are the media types that feeds are sent as. Others that feeds are
// sent as now and then (text/xml) say too little by themselves: a link of such
// a type has to look like one to a feed.
var feedTypes = map[string]bool{
	"application/rss+xml": true, "application/atom+xml": true, "application/rdf+xml": true, "application/feed+json": true,
	"application/rss": true, "application/atom": true, "text/rss+xml": true, "text/rss": true, "text/atom+xml": true, "application/x-rss+xml": true,
	"application/x-netcdf": false,
}

// offersFeed reports whether a link says that it leads to a feed.
func offersFeed(attrs map[string]string) bool {
	rel := strings.ToLower(attrs["rel"])
	if hasWord(rel, "stylesheet") || !hasWord(rel, "alternate") && !hasWord(rel, "alternative") && !hasWord(rel, "feed") {
		return false
	}
	kind, params, err := mime.ParseMediaType(attrs["type"])
	if err != nil {
		kind, _, _ = strings.Cut(attrs["type"], ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	switch {
	case feedTypes[kind]:
		return params["type"] != "entry" // Atom: one entry is no feed
	case kind == "application/json":
		return true
	case kind == "text/xml", kind == "application/xml", kind == "":
		return hasWord(rel, "feed") || feedAddress(attrs["href"]) || feedWords(attrs["title"])
	}
	return false
}

var (
	feedPath  = regexp.MustCompile(`(?i)(?:^|[/._?=-])(?:rss2?|atom|feeds?|rdf|syndication|backend)(?:[/._?=&-]|$)|\.(?:rss|atom|rdf)(?:[?]|$)|^feed:|feeds?\.feedburner\.com/|feedproxy`)
	noFeed    = regexp.MustCompile(`(?i)feedback|feedly\.com|/wp-json/|inoreader\.com|netvibes\.com|add\.my\.yahoo|newsgator\.com|/wp-content/|^mailto:|^javascript:|\.(?:png|gif|jpe?g|svg|ico|css|js|pdf|mp3|zip)(?:[?]|$)`)
	feedLabel = regexp.MustCompile(`(?i)^(?:.{0,40}[\s(\[|:/-])?(?:rss|atom|web ?feed|xml feed)(?:[\s)\]|:/.0-9-].{0,40})?$|خلاصات|موجز\s*(?:RSS|الأخبار)|خوراک|آر\s?اس\s?اس|הזנ[הת]|فید`)
)

// feedAddress reports whether an address looks like a feed's.
func feedAddress(href string) bool { return feedPath.MatchString(href) && !noFeed.MatchString(href) }

// feedWords reports whether a link's words speak of a feed.
func feedWords(words string) bool { return len(words) < maxWords && feedLabel.MatchString(words) }

// hasWord reports whether one of the words of an attribute is word.
func hasWord(value, word string) bool {
	for _, w := range strings.Fields(value) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// tidy puts text on one line.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }
