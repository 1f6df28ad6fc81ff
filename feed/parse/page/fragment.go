package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
)

// Fragment returns the blocks of a piece of HTML, such as a feed entry's
// content. base makes links absolute and may be nil. lang and dir are those of
// the surroundings: a block names its own language only where it differs.
func Fragment(src string, base *url.URL, lang string, dir feed.Direction) []feed.Block {
	if strings.TrimSpace(src) == "" {
		return nil
	}
	w := walker{base: base, lang: lang}
	ctx := context{dir: dir, lang: lang}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(src), body)
	if err != nil { // more than 512 elements inside each other
		w.flat(src, ctx)
		return w.blocks
	}
	for _, n := range nodes {
		w.node(n, ctx)
	}
	w.flush(ctx)
	return w.blocks
}

// collapse makes each run of white space one space and drops control
// characters; both ends are trimmed.
func collapse(s string) string {
	return strings.Join(strings.Fields(WithoutControls(s)), " ")
}

// WithoutControls drops the control characters that are not white space, which
// no text has a use for and a terminal obeys.
func WithoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		if control(r) {
			return -1
		}
		return r
	}, s)
}

// TextLine is [Line] for text that is no HTML.
func TextLine(s string) string { return collapse(s) }

// control tells control characters that are not white space.
func control(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\f' && r != '\r' || r >= 0x7F && r <= 0x9F || r == 0xFEFF
}
