package discover

import (
	"net/url"
	"strings"
)

// A sign is what the pages of a program that makes sites show, and where that
// program has its feeds. A path that begins with "/" is one of the site, "./" of
// the page's folder, "?" the page itself with other parameters.
type sign struct {
	program string
	// generator is a part of what a page names as its generator, in small
	// letters; shows is something that stands in the text of the page.
	generator string
	shows     []string
	paths     []string
}

var signs = []sign{
	{"WordPress", "wordpress", []string{"/wp-content/", "/wp-includes/", "/wp-json/"}, []string{"./feed/", "/feed/", "/?feed=rss2"}},
	{"Blogger", "blogger", []string{"www.blogger.com/static"}, []string{"/feeds/posts/default"}},
	{"Substack", "", []string{"substackcdn.com"}, []string{"/feed"}},
	{"Medium", "", []string{"cdn-client.medium.com", "miro.medium.com"}, []string{"/feed"}},
	{"Ghost", "ghost", nil, []string{"/rss/"}},
	{"Drupal", "drupal", []string{"/sites/default/files/"}, []string{"/rss.xml"}},
	{"Joomla", "joomla", nil, []string{"?format=feed&type=rss", "/?format=feed&type=rss"}},
	{"Discourse", "discourse", nil, []string{"/latest.rss"}},
	{"Squarespace", "", []string{"static1.squarespace.com"}, []string{"?format=rss"}},
	{"Wix", "wix.com", []string{"static.wixstatic.com"}, []string{"/blog-feed.xml"}},
	{"Webflow", "webflow", nil, []string{"./rss.xml", "/rss.xml"}},
	{"Shopify", "", []string{"cdn.shopify.com"}, []string{"/blogs/news.atom"}},
	{"MediaWiki", "mediawiki", nil, []string{"/index.php?title=Special:RecentChanges&feed=atom"}},
	{"Hugo", "hugo", nil, []string{"./index.xml", "/index.xml"}},
	{"Jekyll", "jekyll", nil, []string{"/feed.xml"}},
	{"XenForo", "", []string{`id="XenForo"`}, []string{"/forums/-/index.rss"}},
	{"vBulletin", "vbulletin", nil, []string{"/external.php?type=RSS2"}},
	{"SPIP", "spip", nil, []string{"/spip.php?page=backend"}},
	{"Movable Type", "movable type", nil, []string{"/atom.xml"}},
	{"Plone", "plone", nil, []string{"/RSS"}},
}

// signedBytes bounds what of a page is searched for signs: its head, and the
// beginning of its body.
const signedBytes = 256 << 10

// signed returns the addresses at which the program that made a page has feeds.
func (p *page) signed() []string {
	if p.base == nil {
		return nil
	}
	var out []string
	for _, s := range signs {
		if !s.on(p) {
			continue
		}
		for _, path := range s.paths {
			out = appendNew(out, within(p.address, path))
		}
	}
	return out
}

func (s *sign) on(p *page) bool {
	if s.generator != "" && strings.Contains(p.generator, s.generator) {
		return true
	}
	for _, text := range s.shows {
		if strings.Contains(p.text, text) {
			return true
		}
	}
	return false
}

// wellKnown are the paths at which feeds stand most often. The first ones are
// looked for in the page's folder as well.
var wellKnown = []string{
	"feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml",
	"?feed=rss2", "feeds/posts/default", "feed.json", "rss/feed.xml", "feed.atom", "index.rss", "blog/feed", "rss.php",
}

// inFolder is how many of wellKnown are looked for in the page's folder.
const inFolder = 4

// probes returns the addresses of well-known paths for a page.
func probes(page *url.URL) []string {
	var out []string
	if folder := within(page, "./"); folder != within(page, "/") {
		for _, path := range wellKnown[:inFolder] {
			out = appendNew(out, within(page, "./"+path))
		}
	}
	for _, path := range wellKnown {
		out = appendNew(out, within(page, "/"+path))
	}
	return out
}

// within resolves a path as signs write it. The folder of a page is the page
// itself where its last element is no file's name: "/category/iraq" has its
// feed at "/category/iraq/feed/".
func within(page *url.URL, path string) string {
	u := url.URL{Scheme: page.Scheme, Host: page.Host, Path: page.Path, RawPath: page.RawPath}
	if query, ok := strings.CutPrefix(path, "?"); ok {
		u.RawQuery = query
		return u.String()
	}
	if rest, ok := strings.CutPrefix(path, "./"); ok {
		folder := u.EscapedPath()
		last := folder[strings.LastIndexByte(folder, '/')+1:]
		switch {
		case last == "":
		case strings.Contains(last, "."):
			folder = strings.TrimSuffix(folder, last)
		default:
			folder += "/"
		}
		if folder == "" {
			folder = "/"
		}
		path = folder + rest
	}
	to, err := u.Parse(path)
	if err != nil {
		return ""
	}
	return to.String()
}

// appendNew appends s unless it is empty or there already.
func appendNew(list []string, s string) []string {
	if s == "" {
		return list
	}
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
