package page

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
	"khabar/feed/parse/language"
)

// A walker goes through a tree of HTML in document order and gathers blocks.
type walker struct {
	base   *url.URL
	lang   string // of the surroundings
	blocks []feed.Block
	line   inline
	// images stand inside the block being gathered and are placed behind it.
	images []feed.Block
	// flowing says that text alone is wanted (a table's cell, a caption):
	// images give their alternative text.
	flowing bool
}

// A context is what an element's position says about the blocks in it.
type context struct {
	heading int // 1 to 6, 0 for none
	quote   int // depth
	list    int // depth
	item    *item
	list1   *numbering
	dir     feed.Direction
	dirOwn  bool // dir stands on the block's own element
	lang    string
}

// node walks a node and what is inside it.
func (w *walker) node(n *html.Node, ctx context) {
	switch n.Type {
	case html.TextNode:
		w.line.write(n.Data)
	case html.DocumentNode:
		w.children(n, ctx)
	case html.ElementNode:
		if unseen(n) {
			return
		}
		if blockElement(n.DataAtom) {
			w.block(n, ctx)
		} else {
			w.inlineElement(n, ctx)
		}
	}
}

func (w *walker) children(n *html.Node, ctx context) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, ctx)
	}
}

// block walks an element that begins and ends a block.
func (w *walker) block(n *html.Node, ctx context) {
	w.flush(ctx)
	ctx.dirOwn = false
	if d, ok := declaredDirection(n); ok {
		ctx.dir, ctx.dirOwn = d, true
	}
	if l := language.Tag(attr(n, "lang")); l != "" {
		ctx.lang = l
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		ctx.heading = int(n.Data[1] - '0')
	case atom.Blockquote:
		ctx.quote++
		ctx.item = nil
	case atom.Ul, atom.Menu, atom.Dir, atom.Ol:
		ctx.list++
		ctx.list1 = newNumbering(n)
	case atom.Li:
		ctx.list = max(ctx.list, 1)
		ctx.item = &item{marker: ctx.list1.next(n)}
	case atom.Dd:
		ctx.list++
		ctx.item = &item{}
	case atom.Dt, atom.Summary, atom.Legend:
		w.line.push(feed.Span{Kind: feed.Strong})
		defer w.line.pop()
	case atom.Hr:
		w.blocks = append(w.blocks, feed.Block{Kind: feed.Rule})
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		w.code(n, ctx)
		return
	case atom.Table:
		w.table(n, ctx)
		return
	case atom.Figure:
		w.figure(n, ctx)
		return
	}
	w.children(n, ctx)
	w.flush(ctx)
}

// flush ends the block that was being gathered.
func (w *walker) flush(ctx context) {
	text, spans := w.line.take()
	if text != "" {
		w.add(text, spans, ctx)
	}
	w.blocks = append(w.blocks, w.images...)
	w.images = nil
}

// add appends a block of text, or a further line to the list item that the
// text belongs to.
func (w *walker) add(text string, spans []feed.Span, ctx context) {
	b := feed.Block{Text: text, Spans: spans, Language: w.ownLanguage(ctx), Direction: blockDirection(text, ctx)}
	if d := wholeIsolate(text, spans); d != feed.DirectionUnknown {
		b.Direction = d
	}
	switch {
	case ctx.item != nil && !ctx.item.used:
		b.Kind, b.Level, b.Marker = feed.ListItem, ctx.list, ctx.item.marker
		ctx.item.used, ctx.item.index = true, len(w.blocks)
	case ctx.item != nil && ctx.item.index == len(w.blocks)-1 && len(w.blocks[ctx.item.index].Text) < longestJoined:
		join(&w.blocks[ctx.item.index], text, spans)
		return
	case ctx.heading > 0:
		b.Kind, b.Level = feed.Heading, ctx.heading
	case ctx.quote > 0:
		b.Kind, b.Level = feed.Quote, ctx.quote
	}
	w.blocks = append(w.blocks, b)
}

// longestJoined bounds the text, in bytes, that is gathered line by line in one
// block: each line copies those before it.
const longestJoined = 16 << 10

// join adds a line to a block.
func join(b *feed.Block, text string, spans []feed.Span) {
	shift := len(b.Text) + 1
	b.Text += "\n" + text
	for _, s := range spans {
		s.Start += shift
		s.End += shift
		b.Spans = append(b.Spans, s)
	}
}

func (w *walker) ownLanguage(ctx context) string {
	if strings.EqualFold(ctx.lang, w.lang) {
		return ""
	}
	return ctx.lang
}

// blockDirection returns the direction that is declared for a block's text;
// the package's documentation says when one from afar holds.
func blockDirection(text string, ctx context) feed.Direction {
	if ctx.dir == feed.DirectionUnknown || ctx.dirOwn {
		return ctx.dir
	}
	letters := false
	for i, r := range text {
		switch feed.FirstStrong(text[i : i+utf8.RuneLen(r)]) {
		case ctx.dir:
			return ctx.dir
		case feed.DirectionUnknown:
		default:
			letters = true
		}
	}
	if letters {
		return feed.DirectionUnknown
	}
	return ctx.dir
}

// wholeIsolate returns the direction of a span that isolates all of the text.
// Word processors write paragraphs so; taken at its word the paragraph itself
// would have no letter to take a direction from (UAX #9, rule P2).
func wholeIsolate(text string, spans []feed.Span) feed.Direction {
	for _, s := range spans {
		if s.Kind == feed.Isolate && s.Start == 0 && s.End == len(text) {
			return s.Direction
		}
	}
	return feed.DirectionUnknown
}

// code takes the text of a pre element as it stands.
func (w *walker) code(n *html.Node, ctx context) {
	var b strings.Builder
	rawText(n, &b)
	text := strings.ReplaceAll(b.String(), "\r\n", "\n")
	text = strings.Map(func(r rune) rune {
		if control(r) {
			return -1
		}
		return r
	}, text)
	text = strings.TrimRight(strings.TrimPrefix(text, "\n"), " \t\r\n")
	if strings.TrimSpace(text) == "" {
		return
	}
	block := feed.Block{Kind: feed.Code, Text: text, Language: w.ownLanguage(ctx)}
	if ctx.dirOwn {
		block.Direction = ctx.dir
	}
	w.blocks = append(w.blocks, block)
}

// rawText appends the text of a node with its white space; br is a line break.
func rawText(n *html.Node, b *strings.Builder) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
	case n.DataAtom == atom.Br:
		b.WriteByte('\n')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		rawText(c, b)
	}
}
