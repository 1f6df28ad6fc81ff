package text

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/mattn/go-runewidth"
)

// Width returns how many cells s takes on a row once cleaned, before letters
// join: a lam-alef counts as the two letters that it is. [Engine.Width] knows
// the terminal and counts what its lines will have.
func Width(s string) int {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] >= ' ' && s[i] < 0x7F
	}
	if ascii {
		return len(s)
	}
	width := 0
	it := graphemes.FromString(Clean(s, SlotRow))
	for it.Next() {
		for rest := it.Value(); rest != ""; {
			n, w := cellLen(rest)
			width += w
			rest = rest[n:]
		}
	}
	return width
}

// runeCells returns the number of columns that a terminal moves on for r. It
// is the only place that asks go-runewidth, and never in the condition of the
// locale: an East Asian one would make the ellipsis and quotation marks wide.
func runeCells(r rune) int {
	switch {
	case r >= ' ' && r < 0x7F, r >= 0xA1 && r < 0x300 && r != 0xAD, r >= 0x0620 && r < 0x064B:
		return 1
	}
	narrow := runewidth.Condition{StrictEmojiNeutral: true}
	return narrow.RuneWidth(r)
}

// cellLen returns how much of a grapheme cluster goes into its first cell, in
// bytes, and how wide that is. Nearly always it is the whole cluster. A
// terminal adds up the widths of the characters, so what is more than two
// columns wide (a Devanagari conjunct of three letters, a stack of leading
// jamo) is cut where the third column would begin.
func cellLen(cluster string) (n, width int) {
	r, n := utf8.DecodeRuneInString(cluster)
	width = runeCells(r)
	for n < len(cluster) {
		r, size := utf8.DecodeRuneInString(cluster[n:])
		w := runeCells(r)
		if width+w > 2 {
			break
		}
		width += w
		n += size
	}
	return n, max(width, 1)
}
