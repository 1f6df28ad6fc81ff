package term

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"khabar/ui/arabic"
	"khabar/ui/text"
)

// Kitty shapes a row in runs: neighbouring cells of one font, one weight and
// one alignment, up to a blank. A run whose first letter is of a
// right-to-left script is laid out from right to left as a whole, whatever
// else stands in it, and code points are counted off against cells as if they
// lay symmetrically. What is in one run depends on fonts, which nobody can
// ask for. So nothing is left to runs: each right-to-left word is sent as one
// multicell (OSC 66 with a width), whose text is shaped for itself, in one
// font, joined and from right to left; each digit that would be turned around
// is a multicell of its own; and neighbouring multicells get different
// vertical alignments, which show nothing at this size and part runs.
const (
	maxMulticellCells = 7  // the protocol's width
	maxMulticellRunes = 24 // what kitty keeps for one cell
)

const (
	zwj     = "\u200D"
	zwjRune = '\u200D'
)

// appendMulticells writes a row for a kitty that knows OSC 66.
//
// The renderer counts the text of OSC 66 as nothing, would think the row
// short and erase from the cursor on, which in the last column is the row's
// last cell. So the row begins with as many blanks as the multicells are wide
// and a carriage return: they are counted, and written over.
func (e *Encoder) appendMulticells(dst []byte, row []text.Cell) []byte {
	body, hidden := e.appendWords(e.body[:0], row)
	body = e.pen.up(body)
	e.body = body
	if hidden > 0 && bytes.IndexByte(body, 0x9C) >= 0 {
		hidden = len(row) - ansi.StringWidth(string(body))
	}
	if hidden > 0 {
		dst = append(appendSpaces(dst, hidden), '\r')
	}
	return append(dst, body...)
}

// appendWords writes cells of a row, and returns how many columns of it a
// renderer does not count.
func (e *Encoder) appendWords(dst []byte, row []text.Cell) (body []byte, hidden int) {
	if e.profile.Class != Words {
		return e.appendVisual(dst, row), 0
	}
	for i := 0; i < len(row); {
		cell := &row[i]
		if cell.Width == 0 {
			i++
			continue
		}
		switch kindOf(cell) {
		case letter:
			end := wordEnd(row, i)
			dst = e.appendWord(dst, row[i:end])
			hidden += end - i
			i = end
		case single:
			dst = e.appendMulticell(dst, row[i:i+1], false, false)
			hidden += int(cell.Width)
			i++
		default:
			if boxed(cell) {
				end, width := boxEnd(row, i)
				dst = e.appendBox(dst, row[i:end], width)
				hidden += width
				i = end
				continue
			}
			dst = e.pen.to(dst, cell.Style, cell.Link)
			dst = appendCluster(dst, cell.Form, int(cell.Width), true)
			i++
		}
	}
	return dst, hidden
}

// wordEnd returns the end of the letters that begin at i.
func wordEnd(row []text.Cell, i int) int {
	for i < len(row) && row[i].Width == 1 && kindOf(&row[i]) == letter {
		i++
	}
	return i
}

// appendWord writes a word that is given in visual order: as one multicell if
// it fits, else in parts, the last of them first.
func (e *Encoder) appendWord(dst []byte, word []text.Cell) []byte {
	e.parts = appendParts(e.parts[:0], word, maxMulticellCells)
	for i := len(e.parts) - 1; i >= 0; i-- {
		start, end := 0, e.parts[i] // in logical order
		if i > 0 {
			start = e.parts[i-1]
		}
		n := len(word)
		before := start > 0 && joins(word[n-start].Text, word[n-start-1].Text)
		after := end < n && joins(word[n-end].Text, word[n-end-1].Text)
		dst = e.appendMulticell(dst, word[n-end:n-start], before, after)
	}
	return dst
}

// appendParts appends the ends of the parts that a word has to be written in,
// counted in cells of its logical order. It is cut where style or link change
// and where it is longer than most cells, there after a letter that does not
// join if one is in reach.
func appendParts(parts []int, word []text.Cell, most int) []int {
	at := func(i int) *text.Cell { return &word[len(word)-1-i] }
	start := 0
	for start < len(word) {
		end, good, runes := start, start, 2 // room for a joiner on both sides
		for end < len(word) && end-start < most {
			if end > start && (at(end).Style != at(start).Style || at(end).Link != at(start).Link) {
				good = end
				break
			}
			runes += utf8.RuneCountInString(at(end).Text)
			if runes > maxMulticellRunes && end > start {
				break
			}
			end++
			if end == len(word) || !joins(at(end-1).Text, at(end).Text) {
				good = end
			}
		}
		if good == start {
			good = end
		}
		parts = append(parts, good)
		start = good
	}
	return parts
}

// appendMulticell writes cells, given in visual order, as one multicell in
// logical order. before and after say that the letters join what stands
// before and after them in the word, which is in other multicells. A ZWJ at
// the end keeps the last letter's form; at the beginning it would decide the
// font, so that a part that is joined there is sent in presentation forms.
func (e *Encoder) appendMulticell(dst []byte, cells []text.Cell, before, after bool) []byte {
	width := 0
	for i := range cells {
		width += int(cells[i].Width)
	}
	dst = e.openMulticell(dst, &cells[0], width)
	return append(e.appendMulticellText(dst, cells, before, after), '\x07')
}

// openMulticell appends the beginning of a multicell in the style of a cell.
func (e *Encoder) openMulticell(dst []byte, c *text.Cell, width int) []byte {
	dst = e.pen.to(dst, c.Style, c.Link)
	dst = append(dst, "\x1b]66;w="...)
	dst = strconv.AppendInt(dst, int64(width), 10)
	e.turn = 3 - max(e.turn, 1)
	dst = append(dst, ":v="...)
	return append(dst, '0'+e.turn, ';')
}

// appendMulticellText appends the text of a multicell of right-to-left
// letters, which are given in visual order.
func (e *Encoder) appendMulticellText(dst []byte, cells []text.Cell, before, after bool) []byte {
	if before {
		return e.appendForms(dst, cells, after)
	}
	start := len(dst)
	for i := len(cells) - 1; i >= 0; i-- {
		dst = appendClusterText(dst, cells[i].Text, maxMulticellRunes-2-utf8.RuneCount(dst[start:]))
	}
	if after {
		dst = append(dst, zwj...)
	}
	return dst
}

// appendForms appends the presentation forms of letters that are joined to
// one before them and, with after, to one behind. A letter that has none goes
// in as it is.
func (e *Encoder) appendForms(dst []byte, cells []text.Cell, after bool) []byte {
	runes := append(e.runes[:0], zwjRune)
	for i := len(cells) - 1; i >= 0; i-- {
		for _, r := range cells[i].Text {
			runes = append(runes, r)
		}
	}
	if after {
		runes = append(runes, zwjRune)
	}
	e.runes = runes
	e.glyphs = arabic.AppendGlyphs(e.glyphs[:0], runes, arabic.Options{LamAlef: true})
	room := maxMulticellRunes
	for _, g := range e.glyphs {
		if sendable(g.Rune) && room > 0 {
			dst = utf8.AppendRune(dst, g.Rune)
			room--
		}
	}
	return dst
}

// appendClusterText appends at most n characters of s: of a cluster with more
// marks than kitty keeps, the last are left out.
func appendClusterText(dst []byte, s string, n int) []byte {
	end := 0
	for end < len(s) && n > 0 {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
		n--
	}
	return appendSendable(dst, s[:end], true)
}
