package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
	"khabar/feed/parse/language"
)

// inlineElement walks an element that stands inside a line.
func (w *walker) inlineElement(n *html.Node, ctx context) {
	switch n.DataAtom {
	case atom.Br:
		w.lineBreak(ctx)
		return
	case atom.Img:
		w.image(n, ctx)
		return
	case atom.Iframe, atom.Embed, atom.Video, atom.Audio, atom.Object:
		w.embedded(n, ctx)
		return
	case atom.Math:
		w.math(n)
		return
	case atom.Sup, atom.Sub:
		w.script(n, ctx)
		return
	}
	if n.DataAtom == 0 && n.Data == "picture" {
		w.children(n, ctx)
		return
	}
	if l := language.Tag(attr(n, "lang")); l != "" && len(w.line.text) == 0 && ctx.lang == w.lang && onlyChild(n) {
		ctx.lang = l
	}
	spans := w.phraseSpans(n)
	for _, s := range spans {
		w.line.push(s)
	}
	open, end := around(n)
	w.line.write(open)
	w.children(n, ctx)
	w.line.write(end)
	for range spans {
		w.line.pop()
	}
}

// phraseSpans returns the spans that an inline element stands for, outermost
// first.
func (w *walker) phraseSpans(n *html.Node) []feed.Span {
	var spans []feed.Span
	d, declared := declaredDirection(n)
	switch {
	case n.DataAtom == atom.Bdo && d != feed.DirectionUnknown:
		spans = append(spans, feed.Span{Kind: feed.Override, Direction: d})
	case n.DataAtom == atom.Bdi, declared:
		spans = append(spans, feed.Span{Kind: feed.Isolate, Direction: d})
	}
	switch n.DataAtom {
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		spans = append(spans, feed.Span{Kind: feed.Emphasis})
	case atom.Strong, atom.B:
		spans = append(spans, feed.Span{Kind: feed.Strong})
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		spans = append(spans, feed.Span{Kind: feed.Monospace})
	case atom.S, atom.Strike, atom.Del:
		spans = append(spans, feed.Span{Kind: feed.Struck})
	case atom.A:
		if to := w.address(attr(n, "href")); to != "" {
			spans = append(spans, feed.Span{Kind: feed.Anchor, Link: to})
		}
	}
	return spans
}

// around returns the characters that an element puts around its text.
func around(n *html.Node) (open, end string) {
	switch n.DataAtom {
	case atom.Q:
		return "“", "”"
	case atom.Rt: // ruby: the reading follows the word in brackets
		return "(", ")"
	}
	return "", ""
}

// onlyChild reports whether nothing but white space stands beside the node.
func onlyChild(n *html.Node) bool {
	for _, start := range []*html.Node{n.PrevSibling, n.NextSibling} {
		if start != nil && (start.Type != html.TextNode || strings.TrimSpace(start.Data) != "") {
			return false
		}
	}
	return true
}

// lineBreak is a br element. Two in a row end the paragraph.
func (w *walker) lineBreak(ctx context) {
	if w.line.lineBreak() || w.flowing || ctx.heading > 0 || ctx.item != nil {
		return
	}
	w.flush(ctx)
}

// script writes superscripts and subscripts: as Unicode's own where there are
// such, and references to notes in square brackets.
func (w *walker) script(n *html.Node, ctx context) {
	text, whole := beginning(n, 64)
	if !whole { // it is text, and may hold others
		w.children(n, ctx)
		return
	}
	link := descendant(n, func(c *html.Node) bool { return c.DataAtom == atom.A })
	digits := n.DataAtom == atom.Sup && text != "" && len(text) < 8
	switch {
	case link != nil && digits && !strings.HasPrefix(text, "["):
		to := w.address(attr(link, "href"))
		if to != "" {
			w.line.push(feed.Span{Kind: feed.Anchor, Link: to})
		}
		w.line.write("[" + text + "]")
		if to != "" {
			w.line.pop()
		}
	case link == nil && raised(text, n.DataAtom == atom.Sup) != "":
		w.line.write(raised(text, n.DataAtom == atom.Sup))
	default:
		w.children(n, ctx)
	}
}

// raised returns text in Unicode's superscripts, or its subscripts, when each
// of its characters has one, else "".
func raised(text string, super bool) string {
	const plain = "0123456789+-=()"
	shapes := []rune("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
	if super {
		shapes = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
	}
	var b strings.Builder
	for _, r := range text {
		i := strings.IndexRune(plain, r)
		if i < 0 {
			return ""
		}
		b.WriteRune(shapes[i])
	}
	return b.String()
}

// math writes a formula's own alternative text, or its characters.
func (w *walker) math(n *html.Node) {
	text := attr(n, "alttext")
	if text == "" {
		var b strings.Builder
		rawText(n, &b)
		text = b.String()
	}
	w.line.write(text)
}

// descendant returns the first node inside n, in document order, that is
// wanted, or nil.
func descendant(n *html.Node, wanted func(*html.Node) bool) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && wanted(c) {
			return c
		}
		if found := descendant(c, wanted); found != nil {
			return found
		}
	}
	return nil
}
