package reader

import (
	"khabar/ui/bidi"
	"khabar/ui/text"
)

// named are the cells of the piece below one another, each beside the heading
// of its column: what becomes of a table that is wider than the page. each is
// how many rows that makes of one.
func (p *press) named(pc *piece, base bidi.Direction) (rows [][]text.TableCell, each int) {
	head := p.cellsOf(pc.block.Rows[0], headings, base)
	body := pc.block.Rows[max(pc.at.Offset, 1):max(pc.lastRow, 1)]
	each = len(head)
	for _, row := range body {
		each = max(each, len(row))
	}
	for _, row := range body {
		cells := p.cellsOf(row, p.body(), base)
		for j := range each {
			pair := make([]text.TableCell, 2)
			if j < len(head) {
				pair[0] = head[j]
			}
			if j < len(cells) {
				pair[1] = cells[j]
			}
			rows = append(rows, pair)
		}
	}
	return rows, each
}
