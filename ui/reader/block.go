package reader

import (
	"strings"

	"khabar/feed"
	"khabar/ui/bidi"
	"khabar/ui/size"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// block lays out a block of text: paragraph, heading, quote, list item, code
// or a picture's caption.
func (p *press) block(pc *piece) *column {
	base := p.base(pc.block.Text, pc.block.Direction) // one for all parts of it
	g := p.gutterOf(pc)
	c := &column{leading: p.layout.Leading, target: commentTarget(pc), right: p.rightToLeft(), scale: p.layout.Letters}
	if pc.comment >= 0 {
		c.pull = pullShort // to the thread's bar
	}
	o := text.Options{Base: base, Slot: text.SlotBlock, Style: p.body(), Spacing: p.layout.Spacing}
	prefix, isolate := "", text.IsolateNone
	switch pc.block.Kind {
	case feed.Heading:
		o.Style = headingStyle(pc.block.Level)
		c.scale = p.subhead()
	case feed.Quote:
		if base == bidi.LeftToRight { // the theme's quotations may be in italics
			o.Style = merge(p.body(), theme.Quoted)
		}
		c.pull = pullNone
		for range max(pc.block.Level, 1) {
			if !g.bar("│", theme.Quoted, base == bidi.RightToLeft) {
				break
			}
		}
	case feed.ListItem:
		c.pull, c.right = pullShort, pc.list.right
		c.marker = p.item(pc, &g)
	case feed.Code:
		o = text.Options{Base: bidi.LeftToRight, Slot: text.SlotCode, Style: theme.CodeText}
		c.pull = pullNone
		c.leading = 0
		g.take(c.scale.Columns(codeIndent), false)
	case feed.Image:
		o.Style, o.Spacing = theme.Faint, 0
		prefix, isolate = p.caption(pc), text.IsolateAuto
	default:
		prefix = p.indent(pc)
	}
	c.x, c.width, c.sides = g.x, g.width, g.bars
	c.line = p.filling(pc, c.scale.Cells(g.width))
	p.fill(c, p.marked(p.decorated(pc, o.Style, base, prefix, isolate)), o)
	if pc.heading() && p.layout.Heading >= size.TreatRuled {
		c.under = underline(c.breaks, base, c.scale)
	}
	return c
}

func (p *press) decorated(pc *piece, style text.Style, base bidi.Direction, prefix string, isolate text.Isolation) decorated {
	d := decorator{from: pc.at.Offset, to: pc.at.Offset + len(pc.text), style: style, upright: base == bidi.RightToLeft, numbered: p.numbered, links: &p.outline.links}
	if pc.is(feed.Image) && pc.block.Link != "" && len(pc.block.Spans) == 0 {
		return p.picture(pc, &d, prefix, isolate)
	}
	return d.decorate(pc.block, prefix, isolate)
}

// picture makes the whole caption a link to the picture's file.
func (p *press) picture(pc *piece, d *decorator, prefix string, isolate text.Isolation) decorated {
	b := *pc.block
	b.Spans = []feed.Span{{End: len(b.Text), Kind: feed.Anchor, Link: b.Link}}
	if b.Text == "" { // nothing to hang the link on but our own word
		b.Text = strings.TrimSuffix(strings.TrimSpace(prefix), ":")
		b.Spans[0].End = len(b.Text)
		d.to, prefix = len(b.Text), ""
	}
	return d.decorate(&b, prefix, isolate)
}

// caption is the word that says that what follows describes a picture.
func (p *press) caption(pc *piece) string {
	if pc.part {
		return ""
	}
	return p.words.T("reader.picture") + ": "
}

// indent is what a paragraph begins with where no gap tells it from the one
// above. No-break spaces: others would be cleaned away.
func (p *press) indent(pc *piece) string {
	if p.layout.Indent == 0 || !pc.follows {
		return ""
	}
	return strings.Repeat("\u00a0", p.layout.Indent)
}

// subhead is the size of a sub-head.
func (p *press) subhead() text.Scale {
	if p.layout.Subhead.Own() {
		return p.layout.Letters
	}
	return p.layout.Subhead
}

func headingStyle(level int) text.Style {
	if level > 3 {
		return theme.Heading
	}
	return theme.Heading | theme.Bold
}

// underline is a rule as long as the longest of the lines.
func underline(breaks []text.Break, base bidi.Direction, scale text.Scale) text.Line {
	longest := 0
	for _, b := range breaks {
		longest = max(longest, b.Width)
	}
	line := ruleLine(scale.Columns(longest))
	if base == bidi.RightToLeft {
		line.Base = 1
	}
	return line
}

func ruleLine(width int) text.Line {
	line := text.Line{Width: width, Cells: make([]text.Cell, width)}
	for i := range line.Cells {
		line.Cells[i] = text.Cell{Text: "─", Form: "─", Width: 1, Style: theme.Border}
	}
	return line
}

// rule is a short rule in the middle, as a newspaper sets one between two
// parts of a text.
func (p *press) rule() fixed {
	width := max(min(p.width/3, 20), 1)
	return fixed{{{x: (p.width - width) / 2, line: ruleLine(width)}}}
}

// commentTarget is what a click on a comment's text means.
func commentTarget(pc *piece) Target {
	if pc.comment < 0 {
		return Target{}
	}
	return Target{Action: PickComment, Comment: pc.comment}
}
