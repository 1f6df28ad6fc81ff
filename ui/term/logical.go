package term

import (
	"khabar/ui/bidi"
	"khabar/ui/text"
)

// appendLogical writes a row for a terminal, or a reader of screens, that
// does everything by itself: each line on the row, as far as levels show
// where it begins and ends, in the order in which it was written.
func (e *Encoder) appendLogical(dst []byte, row []text.Cell) []byte {
	v := &e.inverse
	v.load(row)
	v.order = v.order[:0]
	for i := range v.cells {
		v.order = append(v.order, i)
	}
	for i := 0; i < len(v.cells); {
		end := i
		for end < len(v.cells) && v.cells[end].Level > 0 {
			end++
		}
		v.undo(i, end, 1)
		i = max(end, i+1)
	}
	for _, index := range v.order {
		c := v.cells[index]
		glyph := c.Text
		if c.Start == c.End {
			glyph = c.Form
		}
		dst = e.pen.to(dst, c.Style, c.Link)
		dst = appendCluster(dst, glyph, int(c.Width), true)
	}
	return dst
}

// undo takes rule L2 of UAX #9 back: it reverses each stretch of at least the
// level, and within it those of the next, in the opposite order of the rule.
func (v *inverse) undo(start, end int, level bidi.Level) {
	for i := start; i < end; {
		from := i
		for i < end && v.cells[v.order[i]].Level >= level {
			i++
		}
		if i > from {
			reverse(v.order[from:i])
			v.undo(from, i, level+1)
			continue
		}
		i++
	}
}
