package cli

import (
	"strings"

	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/feed/query"
	"khabar/ui/canvas"
	"khabar/ui/mistake"
	"khabar/ui/text"
)

// parse reads a filter from the command line.
func (a *app) parse(filter string) (query.Expr, error) {
	e, err := query.Parse(filter, a.Now())
	return e, problem.OfFilter(filter, err, a.words)
}

// pointIndent is how many cells a filter is set in.
const pointIndent = 2

// point shows a filter with carets under what is wrong. In a file the carets
// count the characters before them, as in any editor's line; on a terminal they
// stand below the cells, wherever the direction has put those.
func (a *app) point(e *problem.BadFilter) {
	p := a.printout(a.Stderr)
	start, end := mistake.Place(e.Mistake, e.Filter)
	if p.LaidOut {
		pointAt(p, e.Filter, start, end)
	} else {
		indent := strings.Repeat(" ", pointIndent)
		before := text.Width(printout.Clean(e.Filter[:start]+"|")) - 1 // the bar keeps the blanks at the end
		carets := max(text.Width(printout.Clean(e.Filter[start:min(end, len(e.Filter))])), 1)
		_, _ = p.WriteString(indent + printout.Clean(e.Filter) + "\n" + indent + strings.Repeat(" ", before) + strings.Repeat("^", carets) + "\n")
	}
	_ = p.Flush() // there is nowhere left to say it
}

func pointAt(p *printout.Printout, filter string, start, end int) {
	room := max(p.Width-2*pointIndent, 1)
	all := p.Engine.Paragraph(filter, text.Options{})
	from, to := all.RuneOffset(start), all.RuneOffset(end)
	if end > len(filter) {
		to++
	}
	line := all.Truncate(room)
	if to > line.End { // the beginning has to give way
		line = all.TruncateFrom(max(from-room/2, 0), room)
	}
	p.Row(func(r canvas.Region) { r.Put(pointX(p, line), 0, line) })
	p.Row(func(r canvas.Region) {
		for x, width := range caretColumns(line, from, to) {
			for i := range width {
				r.Put(pointX(p, line)+x+i, 0, p.Engine.Label("^", 0))
			}
		}
	})
}

// pointX is the column where a filter begins: at the side where the interface
// does.
func pointX(p *printout.Printout, line text.Line) int {
	if p.Mirror {
		return p.Width - pointIndent - line.Width
	}
	return pointIndent
}

// caretColumns yields the columns of the cells that show the runes [from, to),
// with their widths. The rune behind the last stands where the next would come:
// at the right end of a left-to-right line, left of any other.
func caretColumns(line text.Line, from, to int) map[int]int {
	columns := map[int]int{}
	x := 0
	for _, c := range line.Cells {
		if int(c.Start) < to && int(c.End) > from {
			columns[x] = int(c.Width)
		}
		x += int(c.Width)
	}
	if len(columns) == 0 {
		if line.Base&1 == 1 {
			x = -1
		}
		columns[x] = 1
	}
	return columns
}
