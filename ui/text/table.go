package text

import (
	"iter"

	"khabar/ui/bidi"
)

// A TableCell is the text of one cell of a table and how it is read. A base
// direction of Auto takes the table's where the text has no letters.
type TableCell struct {
	Text    string
	Options Options
}

// TableOptions say how a table is laid out.
type TableOptions struct {
	Width int // cells that the table may take
	Gap   int // cells between columns
	// Base is the direction of the table: the first column of a right-to-left
	// one is at the right. Auto takes that of the first letter in it.
	Base bidi.Direction
	// Stacked puts the cells of a row below each other, as is done by itself
	// where columns would have fewer than [MinColumn] cells or cut words in two:
	// for terminals that cannot hold two right-to-left texts on one row.
	Stacked bool
}

// MinColumn is the width, in cells, below which a column is not worth having.
const MinColumn = 4

// A Table is a laid-out table.
type Table struct {
	// Columns are in logical order; Columns[0] of a right-to-left table is at
	// the right. A stacked table has one, as wide as the table.
	Columns []Column
	Rows    []TableRow
	Height  int // rows of the grid
	Base    bidi.Level
	Stacked bool
}

// A Column is where a column of a table stands.
type Column struct {
	X     int // its left edge, in cells
	Width int // in cells
}

// A TableRow is one row of a table; its cells' lines begin at Y.
type TableRow struct {
	Y, Height int
	Cells     []TableLines
}

// TableLines are the lines of one cell of a table.
type TableLines struct {
	Y     int // where the first one stands in the table
	Lines []Line
}

// A Placed is a line at its place in a table.
type Placed struct {
	X, Y        int // cells from the table's left edge, rows from its top
	Line        Line
	Row, Column int  // which cell it is of
	Right       bool // it ends at the right edge of its column
}

// Table lays rows of cells out in columns. Each column is as wide as its
// widest text if all of that fits; otherwise the widest columns give way
// first, and their texts wrap.
func (e *Engine) Table(rows [][]TableCell, o TableOptions) Table {
	t := Table{Base: e.tableBase(rows, o.Base)}
	paragraphs, columns := e.tableParagraphs(rows, t.Base)
	o.Gap = max(o.Gap, 0)
	room := o.Width - o.Gap*(columns-1)
	texts, words := measureColumns(paragraphs, columns)
	t.Stacked = o.Stacked || room < leastRoom(words, room)
	if t.Stacked {
		t.Columns = []Column{{Width: max(o.Width, 1)}}
	} else {
		t.Columns = placeColumns(columnWidths(texts, words, room), o.Gap, t.Base)
	}
	for _, row := range paragraphs {
		t.addRow(row)
	}
	return t
}

func (e *Engine) tableBase(rows [][]TableCell, dir bidi.Direction) bidi.Level {
	for _, row := range rows {
		for _, cell := range row {
			e.cleaner.run(cell.Text, SlotRow, nil)
			base := e.bidi.Resolve(e.cleaner.out, dir)
			if dir == bidi.LeftToRight || dir == bidi.RightToLeft {
				return base
			}
			// Both defaults agree only where there is a letter to decide.
			if base == e.bidi.Resolve(e.cleaner.out, bidi.Auto) && base == e.bidi.Resolve(e.cleaner.out, bidi.AutoRightToLeft) {
				return base
			}
		}
	}
	if dir == bidi.RightToLeft || dir == bidi.AutoRightToLeft {
		return 1
	}
	return 0
}

func (e *Engine) tableParagraphs(rows [][]TableCell, base bidi.Level) (paragraphs [][]*Paragraph, columns int) {
	for _, row := range rows {
		columns = max(columns, len(row))
		var list []*Paragraph
		for _, cell := range row {
			o := cell.Options
			if o.Base == bidi.Auto && base.RTL() {
				o.Base = bidi.AutoRightToLeft
			}
			list = append(list, e.Paragraph(cell.Text, o))
		}
		paragraphs = append(paragraphs, list)
	}
	return paragraphs, columns
}

// placeColumns puts columns of the given widths side by side, from the edge
// where the table begins.
func placeColumns(widths []int, gap int, base bidi.Level) []Column {
	columns := make([]Column, len(widths))
	x := 0
	for i := range widths {
		k := i
		if base.RTL() {
			k = len(widths) - 1 - i
		}
		columns[k] = Column{X: x, Width: widths[k]}
		x += widths[k] + gap
	}
	return columns
}

func (t *Table) addRow(cells []*Paragraph) {
	row := TableRow{Y: t.Height}
	for i, p := range cells {
		width := t.Columns[0].Width
		if !t.Stacked {
			width = t.Columns[i].Width
		}
		c := TableLines{Y: row.Y}
		if t.Stacked {
			c.Y += row.Height
		}
		for _, b := range p.Breaks(nil, width) {
			c.Lines = append(c.Lines, p.Line(b, LineOptions{}))
		}
		row.Height = max(row.Height, c.Y-row.Y+len(c.Lines))
		row.Cells = append(row.Cells, c)
	}
	t.Height += row.Height
	t.Rows = append(t.Rows, row)
}

// Lines yields every line of the table with its place. The cells of a column of
// short texts, of one line each, stand at the edge where the table begins, below
// one another whatever their own directions are; those of a column in which text
// runs on, at the edge where their own direction begins.
func (t *Table) Lines() iter.Seq[Placed] {
	runsOn := t.runsOn()
	return func(yield func(Placed) bool) {
		for r, row := range t.Rows {
			for i, cell := range row.Cells {
				column := t.Columns[0]
				if !t.Stacked {
					column = t.Columns[i]
				}
				for k, line := range cell.Lines {
					x, base := column.X, line.Base
					if !runsOn[i] {
						base = t.Base
					}
					if base.RTL() {
						x += column.Width - line.Width
					}
					if !yield(Placed{X: x, Y: cell.Y + k, Line: line, Row: r, Column: i, Right: base.RTL()}) {
						return
					}
				}
			}
		}
	}
}

// runsOn reports of each column whether a text in it takes more than one line.
// Stacked cells stand by themselves.
func (t *Table) runsOn() map[int]bool {
	columns := map[int]bool{}
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			columns[i] = columns[i] || t.Stacked || len(cell.Lines) > 1
		}
	}
	return columns
}
