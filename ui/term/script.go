package term

import (
	"unicode"
	"unicode/utf8"

	"khabar/ui/arabic"
	"khabar/ui/bidi"
	"khabar/ui/text"
)

// A kind says how a terminal that shapes text from right to left takes a cell.
type kind uint8

const (
	other  kind = iota // Latin, digits, punctuation, blanks: drawn where they are put
	letter             // a right-to-left letter or what belongs to a word of them
	single             // turned around with its neighbours though it is no letter: Arabic-Indic digits and their signs

	// Of scaled text alone.
	gap   // a blank: nothing to show
	sign  // punctuation of a right-to-left text: shaped with the word that it touches
	alone // one of single that is no digit: sent by itself
)

// kindOf looks at the cell's first character alone: the rest are marks.
func kindOf(c *text.Cell) kind {
	r, _ := utf8.DecodeRuneInString(c.Text)
	if r < 0x0590 {
		return other
	}
	switch bidi.ClassOf(r) {
	case bidi.R, bidi.AL:
		if c.Level.RTL() && c.Width == 1 {
			return letter
		}
		return single // held in left-to-right order by an override
	}
	if r >= 0x0660 && r <= 0x0669 || unicode.In(r, unicode.Arabic, unicode.Hebrew) {
		return single
	}
	return other
}

// joins reports whether the last letter of a joins the first of b, the two
// being neighbours in logical order.
func joins(a, b string) bool {
	return joinsNext(lastJoining(a)) && joinsPrevious(firstJoining(b))
}

func joinsNext(t arabic.JoiningType) bool {
	return t == arabic.DualJoining || t == arabic.JoinCausing || t == arabic.LeftJoining
}

func joinsPrevious(t arabic.JoiningType) bool {
	return t == arabic.DualJoining || t == arabic.JoinCausing || t == arabic.RightJoining
}

func firstJoining(s string) arabic.JoiningType {
	for _, r := range s {
		if t := arabic.JoiningTypeOf(r); t != arabic.Transparent {
			return t
		}
	}
	return arabic.NonJoining
}

func lastJoining(s string) arabic.JoiningType {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if t := arabic.JoiningTypeOf(r); t != arabic.Transparent {
			return t
		}
		s = s[:len(s)-size]
	}
	return arabic.NonJoining
}
