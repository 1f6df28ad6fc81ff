package reader

import "khabar/feed"

// A kind says what a piece of the page is.
type kind uint8

const (
	controlRow kind = iota // A+ A- and the date
	headline
	byline
	chips
	prose // text of a block: paragraph, heading, quote, list item, code, caption
	table
	rule
	note        // a sentence of ours at the end
	threadTitle // "Comments (7)"
	commentHead // who and when
	linkAddress
	nextArticle
	previousArticle
)

// A piece is a part of the page that is laid out by itself, from its left edge
// to its right: a block of the body, a part of a long one, a comment's head.
// It is the same at every width and size; what those make of it is a [sheet].
type piece struct {
	kind  kind
	at    Position
	block *feed.Block // of prose, table and rule
	// text is a part of the block's text, or a sentence of ours.
	text string
	// part says that the piece continues the one before it, cut for length.
	part bool
	// follows says that a paragraph stands right above this one.
	follows bool
	// list is the list that the piece is an item of, nil for none.
	list *list
	// comment is the index of the comment that the piece belongs to, or -1,
	// and depth how deep in the thread that stands.
	comment, depth int
	link           uint16 // of a note that leads somewhere
	lastRow        int    // of a part of a table, the row after its last
	runes          int    // about how much text there is to lay out
}

// is reports whether the piece is a block of the given kind.
func (p *piece) is(k feed.Kind) bool { return p.block != nil && p.block.Kind == k }

// heading, quote and item report the same of the kinds that spacing asks for.
func (p *piece) heading() bool { return p.is(feed.Heading) }
func (p *piece) item() bool    { return p.is(feed.ListItem) }
func (p *piece) quote() bool   { return p.is(feed.Quote) }
