package bidi

import (
	"cmp"
	"slices"
)

// Mirror returns the rune whose usual glyph is the mirror image of r's
// (Bidi_Mirroring_Glyph), to be drawn instead of r where r's level is odd
// (L4). Without such a rune it returns r and false. Mirror undoes itself.
//
// The mapping serves cells and fonts without mirrored glyphs of their own:
// over a hundred characters that should be mirrored, such as √, have no
// partner in Unicode and stay as they are.
func Mirror(r rune) (rune, bool) {
	if propertyOf(r)&mirrorBit == 0 {
		return r, false
	}
	return partner(mirrorPairs[:], r), true
}

// PairedBracket returns the other bracket of r's pair (Bidi_Paired_Bracket)
// and whether r opens the pair. It returns false for ok when r is no paired
// bracket.
func PairedBracket(r rune) (pair rune, opens, ok bool) {
	property := propertyOf(r)
	if property&(openBit|closeBit) == 0 {
		return r, false, false
	}
	return partner(bracketPairs[:], r), property&openBit != 0, true
}

// partner returns what r is paired with in a table that holds r.
func partner(pairs [][2]rune, r rune) rune {
	i, _ := slices.BinarySearchFunc(pairs, r, func(pair [2]rune, r rune) int {
		return cmp.Compare(pair[0], r)
	})
	return pairs[i][1]
}
