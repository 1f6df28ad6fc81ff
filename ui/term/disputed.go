package term

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"khabar/ui/text"
)

// Where a character of a cluster other than the first has a width by wcwidth
// (vowel signs of Hindi, Bengali or Tamil, conjuncts, a Thai am, the voicing
// marks of half-width kana), terminals are of two kinds: some give it columns
// and others, which count whole clusters, none. The renderer counts clusters
// too, by tables of its own. The layout gives it the columns. Such a cluster is
// written over blanks, and the cursor then taken to where the next one begins,
// so that the row comes out alike wherever the cluster itself left the cursor.

const (
	saveCursor    = "\x1b7" // DECSC
	restoreCursor = "\x1b8" // DECRC
)

// disputed reports whether s is such a cluster, or a sign that was cut off one,
// and has the width by the measure of the layout.
func disputed(s []byte, width int) bool {
	first, size := utf8.DecodeRune(s)
	if first < utf8.RuneSelf || !unicode.Is(unicode.M, first) && (width < 2 || size == len(s) || text.Width(string(first)) == width) {
		return false
	}
	const letter = "x" // behind which a sign is clean
	behind := letter + string(s)
	return text.Clean(behind, text.SlotRow) == behind && text.Width(behind) == width+len(letter)
}

// appendDisputed appends a cluster of so many columns, of which the renderer
// counts as many as were measured: blanks make up for the others.
func appendDisputed(dst []byte, s string, width, measured int) []byte {
	dst = append(dst, saveCursor...)
	dst = appendColumns(dst, width, 'X') // ECH
	if measured < width {
		if measured > 0 {
			dst = appendColumns(dst, measured, 'C')
		}
		dst = append(appendSpaces(dst, width-measured), restoreCursor...)
	}
	dst = append(append(dst, s...), restoreCursor...)
	return appendColumns(dst, width, 'C')
}

// appendColumns appends the control sequence that does something to so many
// columns: erase them (ECH), or move the cursor over them (CUF).
func appendColumns(dst []byte, columns int, final byte) []byte {
	dst = append(dst, "\x1b["...)
	dst = strconv.AppendInt(dst, int64(columns), 10)
	return append(dst, final)
}

// boxed reports whether a cell of class Words goes into a multicell, which is
// as wide as it says.
func boxed(c *text.Cell) bool {
	return !plain(c.Form, int(c.Width)) && ansi.StringWidth(c.Form) <= int(c.Width) && disputed([]byte(c.Form), int(c.Width))
}

// boxEnd returns the end of the cluster that begins in cell i, with the signs
// that the layout had to cut off it, and its width in columns.
func boxEnd(row []text.Cell, i int) (end, width int) {
	reach := row[i].Start
	for end = i; end < len(row); end++ {
		c := &row[end]
		if c.Width == 0 {
			continue // the second column of the one before
		}
		sign, _ := utf8.DecodeRuneInString(c.Form)
		part := unicode.Is(unicode.M, sign) && c.Start == reach && c.Style == row[i].Style && c.Link == row[i].Link
		if end > i && (!part || width+int(c.Width) > maxMulticellCells) {
			break
		}
		width += int(c.Width)
		reach = c.End
	}
	return end, width
}

// appendBox writes the cells of a cluster as one multicell.
func (e *Encoder) appendBox(dst []byte, cells []text.Cell, width int) []byte {
	dst = e.openMulticell(dst, &cells[0], width)
	for i := range cells {
		dst = appendClusterText(dst, cells[i].Form, maxMulticellRunes)
	}
	return append(dst, '\x07')
}
