package bidi

// A Class is a value of the Bidi_Class property (UAX #9, table 4). Its
// constants bear the standard's own short names.
type Class uint8

// The classes.
const (
	L   Class = iota // left-to-right
	R                // right-to-left
	AL               // right-to-left Arabic
	EN               // European number
	ES               // European number separator
	ET               // European number terminator
	AN               // Arabic number
	CS               // common number separator
	NSM              // nonspacing mark
	BN               // boundary neutral
	B                // paragraph separator
	S                // segment separator
	WS               // whitespace
	ON               // other neutrals
	LRE              // left-to-right embedding
	LRO              // left-to-right override
	RLE              // right-to-left embedding
	RLO              // right-to-left override
	PDF              // pop directional format
	LRI              // left-to-right isolate
	RLI              // right-to-left isolate
	FSI              // first strong isolate
	PDI              // pop directional isolate
)

const classNames = "L  R  AL EN ES ET AN CS NSMBN B  S  WS ON LRELRORLERLOPDFLRIRLIFSIPDI"

// String returns the standard's short name of the class, such as "AL".
func (c Class) String() string {
	if c > PDI {
		return "invalid"
	}
	name := classNames[3*c : 3*c+3]
	for name[len(name)-1] == ' ' {
		name = name[:len(name)-1]
	}
	return name
}

// ClassOf returns the class of r. Unassigned code points have the class that
// Unicode reserves for them. A value that is no code point has the class of
// U+FFFD, which is what decoders put in its place.
func ClassOf(r rune) Class { return Class(propertyOf(r) & classBits) }

func propertyOf(r rune) uint8 {
	if uint32(r) > 0x10FFFF {
		return uint8(ON)
	}
	return propertyBlocks[propertyIndex[r>>blockShift]][r&(1<<blockShift-1)]
}

// A classSet is a set of classes, one bit each.
type classSet uint32

func (s classSet) has(c Class) bool               { return s>>c&1 != 0 }
func (s classSet) intersects(other classSet) bool { return s&other != 0 }
func (s classSet) within(other classSet) bool     { return s&^other == 0 }

// The sets that the rules speak of.
const (
	isolateInitiators classSet = 1<<LRI | 1<<RLI | 1<<FSI
	isolateControls   classSet = isolateInitiators | 1<<PDI
	removedClasses    classSet = 1<<LRE | 1<<LRO | 1<<RLE | 1<<RLO | 1<<PDF | 1<<BN // X9
	explicitControls  classSet = isolateControls | removedClasses&^(1<<BN)
	neutralClasses    classSet = 1<<NSM | 1<<BN | 1<<B | 1<<S | 1<<WS | 1<<ON | 1<<CS | 1<<ES | 1<<ET
)
