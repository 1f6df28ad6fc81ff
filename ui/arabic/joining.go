package arabic

// A JoiningType is a value of the property Joining_Type of the Unicode
// Character Database.
type JoiningType uint8

// The joining types. In Arabic script, which runs from right to left, the
// right side of a letter is the one towards the letter before it.
const (
	NonJoining   JoiningType = iota // U: joins neither way
	Transparent                     // T: a mark or control, not seen by joining
	RightJoining                    // R: joins the letter before it, as alef and dal do
	LeftJoining                     // L: joins the letter after it
	DualJoining                     // D: joins both ways, as beh does
	JoinCausing                     // C: makes its neighbours join: tatweel, ZWJ
)

const (
	zwnj    = '\u200C'
	zwj     = '\u200D'
	tatweel = '\u0640'
)

// JoiningTypeOf returns the joining type of r: NonJoining for every code point
// that DerivedJoiningType.txt of Unicode 17 does not list, and for values that
// are no code point.
func JoiningTypeOf(r rune) JoiningType {
	block := uint32(r) >> typeBlockBits
	if block >= uint32(len(typeIndex)) {
		return NonJoining
	}
	return typeBlocks[typeIndex[block]][r&(1<<typeBlockBits-1)]
}

// joinsNext reports whether a character of type t joins one that follows.
func (t JoiningType) joinsNext() bool { return t >= LeftJoining }

// joinsPrevious reports whether a character of type t joins one before it.
func (t JoiningType) joinsPrevious() bool {
	return t == RightJoining || t >= DualJoining
}

// nextType returns the type of the first character of text that is not
// transparent, NonJoining at the end of the text.
func nextType(text []rune) JoiningType {
	for _, r := range text {
		if t := JoiningTypeOf(r); t != Transparent {
			return t
		}
	}
	return NonJoining
}

// consumed reports whether r acts on layout alone and is never drawn: the
// joiners, and the controls of the bidirectional algorithm (the property
// Bidi_Control). Some terminals give them a column.
func consumed(r rune) bool {
	switch {
	case r < 0x061C:
		return false
	case r == 0x061C, r == zwnj, r == zwj, r == 0x200E, r == 0x200F:
		return true
	}
	return 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}
