package page

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"khabar/feed"
)

// Bounds on the cells that colspan and rowspan may add.
const (
	maxColumns = 100
	maxRowSpan = 200
	maxCells   = 100_000 // of one table; rows beyond are left out
)

// table is a table element. One that only arranges a page (a single column,
// or other tables and headings in its cells) is walked as text.
func (w *walker) table(n *html.Node, ctx context) {
	if arranges(n) {
		w.children(n, ctx)
		w.flush(ctx)
		return
	}
	t := tableReader{walker: w, ctx: ctx}
	t.section(n, false)
	if t.widest < 2 {
		w.children(n, ctx)
		w.flush(ctx)
		return
	}
	// A wide row below many narrow ones must not make them all wide.
	t.rows = t.rows[:min(len(t.rows), 2*maxCells/t.widest)]
	for i := range t.rows {
		for len(t.rows[i]) < t.widest {
			t.rows[i] = append(t.rows[i], feed.TableCell{})
		}
	}
	b := feed.Block{Kind: feed.Table, Text: t.caption.Text, Spans: t.caption.Spans, Rows: t.rows, Header: t.header,
		Language: w.ownLanguage(ctx)}
	b.Direction = tableDirection(t.rows, ctx)
	w.blocks = append(w.blocks, b)
}

// tableDirection is the direction that the columns run in.
func tableDirection(rows [][]feed.TableCell, ctx context) feed.Direction {
	var text string
	for _, row := range rows {
		for _, cell := range row {
			if text += cell.Text; len(text) > 500 {
				return blockDirection(text, ctx)
			}
		}
	}
	return blockDirection(text, ctx)
}

// arranges tells tables that are there for the page's layout.
func arranges(n *html.Node) bool {
	switch attr(n, "role") {
	case "presentation", "none":
		return true
	}
	return descendant(n, func(c *html.Node) bool {
		switch c.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.H3, atom.Article, atom.Section, atom.Blockquote, atom.Pre:
			return true
		}
		return false
	}) != nil
}

// A tableReader gathers the rows of a table.
type tableReader struct {
	walker  *walker
	ctx     context
	rows    [][]feed.TableCell
	caption feed.TableCell
	header  bool
	widest  int
	cells   int // so far
	// down counts, for each column, the rows that a cell above still covers.
	down []int
}

func (t *tableReader) section(n *html.Node, head bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Caption:
			t.caption.Text, t.caption.Spans = t.walker.flow(c, t.ctx)
		case atom.Thead:
			t.section(c, true)
		case atom.Tbody, atom.Tfoot:
			t.section(c, false)
		case atom.Tr:
			t.row(c, head)
		}
	}
}

func (t *tableReader) row(n *html.Node, head bool) {
	var row []feed.TableCell
	if t.cells > maxCells {
		return
	}
	headings, cells := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		row = t.covered(row)
		cells++
		if c.DataAtom == atom.Th {
			headings++
		}
		var cell feed.TableCell
		cell.Text, cell.Spans = t.walker.flow(c, t.ctx)
		columns := span(c, "colspan", maxColumns)
		rows := span(c, "rowspan", maxRowSpan)
		for i := 0; i < columns && len(row) < maxColumns; i++ {
			t.cover(len(row), rows-1)
			row = append(row, cell)
			cell = feed.TableCell{}
		}
	}
	row = t.covered(row)
	if cells == 0 {
		return
	}
	if len(t.rows) == 0 {
		t.header = head || headings == cells
	}
	t.widest = max(t.widest, len(row))
	t.rows = append(t.rows, row)
	t.cells += len(row)
}

// covered adds empty cells where a cell of a row above reaches down.
func (t *tableReader) covered(row []feed.TableCell) []feed.TableCell {
	for len(row) < len(t.down) && t.down[len(row)] > 0 {
		t.down[len(row)]--
		row = append(row, feed.TableCell{})
	}
	return row
}

func (t *tableReader) cover(column, rows int) {
	for len(t.down) <= column {
		t.down = append(t.down, 0)
	}
	t.down[column] = rows
}

func span(n *html.Node, key string, most int) int {
	v, err := strconv.Atoi(attr(n, key))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, most)
}
