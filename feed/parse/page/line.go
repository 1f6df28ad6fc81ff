package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Line returns HTML source as one line of text: tags dropped, references
// resolved, white space collapsed. A headline may well speak of List<T> and of
// List<Object>: a tag that HTML does not know, and one of structure that is
// never closed, stay as text.
func Line(src string) string {
	if !strings.ContainsAny(src, "<&") {
		return collapse(src)
	}
	src, rest := openTail(src)
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(src))
	closed := closedElements(src)
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			b.WriteString(html.UnescapeString(rest))
			return collapse(b.String())
		case html.TextToken:
			b.Write(z.Text())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw())
			name, attributes := z.TagName()
			switch a := atom.Lookup(name); {
			case a == 0 || kind == html.StartTagToken && !attributes && !closed[a] && !staysOpen(a):
				b.WriteString(raw)
			case blockElement(a) || a == atom.Br:
				b.WriteByte(' ')
			}
		}
	}
}

// openTail cuts off a last "<" that no ">" follows: "x<y" is a comparison. A
// tag that somebody cut in two has attributes, and is no text.
func openTail(src string) (before, tail string) {
	i := strings.LastIndexByte(src, '<')
	if i < 0 || strings.ContainsAny(src[i:], ">=\"") {
		return src, ""
	}
	return src[:i], src[i:]
}

// closedElements returns the elements that have an end tag in src.
func closedElements(src string) map[atom.Atom]bool {
	closed := map[atom.Atom]bool{}
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return closed
		case html.EndTagToken:
			name, _ := z.TagName()
			closed[atom.Lookup(name)] = true
		}
	}
}

// staysOpen tells the elements that are taken for tags without their end tag:
// those that need none, and those of emphasis, whose end tags are forgotten.
func staysOpen(a atom.Atom) bool {
	switch a {
	case atom.Br, atom.Img, atom.Wbr, atom.Hr, atom.P, atom.Li, atom.Div,
		atom.A, atom.B, atom.I, atom.U, atom.S, atom.Em, atom.Strong, atom.Span, atom.Font, atom.Small, atom.Big, atom.Center:
		return true
	}
	return false
}
