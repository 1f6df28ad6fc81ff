package reader

import (
	"slices"
	"strings"

	"khabar/feed"
	"khabar/ui/bidi"
	"khabar/ui/size"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// The size control, as news pages write it.
const (
	enlarge = "A+"
	reduce  = "A-"
)

// A flow sets short lines side by side from the edge where the page starts,
// and goes on in a new row when one is full.
type flow struct {
	width int
	right bool
	scale text.Scale // of the lines
	used  int        // columns of the last row
	rows  fixed
}

// columns returns how many columns the box of a line has, as many as it needs
// where there are so many.
func (f *flow) columns(line text.Line) int {
	if f.scale.Own() {
		return line.Width
	}
	return min(boxColumns(line, f.scale), f.width)
}

// boxColumns returns how many columns the box of a line of scaled text needs.
// Larger letters are shown in blocks of whole cells of their scale, one for
// each word at least.
func boxColumns(line text.Line, scale text.Scale) int {
	words := 1
	for i := range line.Cells {
		if line.Cells[i].Text == " " {
			words++
		}
	}
	numerator, denominator := scale.Fraction()
	blocks := (line.Width*numerator+denominator-1)/denominator + words - 1
	if !scale.Whole() {
		blocks++
	}
	if scale.Small() {
		blocks = max(blocks, line.Width) // which takes any words
	}
	return blocks * scale.Height()
}

// add sets a line, gap blanks after the one before it.
func (f *flow) add(line text.Line, target Target, gap int) {
	width := f.columns(line)
	gap = f.scale.Columns(gap)
	if len(f.rows) == 0 || f.used > 0 && f.used+gap+width > f.width {
		f.rows, f.used = append(f.rows, make(fixed, f.scale.Height())...), 0
	}
	if f.used > 0 {
		f.used += gap
	}
	at := placed{x: f.used, line: line, target: target}
	if f.right {
		at.x = f.width - f.used - width
	}
	if !f.scale.Own() {
		at.scale, at.columns, at.right = f.scale, width, f.right
	}
	last := len(f.rows) - f.scale.Height()
	f.rows[last] = append(f.rows[last], at)
	f.used += width
}

// controls lays out the first row: the date at the edge where the page starts,
// then the size control, whose two halves never change places.
func (p *press) controls() fixed {
	f := flow{width: p.width, right: p.rightToLeft()}
	if date := p.date(); date != "" {
		f.add(p.engine.LabelWithin(date, theme.Faint, p.width), Target{}, 0)
	}
	if p.printed {
		return f.rows
	}
	first, second := p.control(enlarge), p.control(reduce)
	if f.right {
		first, second = second, first
	}
	f.add(first.line, first.target, 3)
	f.add(second.line, second.target, 1)
	return f.rows
}

// date is when the article was published, in the person's own time zone where
// a moment is known; a day is a day everywhere.
func (p *press) date() string {
	switch t := p.article.Published; {
	case t.IsZero():
		return ""
	case p.article.DateOnly:
		return p.words.Date(t, true)
	default:
		return p.words.Date(t.In(p.now.Location()), false)
	}
}

// control makes one half of the size control, dim where the ladder ends.
func (p *press) control(s string) placed {
	target, end := Target{Action: Enlarge}, size.Largest
	if s == reduce {
		target, end = Target{Action: Reduce}, size.Smallest
	}
	style := theme.Accent | theme.Bold
	if p.step == end {
		style = theme.Faint
	}
	return placed{line: p.engine.LabelWithin(s, style, p.width), target: target}
}

// chips lays out the keywords, each in brackets so that it shows as one
// without colour.
func (p *press) chips() fixed {
	f := flow{width: p.width, right: p.rightToLeft(), scale: p.layout.Letters}
	longest := f.scale.Cells(p.width)
	tags := p.article.Tags
	for _, tag := range tags[:min(len(tags), mostChips)] {
		base := p.base(tag, feed.DirectionUnknown)
		f.add(p.label("["+bidi.Isolate(clip(tag))+"]", theme.Accent, base, longest), Target{Action: ShowTag, Tag: tag}, 1)
	}
	if more := len(tags) - mostChips; more > 0 {
		f.add(p.engine.LabelWithin("+"+p.words.Number(more), theme.Faint, longest), Target{}, 1)
	}
	return f.rows
}

// mostChips is how many keywords are shown. Hundreds are a site's, not an
// article's, and would push the text out of sight.
const mostChips = 60

// byline is author, agency and reading time on one line, or on as many as
// they need. An agency that signs its own articles is named once.
func (p *press) byline(pc *piece) *column {
	var l phrase
	if authors := p.article.Authors; len(authors) > 0 {
		l.addNames(authors[:min(len(authors), mostChips)], p.words.T("reader.and"), theme.Faint)
	}
	if by := firstOf(p.article.Agency, p.article.Source); by != "" && !slices.Contains(p.article.Authors, by) {
		l.add(by, theme.Faint)
	}
	l.add(p.words.Minutes(p.outline.low, p.outline.high), theme.Faint)
	return p.line(pc, &l)
}

// commentHead is who wrote a comment, how long ago, and whether it is new.
func (p *press) commentHead(pc *piece) *column {
	comment := &p.article.Comments[pc.comment]
	var l phrase
	l.add(firstOf(comment.Author, p.words.T("reader.guest")), theme.Body|theme.Bold)
	if !comment.Published.IsZero() {
		l.add(p.words.Ago(comment.Published, p.now), theme.Faint)
	}
	if p.fresh != nil && p.fresh(comment) {
		l.add(p.words.T("reader.new"), theme.Good|theme.Bold)
	}
	return p.line(pc, &l)
}

func firstOf(s, otherwise string) string {
	if strings.TrimSpace(s) != "" {
		return s
	}
	return otherwise
}

// A phrase is a line of several parts in languages of their own. Each is
// isolated, so that the order of the parts is the page's.
type phrase struct {
	text  strings.Builder
	spans []text.Span
}

func (l *phrase) add(s string, style text.Style) { l.addPart(clip(s), style, text.IsolateAuto) }

// addNames adds several names as one part, in the direction of the first of
// them. Each is isolated from the others: what one leaves open ends with it.
func (l *phrase) addNames(names []string, and string, style text.Style) {
	isolate := text.IsolateLTR
	if n := lettersOf(names[0]); n.right > n.left {
		isolate = text.IsolateRTL
	}
	isolated := make([]string, len(names))
	for i, name := range names {
		isolated[i] = bidi.Isolate(name)
	}
	l.addPart(clip(strings.Join(isolated, and)), style, isolate)
}

func (l *phrase) addPart(s string, style text.Style, isolate text.Isolation) {
	if l.text.Len() > 0 {
		l.text.WriteString(" · ")
	}
	start := l.text.Len()
	l.text.WriteString(s)
	l.spans = append(l.spans, text.Span{Start: start, End: l.text.Len(), Style: style, Isolate: isolate})
}

// line lays a phrase out in the page's direction.
func (p *press) line(pc *piece, l *phrase) *column {
	g := p.gutterOf(pc)
	c := &column{x: g.x, width: g.width, sides: g.bars, target: commentTarget(pc), scale: p.layout.Letters}
	base := bidi.LeftToRight
	if p.rightToLeft() {
		base = bidi.RightToLeft
	}
	p.fill(c, decorated{text: l.text.String(), spans: l.spans}, text.Options{Base: base, Slot: text.SlotRow, Style: theme.Faint})
	return c
}
