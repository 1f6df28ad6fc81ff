package reader

import (
	"strings"
	"unicode/utf8"

	"khabar/feed"
	"khabar/ui/text"
)

// An outline is an article cut into pieces in reading order, with its links
// numbered. It depends on nothing but the article and what the person chose to
// see of it, and is made once.
type outline struct {
	pieces    []piece
	links     links
	direction feed.Direction // of the page
	forced    bool           // the person chose it
	tail      int            // the Position.Block that the next piece after the body gets
	low, high int            // minutes that it takes to read

	// body is how much of it there is without the ending.
	body struct{ pieces, links, tail int }
}

// Positions of the head, which stands before the body's block 0.
const (
	controlBlock = -4 + iota
	headlineBlock
	bylineBlock
	chipsBlock
)

// longest is the size in bytes at which a block is cut in parts, so that no
// single paragraph can hold up a frame.
const longest = 12 << 10

// outlineOf cuts the article in pieces.
func outlineOf(a *feed.Article, chosen feed.Direction, printed bool) *outline {
	o := &outline{direction: chosen, forced: chosen != feed.DirectionUnknown, tail: len(a.Body)}
	if !o.forced {
		o.direction = a.ResolveDirection()
	}
	o.low, o.high = ReadingTime(a)
	if !printed || !a.Published.IsZero() {
		o.add(piece{kind: controlRow, at: Position{Block: controlBlock}, comment: -1})
	}
	o.head(a)
	for i := range a.Body {
		o.block(&a.Body[i], i, piece{comment: -1})
	}
	if len(a.Body) == 0 && a.Summary != "" {
		o.block(&feed.Block{Text: a.Summary}, 0, piece{comment: -1})
		o.tail = 1
	}
	o.body.pieces, o.body.links, o.body.tail = len(o.pieces), len(o.links.addresses), o.tail
	return o
}

func (o *outline) head(a *feed.Article) {
	if a.Title != "" {
		o.add(piece{kind: headline, at: Position{Block: headlineBlock}, text: clip(a.Title), comment: -1})
	}
	o.add(piece{kind: byline, at: Position{Block: bylineBlock}, comment: -1})
	if len(a.Tags) > 0 {
		o.add(piece{kind: chips, at: Position{Block: chipsBlock}, comment: -1, runes: 12 * min(len(a.Tags), mostChips)})
	}
}

func (o *outline) add(p piece) {
	if n := len(o.pieces); n > 0 {
		prev := &o.pieces[n-1]
		p.follows = p.is(feed.Paragraph) && prev.is(feed.Paragraph) && prev.comment == p.comment && !p.part
	}
	if p.runes == 0 {
		p.runes = aboutRunes(p.text)
	}
	o.pieces = append(o.pieces, p)
}

// aboutRunes tells the length of a text in runes from how its beginning is.
func aboutRunes(s string) int {
	const beginning = 256
	if len(s) <= beginning {
		return utf8.RuneCountInString(s)
	}
	return len(s) * utf8.RuneCountInString(s[:beginning]) / beginning
}

// cut takes the ending away.
func (o *outline) cut() {
	o.pieces = o.pieces[:o.body.pieces]
	for _, address := range o.links.addresses[o.body.links:] {
		delete(o.links.numbers, address)
	}
	o.links.addresses = o.links.addresses[:o.body.links]
	o.tail = o.body.tail
}

// furniture adds a piece of ours after the body.
func (o *outline) furniture(p piece) {
	p.at = Position{Block: o.tail}
	o.tail++
	o.add(p)
}

// block adds the pieces of one block, whose Position.Block is number. in has
// what the pieces share: the comment that they belong to.
func (o *outline) block(b *feed.Block, number int, in piece) {
	in.block, in.at = b, Position{Block: number}
	switch b.Kind {
	case feed.Rule:
		in.kind = rule
		o.add(in)
		return
	case feed.Table:
		in.kind = table
		o.tableParts(b, in)
		return
	case feed.Image:
		o.links.add(b.Link)
	}
	o.links.number(b.Spans)
	in.kind = prose
	o.parts(b, in)
}

// parts adds a block of text, cut where it is too long to be laid out at once.
func (o *outline) parts(b *feed.Block, in piece) {
	rest := b.Text
	if strings.TrimSpace(rest) == "" && b.Kind != feed.Image {
		return
	}
	for {
		cut := splitAt(rest, longest)
		in.text = rest[:cut]
		o.add(in)
		rest = rest[cut:]
		if rest == "" {
			return
		}
		in.at.Offset += cut
		in.part = true
	}
}

// links are the addresses that a page leads to, numbered from 1 in the order
// of their first appearance.
type links struct {
	addresses []string
	numbers   map[string]text.Link
}

// maxLinks is what a text.Link can number.
const maxLinks = 1<<16 - 1

// add numbers an address and returns its number, 0 for none.
func (l *links) add(address string) text.Link {
	if address == "" {
		return 0
	}
	if n, ok := l.numbers[address]; ok {
		return n
	}
	if len(l.addresses) == maxLinks {
		return 0
	}
	if l.numbers == nil {
		l.numbers = make(map[string]text.Link)
	}
	l.addresses = append(l.addresses, address)
	n := text.Link(len(l.addresses))
	l.numbers[address] = n
	return n
}

// number adds the addresses of all anchors among the spans.
func (l *links) number(spans []feed.Span) {
	for i := range spans {
		if spans[i].Kind == feed.Anchor {
			l.add(spans[i].Link)
		}
	}
}

// of returns the number of an address that was added, or 0.
func (l *links) of(address string) text.Link { return l.numbers[address] }

// address returns the address with the given number, or "".
func (l *links) address(n text.Link) string {
	if n == 0 || int(n) > len(l.addresses) {
		return ""
	}
	return l.addresses[n-1]
}
