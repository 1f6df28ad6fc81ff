package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flat reads HTML without a tree, for pages that nest more elements than
// x/net/html agrees to (512). Paragraphs, headings, quotes and list items
// survive; spans and tables do not.
func (w *walker) flat(src string, ctx context) {
	z := html.NewTokenizer(strings.NewReader(src))
	skip := atom.Atom(0)
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.flush(ctx)
			return
		case html.TextToken:
			if skip == 0 {
				w.line.write(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			switch {
			case skip != 0:
			case a == atom.Script || a == atom.Style || a == atom.Title || a == atom.Noscript || a == atom.Template:
				skip = a
			case a == atom.Br:
				w.lineBreak(ctx)
			case blockElement(a):
				w.flush(ctx)
				ctx = ctx.entering(a)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			switch {
			case skip != 0 && a == skip:
				skip = 0
			case skip == 0 && blockElement(a):
				w.flush(ctx)
				ctx = ctx.leaving(a)
			}
		}
	}
}

// entering and leaving keep what little context flat text has.
func (ctx context) entering(a atom.Atom) context {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		ctx.heading = int(a.String()[1] - '0')
	case atom.Blockquote:
		ctx.quote++
	case atom.Li:
		ctx.list, ctx.item = 1, &item{}
	}
	return ctx
}

func (ctx context) leaving(a atom.Atom) context {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		ctx.heading = 0
	case atom.Blockquote:
		ctx.quote = max(ctx.quote-1, 0)
	case atom.Li, atom.Ul, atom.Ol:
		ctx.item = nil
	}
	return ctx
}
