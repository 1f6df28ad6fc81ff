package feed

// Kind says what a block of an article's body is.
type Kind uint8

// The kinds of block. Their names in [Kind.String] are part of the program's
// JSON output.
const (
	Paragraph Kind = iota
	Heading
	Quote
	ListItem
	Code
	Table
	Image
	Rule
)

var kindNames = [...]string{"paragraph", "heading", "quote", "list", "code", "table", "image", "rule"}

// String returns the name of the kind: paragraph, heading, quote, list, code,
// table, image or rule.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "paragraph"
}

// A Block is one paragraph-like unit of an article's body.
type Block struct {
	Kind Kind
	// Text is the block's text in logical order. In Code, lines are separated
	// by "\n"; elsewhere "\n" is a line break that the author asked for. Of an
	// Image it is the caption, or else the alternative text.
	Text string
	// Spans mark stretches of Text, ordered by Start; they may nest but do not
	// otherwise overlap.
	Spans []Span
	// Level is the rank of a Heading (1 to 6) or the nesting depth of a Quote
	// or ListItem (1 is the outermost). 0 counts as 1.
	Level int
	// Marker is a ListItem's number in an ordered list ("3."), empty in an
	// unordered one.
	Marker string
	// Direction is the block's own direction as the source declares it;
	// DirectionUnknown leaves it to the text.
	Direction Direction
	Language  string
	// Link is the address of an Image's file.
	Link string
	// Rows are the cells of a Table; Text is then its caption. Header says
	// that the first row is one of headings.
	Rows   [][]TableCell
	Header bool
}

// A TableCell is one cell of a table.
type TableCell struct {
	Text  string
	Spans []Span
}

// SpanKind says what a stretch of text is.
type SpanKind uint8

// The kinds of span.
const (
	Emphasis  SpanKind = iota // <em>, <i>
	Strong                    // <strong>, <b>
	Monospace                 // <code>, <kbd>
	Anchor                    // <a href>
	Isolate                   // <bdi>, dir= on inline text; Direction says which way
	Override                  // <bdo>
	Struck                    // <s>, <del>
)

// A Span marks the bytes [Start, End) of a block's Text.
type Span struct {
	Start, End int // byte offsets
	Kind       SpanKind
	Link       string    // of an Anchor
	Direction  Direction // of an Isolate or Override
}
