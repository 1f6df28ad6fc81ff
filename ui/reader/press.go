package reader

import (
	"strings"
	"time"

	"khabar/feed"
	"khabar/ui/bidi"
	"khabar/ui/size"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// A press makes sheets of pieces: it holds all that a layout depends on beside
// the piece itself.
type press struct {
	engine   *text.Engine
	words    Words
	now      time.Time
	article  *feed.Article
	outline  *outline
	layout   size.Layout
	width    int // cells of a line of running text
	step     size.Step
	numbered bool // links show their numbers
	justify  bool
	printed  bool // for paper: nothing can be clicked
	stacked  bool // the cells of a table's row stand below each other
	fresh    func(*feed.Comment) bool
	finder   Finder       // of what was searched for, nil for nothing
	breaks   []text.Break // scratch
}

// sheet lays a piece out.
func (p *press) sheet(pc *piece) sheet {
	switch pc.kind {
	case controlRow:
		return p.controls()
	case headline:
		return p.sentence(pc, nil, theme.Headline|theme.Bold)
	case byline:
		return p.byline(pc)
	case chips:
		return p.chips()
	case rule:
		return p.rule()
	case table:
		return p.table(pc)
	case threadTitle:
		return p.aside(pc, nil, theme.Heading|theme.Bold)
	case commentHead:
		return p.commentHead(pc)
	case note, nextArticle, previousArticle:
		return p.note(pc)
	case linkAddress: // RFC 3987, 4.1: an address is read from left to right
		start := strings.IndexByte(pc.text, ' ') + 1
		return p.sentence(pc, []text.Span{{Start: start, End: len(pc.text), Isolate: text.IsolateLTR}}, theme.Faint)
	}
	return p.block(pc)
}

// rightToLeft reports whether the page is a right-to-left one.
func (p *press) rightToLeft() bool { return p.outline.direction == feed.RightToLeft }

// base decides the base direction of a text on this page.
func (p *press) base(s string, declared feed.Direction) bidi.Direction {
	return baseOf(s, declared, p.outline.direction, p.outline.forced)
}

// body is the style of running text at this size.
func (p *press) body() text.Style {
	if p.layout.Bold {
		return theme.Body | theme.Bold
	}
	return theme.Body
}

// label makes a line of a few words of ours, in a base direction of its own.
func (p *press) label(s string, style text.Style, base bidi.Direction, width int) text.Line {
	return p.engine.Paragraph(s, text.Options{Base: base, Slot: text.SlotRow, Style: style}).Truncate(max(width, 1))
}

// sentence lays out a text of the head or of ours across the whole page.
func (p *press) sentence(pc *piece, spans []text.Span, style text.Style) *column {
	c := &column{width: p.width, leading: p.layout.Leading, scale: p.layout.Letters}
	o := text.Options{Base: p.base(pc.text, feed.DirectionUnknown), Slot: text.SlotRow, Style: style}
	if pc.kind == headline {
		spans = p.withFound(pc.text, spans)
		o.Spacing = p.layout.Spacing
		c.scale = p.layout.Headline
	}
	p.fill(c, decorated{text: pc.text, spans: spans}, o)
	return c
}

// aside is a sentence of ours in the person's language, which stands at the
// page's side even where that is not its own.
func (p *press) aside(pc *piece, spans []text.Span, style text.Style) *column {
	c := p.sentence(pc, spans, style)
	c.pull, c.right = pullAll, p.rightToLeft()
	return c
}

// fill prepares the column's paragraph and breaks it into lines.
func (p *press) fill(c *column, d decorated, o text.Options) {
	o.Spans = d.spans
	c.origin = d
	c.para = p.engine.Paragraph(d.text, o)
	p.breaks = c.para.Breaks(p.breaks[:0], c.scale.Cells(c.width))
	c.breaks = append([]text.Break(nil), p.breaks...)
	c.lines = make([]text.Line, len(c.breaks))
	c.built = make([]bool, len(c.breaks))
}
