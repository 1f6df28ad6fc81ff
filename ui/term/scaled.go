package term

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"khabar/ui/canvas"
	"khabar/ui/text"
)

// Scaled text is sent as multicells of several rows. Letters that fill less
// than their rows, as at one and a half, are shown several to a multicell,
// which is then as wide as a whole number of cells of its scale: the text is
// shaped as one and leaves less than one such cell empty. So a line is cut
// into pieces at its blanks, each is a multicell (or several, if it is long),
// and the emptiness falls into the blanks.

// maxScale is the largest scale of the protocol.
const maxScale = 7

// A piece is a part of a line that is sent as one multicell.
type piece struct {
	from, to int // cells of the line
	cell     int // of its left end, counted in cells of the line's own size
	cells    int // its width in these
	kind     kind
	touches  bool // no blank between it and the one before it, from where the line begins
	before   bool // its letters join those of the piece before it in the word
	after    bool // or after it
	x, width int  // its place in columns of the box, its width in cells of the scale
}

// A blockPlan is how a block is shown: pieces, from where the line begins.
type blockPlan struct{ from, to int }

// planPieces decides where the pieces of a block go. It reports false if they
// do not fit, or the terminal must not be sent such a block.
func (e *Encoder) planPieces(c *canvas.Canvas, b *canvas.Block, plan *blockPlan) bool {
	width, _ := c.Size()
	s := b.Scale
	if s.Own() || s.Height() > maxScale || b.X+b.Columns >= width {
		return false // in the last column a renderer may erase
	}
	plan.from = len(e.pieces)
	e.cutPieces(b)
	plan.to = len(e.pieces)
	pieces := e.pieces[plan.from:plan.to]
	return placePieces(pieces, b, false) || placePieces(pieces, b, true)
}

// placePieces places pieces from the edge where the line begins: each where
// the layout has it, or further on where the one before it ends. Packed, they
// stand as near to each other as can be read. Text stands at the left of its
// multicell, which kitty alone gets right for all scripts.
func placePieces(pieces []piece, b *canvas.Block, packed bool) bool {
	n, d := b.Scale.Fraction()
	rows := b.Scale.Height()
	edge := b.Columns // of the text, in a line that begins at the right
	if !b.Scale.Whole() {
		edge -= overhang
	}
	blank := d // what stands between two words at least, in columns times d
	if b.Scale.Small() {
		blank = (d + 1) / 2
	}
	x, empty := 0, 0 // the last piece's, and how many columns it leaves empty, times d
	for i := range pieces {
		p := &pieces[i]
		p.width = (p.cells*n + d - 1) / d
		columns, emptyBefore := p.width*rows, empty
		empty = (p.width*d - p.cells*n) * rows
		gap := 0
		if left := pick(b.Right, empty, emptyBefore); i > 0 && !p.touches && !b.Scale.Whole() && left < blank {
			gap = 1
		}
		natural := p.cell * rows * n / d
		if b.Right {
			natural = edge - ((b.Line.Width-p.cell)*rows*n+d-1)/d
		}
		switch {
		case i == 0 && b.Right && packed:
			p.x = b.Columns - columns
		case i == 0 && b.Right:
			p.x = min(natural, b.Columns-columns)
		case i == 0:
			p.x = natural
		case b.Right:
			p.x = x - gap - columns
			if !packed && !p.touches {
				p.x = min(p.x, natural)
			}
		default:
			p.x = x + gap
			if !packed && !p.touches {
				p.x = max(p.x, natural)
			}
		}
		x = p.x
		if !b.Right {
			x += columns
		}
	}
	return x >= 0 && x <= b.Columns
}

func pick(condition bool, yes, no int) int {
	if condition {
		return yes
	}
	return no
}

// overhang is how many columns beyond its text the first multicell of a line
// that begins at the right may reach.
const overhang = 2

// most returns how many cells of a text one multicell takes if it is all of a
// stretch, and if it is a part of one: then so many as make whole cells of the
// scale, so that nothing stays empty where a word is cut.
func most(s text.Scale, cells int) int {
	n, d := s.Fraction()
	m := maxMulticellCells * d / n
	if whole := d / gcd(n, d); cells > m && m > whole {
		m -= m % whole
	}
	return m
}

