package text

import "unicode"

// A runeClass says what cleaning does with a character.
type runeClass uint8

const (
	classLetter  runeClass = iota // kept; a joiner may follow
	classOther                    // kept: digits, punctuation
	classSymbol                   // kept; begins an emoji sequence
	classSpace                    // becomes U+0020
	classGlue                     // becomes U+00A0
	classBreak                    // a line break
	classMark                     // kept after a base
	classJoiner                   // ZWNJ, ZWJ: kept after a letter
	classActing                   // does its work in UAX #9 or #14 and vanishes
	classDrop                     // vanishes
	classSpell                    // spelled out with other characters
	classFlag                     // a regional indicator
	classLike                     // becomes a character that looks like it
	classReplace                  // becomes U+FFFD
)

// classOf names the class of r. The ranges that news is written in come
// first; what is left goes to Go's tables.
func classOf(r rune) runeClass {
	switch {
	case r < 0x80:
		return asciiClass(r)
	case r >= 0x0620 && r <= 0x064A, // Arabic
		r >= 0x0671 && r <= 0x06D3,                               // Persian, Kurdish, Urdu …
		r >= 0x05D0 && r <= 0x05EA,                               // Hebrew
		r >= 0x00C0 && r <= 0x02AF && r != 0x00D7 && r != 0x00F7, // Latin
		r >= 0x0391 && r <= 0x03C9 && r != 0x03A2,                // Greek
		r >= 0x0400 && r <= 0x0481,                               // Cyrillic
		r >= 0x3041 && r <= 0x3096, r >= 0x30A1 && r <= 0x30FA,   // kana
		r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3: // Han, Hangul
		return classLetter
	case r >= 0x064B && r <= 0x065F:
		return classMark
	case r >= 0x0660 && r <= 0x066D, r >= 0x06F0 && r <= 0x06F9,
		r == 0x060C, r == 0x061B, r == 0x061F, r == 0x06D4,
		r >= 0x2010 && r <= 0x2027:
		return classOther
	}
	return rareClass(r)
}

func asciiClass(r rune) runeClass {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return classLetter
	case r == ' ', r == '\t':
		return classSpace
	case r == '\n', r == '\r', r == '\v', r == '\f':
		return classBreak
	case r < ' ', r == 0x7F:
		return classDrop
	}
	return classOther
}

func rareClass(r rune) runeClass {
	switch r {
	case 0x85, 0x2028, 0x2029:
		return classBreak
	case 0xA0, 0x2007, 0x202F:
		return classGlue
	case 0x200C, 0x200D:
		return classJoiner
	case softHyphen, 0x200B, 0x2060, 0xFEFF, // ZWSP, WJ, ZWNBSP: UAX #14
		0x061C, 0x200E, 0x200F, // ALM, LRM, RLM: UAX #9, as all below
		0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069:
		return classActing
	case 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x06DD, 0x08E2:
		return classSpell
	case 0x3000, 0xFFFC, 0xFFFD:
		return classOther
	case 0x2E3A, 0x2E3B, 0x3030, 0x3297, 0x3299, 0x1F202, 0x1F237:
		return classLike
	}
	switch {
	case r >= 0xFD40 && r <= 0xFD4F, r >= 0xFDFA && r <= 0xFDFB, r >= 0xFDFD && r <= 0xFDFF:
		return classSpell
	case r >= 0x1F1E6 && r <= 0x1F1FF:
		return classFlag
	case r >= 0x1F3FB && r <= 0x1F3FF, // skin tones
		r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0100 && r <= 0xE01EF, // variation selectors
		r >= 0x180B && r <= 0x180F,
		r >= 0x20DD && r <= 0x20E4,                         // enclosing marks: a keycap is its digit
		r >= 0x302E && r <= 0x302F,                         // Hangul tone marks: 0 cells here, 2 there
		r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0, // Hangul fillers: invisible
		r == 0x034F, r >= 0x17B4 && r <= 0x17B5, r >= 0x2065 && r <= 0x206F:
		return classDrop
	case r >= 0x2630 && r <= 0x2637, r >= 0x268A && r <= 0x268F, r == 0x303D,
		r >= 0x4DC0 && r <= 0x4DFF, r >= 0x1D300 && r <= 0x1D376, r >= 0x1F260 && r <= 0x1F265,
		r == 0x0CF3, r == 0x1D166, r == 0x1D16D:
		return classReplace // narrow for some, wide for others
	}
	return categoryClass(r)
}

// categoryClass decides by general category. Go's tables are those of Unicode
// 15: what is younger has no agreed width in the terminals that are in use,
// and becomes U+FFFD with what is unassigned and private.
func categoryClass(r rune) runeClass {
	switch {
	case unicode.IsLetter(r):
		return classLetter
	case unicode.IsMark(r):
		return classMark
	case unicode.In(r, unicode.So, unicode.Sk, unicode.Sm):
		return classSymbol
	case unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsPunct(r), unicode.Is(unicode.Sc, r):
		return classOther
	case unicode.Is(unicode.Zs, r):
		return classSpace
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), youngMark(r):
		return classDrop
	}
	return classReplace
}

// youngMark reports whether r is a non-spacing mark of Unicode 16 or 17 in a
// script that newspapers use: its letter reads without it, and better than
// with a U+FFFD beside it.
func youngMark(r rune) bool {
	return r == 0x0897 || r >= 0x1ACF && r <= 0x1AEB
}

// acting reports whether r is of classActing.
func acting(r rune) bool {
	switch {
	case r < 0x061C:
		return r == softHyphen
	case r == 0x061C:
		return true
	}
	return r >= 0x200B && r <= 0xFEFF && rareClass(r) == classActing
}
