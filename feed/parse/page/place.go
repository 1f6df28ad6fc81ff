package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A place says what a node stands in. It is carried down the tree: looking up
// from each node would take the depth of a page (512 at most) for all of them.
type place struct {
	article bool // an article or main element
	chrome  bool // what surrounds an article
}

// inside returns the place of the nodes in n, which stands at p itself.
func (p place) inside(n *html.Node) place {
	if n.Type != html.ElementNode || p.article && p.chrome {
		return p
	}
	switch n.DataAtom {
	case atom.Article, atom.Main:
		p.article = true
	case atom.Nav, atom.Aside:
		p.chrome = true
	case atom.Header, atom.Footer:
		p.chrome = p.chrome || !p.article
	case atom.Body, atom.Html:
		return p
	}
	p.chrome = p.chrome || namedChrome(n)
	return p
}

// namedChrome tells by its class and id an element that surrounds an article.
func namedChrome(n *html.Node) bool {
	names := strings.ToLower(attr(n, "class") + " " + attr(n, "id"))
	for _, word := range []string{"sidebar", "widget", "related", "tagcloud", "tag-cloud", "hdr", "masthead", "site-header"} {
		if strings.Contains(names, word) {
			return true
		}
	}
	return false
}
