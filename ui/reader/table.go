package reader

import (
	"sort"
	"strings"

	"khabar/feed"
	"khabar/ui/bidi"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// columnGap is the number of blanks between two columns of a table.
const columnGap = 2

// A grid is the sheet of a table, or of some rows of a long one.
type grid struct {
	lines  [][]placed // by row of the page
	starts []int      // of each row of the table, its first row of the page
	sides  []placed
}

func (g *grid) rows() int      { return max(len(g.lines), 1) }
func (g *grid) bars() []placed { return g.sides }

func (g *grid) appendRow(dst []placed, row int) []placed {
	dst = append(dst, g.sides...)
	if row < len(g.lines) {
		dst = append(dst, g.lines[row]...)
	}
	return dst
}

// offset of a table is the number of a row: a table's text is in its cells.
func (g *grid) offset(row int) int {
	return max(sort.SearchInts(g.starts, row+1)-1, 0)
}

func (g *grid) row(offset int) int {
	if offset < 0 || offset >= len(g.starts) {
		return 0
	}
	return g.starts[offset]
}

// table lays a table out: its caption above, its columns in the order of its
// own direction, a rule under a row of headings.
func (p *press) table(pc *piece) *grid {
	gutter := p.gutterOf(pc)
	g := &grid{sides: gutter.bars}
	base := p.tableBase(pc)
	if !pc.part && pc.text != "" {
		g.caption(p, pc, gutter)
	}
	header := pc.block.Header && !pc.part
	t := p.fitted(p.cells(pc, base), gutter.width, base)
	if t.Stacked && !p.stacked && pc.block.Header {
		rows, each := p.named(pc, base)
		if named := p.fitted(rows, gutter.width, base); !named.Stacked {
			t, header = named, false
			t.named = each
		}
	}
	left := gutter.x
	if base == bidi.RightToLeft {
		left += gutter.width - t.width
	}
	g.starts = make([]int, pc.lastRow-pc.at.Offset)
	g.place(&t, left, header)
	return g
}

// place sets the table's lines on rows of the page, below what stands there.
func (g *grid) place(t *sized, left int, header bool) {
	tall, y := t.scale.Height(), len(g.lines)
	tops := make([]int, len(t.Rows))
	first := len(g.starts) - t.tableRow(len(t.Rows))
	for i, row := range t.Rows {
		if k := t.tableRow(i); i == 0 || k > t.tableRow(i-1) {
			if i > 0 && t.apart() {
				y++
			}
			g.starts[first+k] = y
		}
		tops[i] = y
		y += row.Height * tall
		if header && i == 0 {
			y++
		}
	}
	if len(g.starts) > 0 {
		g.starts[0] = 0 // the caption goes with the first row
	}
	g.lines = append(g.lines, make([][]placed, y-len(g.lines))...)
	if header && len(t.Rows) > 0 {
		y := tops[0] + t.Rows[0].Height*tall
		g.lines[y] = append(g.lines[y], placed{x: left, line: ruleLine(t.width)})
	}
	for at := range t.Lines() {
		y := tops[at.Row] + (at.Y-t.Rows[at.Row].Y)*tall
		g.lines[y] = append(g.lines[y], t.placed(&at, left))
	}
}

// caption sets the table's own text above it.
func (g *grid) caption(p *press, pc *piece, in gutter) {
	c := &column{x: in.x, width: in.width, scale: p.layout.Letters}
	d := decorator{to: len(pc.text), style: theme.Faint, numbered: p.numbered, links: &p.outline.links}
	o := text.Options{Base: p.base(pc.text, pc.block.Direction), Slot: text.SlotBlock, Style: theme.Faint}
	p.fill(c, p.marked(d.decorate(pc.block, "", text.IsolateNone)), o)
	for row := range c.rows() {
		g.lines = append(g.lines, c.appendRow(nil, row))
	}
}

// tableBase is the direction of a table: the declared one, else that of the
// greater part of its letters, as for a list.
func (p *press) tableBase(pc *piece) bidi.Direction {
	if d := pc.block.Direction; d != feed.DirectionUnknown && !p.outline.forced {
		return direction(d)
	}
	var n letters
	for _, row := range pc.block.Rows {
		for i := range row {
			n.add(lettersOf(row[i].Text))
		}
		if n.left+n.right >= enoughLetters {
			break
		}
	}
	return direction(n.decide(p.outline.direction, p.outline.forced))
}

// cells are the rows of the piece as the text engine takes them.
func (p *press) cells(pc *piece, base bidi.Direction) [][]text.TableCell {
	rows := pc.block.Rows[pc.at.Offset:pc.lastRow]
	out := make([][]text.TableCell, len(rows))
	for i, row := range rows {
		style := p.body()
		if i == 0 && pc.block.Header && !pc.part {
			style = headings
		}
		out[i] = p.cellsOf(row, style, base)
	}
	return out
}

// headings is the style of a table's headings.
const headings = theme.Heading | theme.Bold

// cellsOf makes the cells of a row. Text that stands beside a column of its own
// kind keeps the table's direction unless it is plainly of the other.
func (p *press) cellsOf(row []feed.TableCell, style text.Style, base bidi.Direction) []text.TableCell {
	page := feed.LeftToRight
	if base == bidi.RightToLeft {
		page = feed.RightToLeft
	}
	var cells []text.TableCell
	for j := range row {
		b := feed.Block{Text: row[j].Text, Spans: row[j].Spans}
		d := decorator{to: len(b.Text), style: style, numbered: p.numbered, links: &p.outline.links}
		decorated := p.marked(d.decorate(&b, "", text.IsolateNone))
		cells = append(cells, text.TableCell{Text: decorated.text, Options: text.Options{
			Base: baseOf(b.Text, feed.DirectionUnknown, page, p.outline.forced),
			Slot: text.SlotBlock, Style: style, Spans: decorated.spans,
		}})
	}
	return cells
}

// longestTable is how many rows of a table are laid out at once. Columns are
// measured for each such part, so that a table longer than this may change
// the widths of its columns; it is rare, and the frame is not held up.
const longestTable = 80

// tableParts adds a table, cut where it is too long to be laid out at once.
func (o *outline) tableParts(b *feed.Block, in piece) {
	in.text = b.Text
	o.links.number(b.Spans)
	for from := 0; ; {
		cells := 0
		in.at.Offset = from
		in.runes = len(in.text)
		for in.lastRow = from; in.lastRow < len(b.Rows) && in.lastRow < from+longestTable && in.runes < longest; in.lastRow++ {
			row := b.Rows[in.lastRow]
			cells += len(row)
			for j := range row {
				in.runes += len(row[j].Text)
				o.links.number(row[j].Spans)
			}
		}
		in.runes += cells
		o.add(in)
		if from = in.lastRow; from >= len(b.Rows) {
			return
		}
		in.part, in.text = true, ""
	}
}

// tableText is a table as text: cells apart by tabs, rows by line breaks.
func tableText(b *feed.Block) string {
	var s strings.Builder
	if b.Text != "" {
		s.WriteString(b.Text + "\n")
	}
	for i, row := range b.Rows {
		if i > 0 {
			s.WriteByte('\n')
		}
		for j := range row {
			if j > 0 {
				s.WriteByte('\t')
			}
			s.WriteString(row[j].Text)
		}
	}
	return s.String()
}
