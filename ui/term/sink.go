package term

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// substitute stands for a cluster that cannot be sent as it is.
const substitute = "\uFFFD"

// appendCluster appends the text of one cell that is width columns wide. It
// is the last line of defence: cells come from cleaned text, and still no
// control, no bidi control and no broken UTF-8 passes here. The renderer
// behind measures rows once more with its own tables; a cluster on whose
// width the two disagree would make it cut or erase the row's end, so that
// it is sent in a way that all count alike, or else reduced until they agree.
// With joiners, ZWNJ and ZWJ pass: for a terminal that joins letters.
func appendCluster(dst []byte, s string, width int, joiners bool) []byte {
	if plain(s, width) {
		return append(dst, s...)
	}
	start := len(dst)
	dst = appendSendable(dst, s, joiners || width == 2)
	measured := 0
	if len(dst)-start == len(s) { // nothing left out: s is what was appended
		measured = ansi.StringWidth(s)
	} else {
		measured = ansi.StringWidth(string(dst[start:]))
	}
	if measured <= width && disputed(dst[start:], width) {
		return appendDisputed(dst[:start], string(dst[start:]), width, measured)
	}
	if measured == width {
		return dst
	}
	first, _ := utf8.DecodeRune(dst[start:])
	dst = utf8.AppendRune(dst[:start], first)
	if ansi.StringWidth(string(dst[start:])) == width {
		return dst
	}
	dst = dst[:start]
	if first != utf8.RuneError && len(s) > 0 {
		dst = append(dst, substitute...)
		width--
	}
	return appendSpaces(dst, width)
}

// appendSendable appends those characters of s that may be sent.
func appendSendable(dst []byte, s string, joiners bool) []byte {
	for _, r := range s {
		if sendable(r) || joiners && (r == 0x200C || r == 0x200D || r >= 0xE0020 && r <= 0xE007F) {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// plain reports whether s is a single character of width 1 that every table
// agrees on: the fast path for nearly every cell of a screen.
func plain(s string, width int) bool {
	if len(s) == 1 {
		return width == 1 && s[0] >= 0x20 && s[0] < 0x7F
	}
	r, size := utf8.DecodeRuneInString(s)
	if size != len(s) || width != 1 || size < 2 {
		return false
	}
	switch {
	case r >= 0x0620 && r <= 0x064A, r >= 0x0660 && r <= 0x066F, r >= 0x0671 && r <= 0x06D5:
		return true // Arabic letters and digits, no marks among them
	case r >= 0xFE80 && r <= 0xFEFC, r >= 0xFB50 && r <= 0xFBB1, r >= 0xFBD3 && r <= 0xFBFF:
		return true // presentation forms
	case r >= 0x05D0 && r <= 0x05EA, r >= 0x00C0 && r <= 0x02AF, r >= 0x2500 && r <= 0x259F:
		return true // Hebrew, Latin, boxes
	}
	return false
}

// sendable reports whether a rune of a cell may be sent at all.
func sendable(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7F && r < 0xA0, r == utf8.RuneError:
		return false // C0, DEL, C1, broken UTF-8
	case r == 0x00AD, r == 0x034F, r == 0x061C, r == 0x180E, r == 0xFEFF:
		return false // invisible, and counted differently everywhere
	case r >= 0x200B && r <= 0x200F, r >= 0x2028 && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return false // joiners, bidi controls, separators
	case r >= 0xE0000 && r <= 0xE007F:
		return false // tags: only in the flags of an emoji
	}
	return true
}

func appendSpaces(dst []byte, n int) []byte {
	for ; n > 0; n-- {
		dst = append(dst, ' ')
	}
	return dst
}
