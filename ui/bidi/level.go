package bidi

// A Level is an embedding level of UAX #9 (BD2): even levels are
// left-to-right, odd levels right-to-left.
type Level uint8

// RTL reports whether the level is a right-to-left one.
func (l Level) RTL() bool { return l&1 == 1 }

// A Direction says where a paragraph's base level comes from.
type Direction uint8

// The base directions.
const (
	Auto            Direction = iota // the first strong character (P2, P3), else left-to-right
	LeftToRight                      // level 0
	RightToLeft                      // level 1
	AutoRightToLeft                  // the first strong character, else right-to-left
)
