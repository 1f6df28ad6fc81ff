package text

// A Slot says what kind of place a text is cleaned for.
type Slot uint8

// The slots.
const (
	// SlotRow is one row: a title, a label, a chip. A run of white space that
	// holds a line break becomes one space, and is dropped at the ends.
	SlotRow Slot = iota
	// SlotBlock is running text. Line breaks stay, at most two in a row; the
	// spaces around them go, and so do those at the ends of the text. Tabs
	// become spaces.
	SlotBlock
	// SlotCode is preformatted text: each line break and each space stays,
	// and tabs are expanded to the next multiple of [TabStop] cells. Bidi
	// embeddings, overrides and isolates in it do nothing (UTS #55).
	SlotCode
)

// TabStop is the distance between tab stops in [SlotCode], in cells.
const TabStop = 4
