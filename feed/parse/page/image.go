package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
)

// image is an img element: a block of its own behind the text that it stands
// in, or text where it stands for a character.
func (w *walker) image(n *html.Node, ctx context) {
	alt := collapse(attr(n, "alt"))
	link := w.address(imageSource(n))
	switch {
	case pixel(n):
	case w.flowing || symbol(n):
		w.line.write(alt)
	case link == "" && alt == "":
	default:
		if alt == "" {
			alt = collapse(attr(n, "title"))
		}
		b := feed.Block{Kind: feed.Image, Text: alt, Link: link, Language: w.ownLanguage(ctx)}
		b.Direction = blockDirection(alt, ctx)
		w.images = append(w.images, b)
	}
}

// imageSource returns the address of a picture: pages that load pictures
// lately keep it in other attributes, with a placeholder in src.
func imageSource(n *html.Node) string {
	for _, key := range []string{"data-src", "data-lazy-src", "data-original", "data-orig-file", "src"} {
		if v := attr(n, key); v != "" && !strings.HasPrefix(strings.ToLower(v), "data:") {
			return v
		}
	}
	for _, key := range []string{"srcset", "data-srcset"} {
		if v := firstCandidate(attr(n, key)); v != "" {
			return v
		}
	}
	return ""
}

// firstCandidate returns the first address of a srcset attribute that is no
// data: an address ends at white space, or at a comma that white space follows
// (HTML Standard, "parsing a srcset attribute"); within it commas are common.
func firstCandidate(set string) string {
	for set != "" {
		set = strings.TrimLeft(set, " \t\r\n\f,")
		end := strings.IndexAny(set, " \t\r\n\f")
		if end < 0 {
			end = len(set)
		}
		candidate := set[:end]
		address := strings.TrimRight(candidate, ",")
		if address != "" && !strings.HasPrefix(strings.ToLower(address), "data:") {
			return address
		}
		set = set[end:]
		if address == candidate { // behind it stands how wide or dense it is
			_, set, _ = strings.Cut(set, ",")
		}
	}
	return ""
}

// pixel tells the invisible pictures that count readers.
func pixel(n *html.Node) bool {
	width, height := attr(n, "width"), attr(n, "height")
	return (width == "1" || width == "0") && (height == "1" || height == "0")
}

// symbol tells small pictures that stand for a character, such as smileys.
func symbol(n *html.Node) bool {
	class := strings.ToLower(attr(n, "class"))
	if strings.Contains(class, "emoji") || strings.Contains(class, "smiley") || strings.Contains(class, "emoticon") {
		return true
	}
	width, err := strconv.Atoi(attr(n, "width"))
	height, err2 := strconv.Atoi(attr(n, "height"))
	return err == nil && err2 == nil && width <= 24 && height <= 24
}

// figure is a figure element: its caption belongs to its last picture, or to
// its table; around anything else it is a paragraph.
func (w *walker) figure(n *html.Node, ctx context) {
	caption := captionOf(n)
	from := len(w.blocks)
	if caption != nil {
		caption.Parent.RemoveChild(caption)
	}
	w.children(n, ctx)
	w.flush(ctx)
	if caption == nil {
		return
	}
	text, spans := w.flow(caption, ctx)
	if text == "" {
		return
	}
	for i := len(w.blocks) - 1; i >= from; i-- {
		b := &w.blocks[i]
		if b.Kind == feed.Image || b.Kind == feed.Table && b.Text == "" {
			b.Text, b.Spans, b.Direction = text, spans, blockDirection(text, ctx)
			return
		}
	}
	w.add(text, spans, context{dir: ctx.dir, lang: ctx.lang})
}

// captionOf returns the caption of a figure, or nil. Of figures inside one
// another the innermost have captions of their own; those outside are not
// searched for one, or the innermost would be searched for each of them.
func captionOf(figure *html.Node) *html.Node {
	if descendant(figure, func(c *html.Node) bool { return c.DataAtom == atom.Figure }) != nil {
		return nil
	}
	return descendant(figure, func(c *html.Node) bool { return c.DataAtom == atom.Figcaption })
}

// flow returns all that is inside a node as text: paragraphs become lines.
func (w *walker) flow(n *html.Node, ctx context) (string, []feed.Span) {
	sub := walker{base: w.base, lang: w.lang, flowing: true}
	sub.children(n, context{dir: ctx.dir, lang: ctx.lang})
	sub.flush(ctx)
	var all feed.Block
	for _, b := range sub.blocks {
		switch {
		case b.Text == "" || len(all.Text) > longestJoined:
		case all.Text == "":
			all.Text, all.Spans = b.Text, b.Spans
		default:
			join(&all, b.Text, b.Spans)
		}
	}
	return all.Text, all.Spans
}

// embedded stands for a film, a sound or a frame: a link to it, on a line of
// its own.
func (w *walker) embedded(n *html.Node, ctx context) {
	link := w.address(attr(n, "src"))
	if link == "" {
		link = w.address(attr(n, "data"))
	}
	for c := n.FirstChild; link == "" && c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Source {
			link = w.address(attr(c, "src"))
		}
	}
	if link == "" || pixel(n) {
		if n.DataAtom == atom.Object {
			w.children(n, ctx)
		}
		return
	}
	if !w.flowing {
		w.flush(ctx)
	}
	label := collapse(attr(n, "title"))
	if label == "" {
		label = link
	}
	w.line.push(feed.Span{Kind: feed.Anchor, Link: link})
	w.line.write(label)
	w.line.pop()
	if !w.flowing {
		w.flush(ctx)
	}
}