func gcd(a, b int) int {
	for b > 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

// cutPieces cuts a block's line into pieces, from the edge where it begins.
func (e *Encoder) cutPieces(b *canvas.Block) {
	first, cells := len(e.pieces), b.Line.Cells
	column := 0
	for i := 0; i < len(cells); {
		end, kind := e.pieceEnd(cells, i)
		if kind == gap {
			column += int(cells[i].Width)
			i = end
			continue
		}
		next := column
		for j := i; j < end; j++ {
			next += int(cells[j].Width)
		}
		e.cutPiece(cells, i, end, column, kind, most(b.Scale, next-column))
		i, column = end, next
	}
	pieces := e.pieces[first:]
	if b.Right {
		for i, j := 0, len(pieces)-1; i < j; i, j = i+1, j-1 {
			pieces[i], pieces[j] = pieces[j], pieces[i]
		}
	}
	for i := 1; i < len(pieces); i++ {
		a, z := &pieces[i-1], &pieces[i]
		z.touches = a.to == z.from || z.to == a.from
	}
}

// pieceEnd returns the end of the stretch of cells that begins at i and can be
// sent in one. Signs go with the word that they touch, or else with what is
// written from left to right.
func (e *Encoder) pieceEnd(cells []text.Cell, i int) (end int, k kind) {
	k = e.scaledKind(&cells[i])
	end = i + 1
	switch k {
	case letter:
		return e.signedWordEnd(cells, i), letter
	case other, sign:
		last := k
		for end < len(cells) && (last == other || last == sign) {
			last = e.scaledKind(&cells[end])
			end++
		}
		if last != other && last != sign {
			end--
		}
		for last == letter && end > i && e.scaledKind(&cells[end-1]) == sign {
			end--
		}
		if end == i {
			return e.signedWordEnd(cells, i), letter
		}
		return end, other
	}
	for end < len(cells) && e.scaledKind(&cells[end]) == k {
		end++
	}
	return end, k
}

// signedWordEnd returns the end of a word with the signs that stand at it, which are
// shaped with it: from right to left, brackets mirrored.
func (e *Encoder) signedWordEnd(cells []text.Cell, i int) int {
	for ; i < len(cells); i++ {
		if k := e.scaledKind(&cells[i]); k != letter && k != sign {
			break
		}
	}
	return i
}

// scaledKind is the kind of a cell of scaled text: blanks and the signs that
// go with a right-to-left word are told apart.
func (e *Encoder) scaledKind(c *text.Cell) kind {
	r, size := utf8.DecodeRuneInString(c.Text)
	if size == len(c.Text) && (r == ' ' || r == 0xA0) || size == 0 {
		return gap
	}
	if e.profile.Class != Words {
		return other
	}
	switch kindOf(c) {
	case single:
		if !unicode.IsDigit(r) {
			return alone
		}
		return single
	case letter:
		if unicode.IsLetter(r) {
			return letter
		}
		return sign // the script of a question mark is nobody's
	}
	if c.Level.RTL() && c.Width == 1 && size == len(c.Text) && !unicode.In(r, unicode.L, unicode.M, unicode.N) {
		return sign
	}
	return other
}

// cutPiece appends the stretch of cells from i to end, cut where style or link
// change and where it is too long.
func (e *Encoder) cutPiece(cells []text.Cell, i, end, column int, k kind, most int) {
	if k == letter {
		e.cutWord(cells, i, end, column, most)
		return
	}
	for i < end {
		from, start, runes := i, column, 0
		for ; i < end; i++ {
			c := &cells[i]
			runes += utf8.RuneCountInString(c.Form)
			full := column+int(c.Width)-start > most || runes > maxMulticellRunes || k == alone
			if i > from && (full || c.Style != cells[from].Style || c.Link != cells[from].Link) {
				break
			}
			column += int(c.Width)
		}
		e.pieces = append(e.pieces, piece{from: from, to: i, cell: start, cells: column - start, kind: k})
	}
}

// cutWord appends a right-to-left word, in parts where it is too long.
func (e *Encoder) cutWord(cells []text.Cell, i, end, column, most int) {
	word := cells[i:end]
	n := len(word)
	if e.parts = appendEvenParts(e.parts[:0], word, most); len(e.parts) == 0 {
		e.parts = appendParts(e.parts[:0], word, most)
	}
	for k := len(e.parts) - 1; k >= 0; k-- {
		start, stop := 0, e.parts[k] // in logical order
		if k > 0 {
			start = e.parts[k-1]
		}
		e.pieces = append(e.pieces, piece{
			from: end - stop, to: end - start, cell: column + n - stop, cells: stop - start,
			kind:   e.scriptOf(cells[end-stop : end-start]),
			before: start > 0 && joins(word[n-start].Text, word[n-start-1].Text),
			after:  stop < n && joins(word[n-stop].Text, word[n-stop-1].Text),
		})
	}
}

// appendEvenParts is appendParts for a word that is too long for one multicell
// and looks the same throughout: all parts but the first, in reading order,
// have exactly most cells, so that what a multicell leaves empty is at its
// right, beside the word and not within it. It appends nothing where that
// cannot be.
func appendEvenParts(parts []int, word []text.Cell, most int) []int {
	n := len(word)
	if n <= most {
		return parts
	}
	first := (n-1)%most + 1
	for end := first; end <= n; end += most {
		parts = append(parts, end)
	}
	start, runes := 0, 0
	for i := range n {
		c := &word[n-1-i]
		if c.Style != word[0].Style || c.Link != word[0].Link {
			return parts[:0]
		}
		if runes += utf8.RuneCountInString(c.Text); runes > maxMulticellRunes-2 {
			return parts[:0]
		}
		if i+1 == first+start*most {
			start, runes = start+1, 0
		}
	}
	return parts
}

// scriptOf says how a part of a word is shaped: without a letter, from left to
// right.
func (e *Encoder) scriptOf(part []text.Cell) kind {
	for i := range part {
		if e.scaledKind(&part[i]) == letter {
			return letter
		}
	}
	return other
}

// appendPieces writes the pieces of a block, each at its place.
func (e *Encoder) appendPieces(dst []byte, b *canvas.Block, plan blockPlan) []byte {
	turn := false
	for i := plan.from; i < plan.to; i++ {
		p := &e.pieces[i]
		turn = !turn && i > plan.from && adjacent(&e.pieces[i-1], p, b.Scale.Height())
		cells := b.Line.Cells[p.from:p.to]
		dst = e.pen.to(dst, cells[0].Style, cells[0].Link)
		dst = appendColumn(dst, b.X+p.x)
		dst = appendScale(dst, b, p.width, turn)
		switch p.kind {
		case letter:
			dst = e.appendMulticellText(dst, cells, p.before, p.after)
		case single: // digits, which are turned around
			for j := len(cells) - 1; j >= 0; j-- {
				dst = appendClusterText(dst, cells[j].Form, maxMulticellRunes)
			}
		default:
			for j := range cells {
				dst = appendClusterText(dst, cells[j].Form, maxMulticellRunes)
			}
		}
		dst = append(dst, '\x07')
	}
	return dst
}

// adjacent reports whether no column is between two pieces. A blank's may have
// fallen into the box of one of them.
func adjacent(p, q *piece, height int) bool {
	return p.x+p.width*height == q.x || q.x+q.width*height == p.x
}

// appendScale appends the beginning of a multicell. Adjacent pieces have to
// differ in something, or the terminal would shape them as one: in their
// alignment, which shows nothing where letters fill their rows, and else in a
// fraction that is the same, or as good as the same.
func appendScale(dst []byte, b *canvas.Block, width int, turn bool) []byte {
	field := func(name string, value int) {
		dst = append(dst, name...)
		dst = strconv.AppendInt(dst, int64(value), 10)
	}
	field("\x1b]66;s=", b.Scale.Height())
	field(":w=", width)
	if b.Scale.Whole() {
		if turn {
			field(":v=", 1)
		}
		return append(dst, ';')
	}
	n, d := b.Scale.Fraction()
	if turn {
		n, d = alike(n, d)
	}
	field(":n=", n)
	field(":d=", d)
	field(":v=", 2)
	return append(dst, ';')
}

// maxFraction is the largest numerator or denominator of the protocol.
const maxFraction = 15

// alike returns another fraction of nearly the same value, and not above it.
func alike(n, d int) (int, int) {
	if 2*d <= maxFraction {
		return 2 * n, 2 * d
	}
	bestN, bestD := n-1, d
	for m := 2; m <= maxFraction; m++ {
		if k := n * m / d; m != d && k > 0 && k*bestD > bestN*m {
			bestN, bestD = k, m
		}
	}
	return bestN, bestD
}

// unstyled is the style of plain text.
const unstyled text.Style = 0

// appendCovered writes a row of a band: the blocks that begin on it, and what
// stands beside blocks. It is as wide as the row by the measure of x/ansi,
// which counts nothing of OSC 66, so that no renderer erases or cuts its end:
// blanks make up for it, which are written over.
func (e *Encoder) appendCovered(dst []byte, c *canvas.Canvas, y int) []byte {
	e.pen.lift()
	e.turn = 0
	row := c.Row(y)
	body, counted := e.body[:0], 0
	free, freeEnd, top := 0, 0, true
	for x := 0; x < len(row); {
		n := row[x].Block
		end := x
		for end < len(row) && row[end].Block == n {
			end++
		}
		if n == 0 {
			hidden := 0
			body, hidden = e.appendWords(appendColumn(body, x), row[x:end])
			body = e.pen.up(body)
			counted += end - x - hidden
			if end-x > freeEnd-free {
				free, freeEnd = x, end
			}
		} else if b := &c.Blocks()[n-1]; b.Y == y {
			body = e.appendPieces(body, b, e.plans[n-1])
			body = e.pen.up(body)
		} else {
			top = false
		}
		x = end
	}
	e.body = body
	if bytes.IndexByte(body, 0x9C) >= 0 { // x/ansi ends an OSC there, within a letter
		counted = ansi.StringWidth(string(body))
	}
	if top {
		free, freeEnd = 0, len(row) // all is empty: the blanks may go anywhere
	}
	// Between words they are what is seen: they need the background of the page,
	// which a theme may paint.
	dst = e.pen.to(dst, unstyled, 0)
	for missing := len(row) - counted; missing > 0; {
		n := min(missing, freeEnd-free)
		if n == 0 {
			break
		}
		dst = appendSpaces(appendColumn(dst, free), n)
		missing -= n
	}
	return append(e.pen.up(dst), body...)
}
