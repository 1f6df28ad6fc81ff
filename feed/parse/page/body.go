package page

import (
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
)

// shortBody is how many bytes of text an article has at least; where fewer
// were found, other ways are tried.
const shortBody = 250

// maxElements is the size of page, in elements, above which no article is
// looked for and all text is taken: the search visits each several times.
const maxElements = 100_000

// maxEffort bounds the same search for pages that nest: it reads a text again
// for many of the elements around it. It is counted in bytes of text, times the
// elements that they stand in. The longest articles take a third of it.
const maxEffort = 24 << 20

// readBody finds the article's text in a page. It changes the tree.
func readBody(doc *html.Node, base *url.URL, a *feed.Article) []feed.Block {
	removeTagLines(doc)
	whole := clone(doc)
	notes := footnotes(doc)
	var blocks []feed.Block
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.MaxElemsToParse = maxElements
	address := base
	if address == nil {
		address = &url.URL{}
	}
	if effort(doc, 0) > maxEffort {
		blocks = wholeBody(whole, base, a)
	} else if found, err := parser.ParseAndMutate(doc, address); err == nil && found.Node != nil {
		if a.Title == "" {
			a.Title = collapse(found.Title())
		}
		if len(a.Authors) == 0 && len([]rune(found.Byline())) <= 60 {
			m := metadata{}
			m.offerAuthor(fromGuess, found.Byline())
			a.Authors = m.authors.values
		}
		blocks = walkNode(found.Node, base, a)
	}
	if length(blocks) < shortBody {
		if all := wholeBody(whole, base, a); length(all) > 2*length(blocks) {
			blocks = all
		}
	}
	return append(blocks, missingNotes(notes, blocks, base, a)...)
}

// effort is what the search for an article in a node at a depth may take.
func effort(n *html.Node, depth int) int {
	if n.Type == html.TextNode {
		return len(n.Data) * depth
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += effort(c, depth+1)
	}
	return sum
}

// removeTagLines takes out the lines that hold an article's keywords as links:
// they are tags by now.
func removeTagLines(doc *html.Node) {
	var lines []*html.Node
	seen := map[*html.Node]bool{}
	each(doc, func(n *html.Node) {
		if n.DataAtom != atom.A || n.Parent == nil || seen[n.Parent] || !hasToken(attr(n, "rel"), "tag") {
			return
		}
		seen[n.Parent] = true
		others := 0
		for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom != atom.A {
				others += len([]rune(wordsOf(c, 200)))
			}
		}
		if others <= 24 && n.Parent.DataAtom != atom.Body {
			lines = append(lines, n.Parent)
		}
	})
	for _, n := range lines {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

func walkNode(n *html.Node, base *url.URL, a *feed.Article) []feed.Block {
	w := walker{base: base, lang: a.Language}
	ctx := context{dir: a.Direction, lang: a.Language}
	w.node(n, ctx)
	w.flush(ctx)
	return w.blocks
}

// wholeBody is what a page has as text when no article was found in it: its
// article or main element, else its body, without what surrounds it.
func wholeBody(doc *html.Node, base *url.URL, a *feed.Article) []feed.Block {
	for _, wanted := range []atom.Atom{atom.Article, atom.Main, atom.Body} {
		n := descendant(doc, func(c *html.Node) bool { return c.DataAtom == wanted })
		if n == nil {
			continue
		}
		var chrome []*html.Node
		each(n, func(c *html.Node) {
			switch c.DataAtom {
			case atom.Nav, atom.Aside, atom.Form:
				chrome = append(chrome, c)
			case atom.Header, atom.Footer:
				if wanted == atom.Body {
					chrome = append(chrome, c)
				}
			}
		})
		for _, c := range chrome {
			if c.Parent != nil {
				c.Parent.RemoveChild(c)
			}
		}
		if blocks := walkNode(n, base, a); len(blocks) > 0 {
			return blocks
		}
	}
	return nil
}

// maxNotes bounds the footnotes of a page.
const maxNotes = 300

// footnotes returns copies of the page's notes, which extraction drops.
func footnotes(doc *html.Node) []*html.Node {
	var notes []*html.Node
	var find func(n *html.Node)
	find = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && len(notes) < maxNotes && isFootnote(c) {
				notes = append(notes, clone(c))
				continue
			}
			find(c)
		}
	}
	find(doc)
	return notes
}

// isFootnote tells notes by the roles of DPUB-ARIA 1.1 and by the classes that
// Markdown processors and WordPress plug-ins give them.
func isFootnote(n *html.Node) bool {
	switch attr(n, "role") {
	case "doc-footnote", "doc-endnotes", "doc-endnote":
		return true
	}
	class := attr(n, "class")
	return blockElement(n.DataAtom) && (hasToken(class, "footnotes") || hasToken(class, "footnote") || hasToken(class, "endnotes"))
}

// missingNotes returns the notes that are not in the text already.
func missingNotes(notes []*html.Node, blocks []feed.Block, base *url.URL, a *feed.Article) []feed.Block {
	var out []feed.Block
	have, looked := flat(blocks), 0
	for _, n := range notes {
		for _, b := range walkNode(n, base, a) {
			if len(out) >= maxNotes || looked >= 2*maxNotes {
				return out
			}
			looked++
			if b.Kind == feed.Rule || strings.Contains(have, collapse(b.Text)) {
				continue
			}
			out = append(out, b)
		}
	}
	return out
}

// clone copies a tree.
func clone(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace}
	c.Attr = append(c.Attr, n.Attr...)
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.AppendChild(clone(k))
	}
	return c
}
