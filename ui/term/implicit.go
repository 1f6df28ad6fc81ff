package term

import (
	"unicode/utf8"

	"khabar/ui/bidi"
	"khabar/ui/text"
)

// A terminal of class Implicit runs UAX #9 on each row, with a base direction
// of left-to-right, and shows the result. So a row has to be sent in an order
// from which the algorithm makes the wanted one: the inverse of UAX #9, which
// has no closed form, for what an order resolves to depends on the order.
//
// The first guess sends each stretch of right-to-left text in logical order
// and everything else as it stands. Then our own UAX #9 is run on it with the
// terminal's rules; where a column would not show its cell, the cells are
// moved to where this run's permutation asks for them, and the new order is
// run in turn, until one gives the wanted row. Most rows are right at first.
//
// Some rows have no such order: a number at the right of right-to-left text
// whose line began with it can only come out at the left. Such a row is sent
// with blanks as BRAILLE PATTERN BLANK, which shows nothing and is a strong
// left-to-right character, so that what stands on its two sides cannot reach
// one another: at first the blanks at the edges of columns, then all of them.
// If even that does not verify, within some word digits and letters have
// changed places, and all else is right.
const (
	maxRounds   = 6
	strongBlank = "\u2800"
)

// An inverse is the scratch space of the search.
type inverse struct {
	cells     []*text.Cell // the row's cells without the tails of wide ones
	order     []int        // what is sent: indices of cells
	next      []int
	runes     []rune
	first     []int // of each sent cell, its first rune
	visual    []int
	paragraph bidi.Paragraph
	levels    []bidi.Level
	strong    []bool // cells sent as strongBlank
	rtl       []bool // by position in order: resolved right-to-left
}

// appendImplicit writes a row for a terminal that reorders it.
func (e *Encoder) appendImplicit(dst []byte, row []text.Cell) []byte {
	v := &e.inverse
	if !v.load(row) {
		return e.appendVisual(dst, row)
	}
	v.guess()
	e.unverified = !v.search()
	for _, inWords := range []bool{false, true} {
		if e.unverified {
			v.separate(inWords)
			v.guess()
			e.unverified = !v.search()
		}
	}
	if e.unverified {
		v.guess()
	}
	for i, index := range v.order {
		c := v.cells[index]
		dst = e.pen.to(dst, c.Style, c.Link)
		dst = appendCluster(dst, v.sent(i), int(c.Width), true)
	}
	return dst
}

// load takes a row and reports whether anything in it can be reordered.
func (v *inverse) load(row []text.Cell) bool {
	v.cells, v.strong, v.rtl = v.cells[:0], v.strong[:0], v.rtl[:0]
	found := false
	for i := range row {
		if row[i].Width == 0 {
			continue
		}
		v.cells = append(v.cells, &row[i])
		v.strong, v.rtl = append(v.strong, false), append(v.rtl, false)
		found = found || kindOf(&row[i]) != other
	}
	return found
}

// classOf returns the bidi class of a cell as it would be sent.
func (v *inverse) classOf(i int) bidi.Class {
	if v.strong[i] {
		return bidi.L
	}
	r, _ := utf8.DecodeRuneInString(v.cells[i].Text)
	return bidi.ClassOf(r)
}

// guess sets the order: stretches between left-to-right letters, from their
// first right-to-left character to their last, are turned around, and the
// numbers in them once more.
func (v *inverse) guess() {
	v.order = v.order[:0]
	for i := range v.cells {
		v.order = append(v.order, i)
		v.rtl[i] = false
	}
	for i := 0; i < len(v.cells); {
		if !rightToLeft(v.classOf(i)) {
			i++
			continue
		}
		last := i
		end := i
		for ; end < len(v.cells) && v.classOf(end) != bidi.L; end++ {
			if rightToLeft(v.classOf(end)) {
				last = end
			}
		}
		v.turn(i, last+1)
		i = end
	}
}

func rightToLeft(c bidi.Class) bool { return c == bidi.R || c == bidi.AL || c == bidi.AN }

// turn reverses the cells from start to end, and the numbers among them back.
func (v *inverse) turn(start, end int) {
	reverse(v.order[start:end])
	for i := start; i < end; {
		from := i
		for i < end && v.numeric(v.order[i]) {
			i++
		}
		reverse(v.order[from:i])
		if i == from {
			v.rtl[i] = true
			i++
		}
	}
}

// numeric reports whether a cell is part of a number: by the level that the
// layout gave it, a digit or a sign between digits.
func (v *inverse) numeric(i int) bool {
	switch v.classOf(i) {
	case bidi.EN, bidi.AN:
		return true
	case bidi.ES, bidi.CS, bidi.ET:
		return !v.cells[i].Level.RTL()
	}
	return false
}

func reverse(list []int) {
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
}

// search runs the algorithm and moves cells until the row comes out, and
// reports whether it did.
func (v *inverse) search() bool {
	for range maxRounds {
		if v.run() {
			return true
		}
	}
	return false
}

// run resolves the order and reports whether it shows the wanted row. If not,
// the order is changed for the next run.
func (v *inverse) run() bool {
	v.runes, v.first = v.runes[:0], v.first[:0]
	for i := range v.order {
		v.first = append(v.first, len(v.runes))
		for _, r := range v.sent(i) {
			v.runes = append(v.runes, r)
		}
	}
	v.paragraph.Resolve(v.runes, bidi.LeftToRight)
	v.levels = v.paragraph.LineLevels(v.levels[:0], 0, len(v.runes))
	for i := range v.order { // one level a cell: marks have that of their letter
		v.levels[i] = v.levels[v.first[i]]
	}
	v.levels = v.levels[:len(v.order)]
	v.visual = bidi.AppendVisualOrder(v.visual[:0], v.levels)
	right := true
	v.next = append(v.next[:0], v.order...)
	for column, i := range v.visual {
		if v.order[i] != column || v.levels[i].RTL() != v.rtl[i] && mirrors(v.cells[column]) {
			right = false
		}
		v.next[i] = column
	}
	if right {
		return true
	}
	for i, level := range v.levels {
		v.rtl[i] = level.RTL()
	}
	v.order, v.next = v.next, v.order
	return false
}

// sent returns the text of the cell at position i of the order: in the base
// letters that the terminal joins, and for what it mirrors at a right-to-left
// level the other one of the pair.
func (v *inverse) sent(i int) string {
	index := v.order[i]
	c := v.cells[index]
	switch {
	case v.strong[index]:
		return strongBlank
	case kindOf(c) != other:
		return c.Text
	case v.rtl[i]:
		return unmirrored(c.Form)
	}
	return c.Form
}

func mirrors(c *text.Cell) bool { return unmirrored(c.Form) != c.Form }

// separate makes blanks strong: those at the edges of text outside any line,
// or all that have something beside them.
func (v *inverse) separate(all bool) {
	for i := range v.cells {
		if !blank(v.cells[i]) || v.cells[i].Level != 0 && !all {
			continue
		}
		before := i > 0 && !blank(v.cells[i-1])
		after := i+1 < len(v.cells) && !blank(v.cells[i+1])
		if before != after || before && all {
			v.strong[i] = true
		}
	}
}
