package text

import "khabar/ui/bidi"

// A Style says how a cell looks. It is opaque here: the package carries it
// from a [Span] to the cells and never looks inside (ui/theme gives it its
// meaning, ui/term writes it).
type Style uint16

// A Link numbers an address in a table that the caller keeps. 0 is no link.
type Link uint16

// A Cell is one grapheme cluster at its place on a finished line: the unit
// that a terminal's grid shows. It carries both what was written and what a
// grid that does not join letters has to be sent, because which of the two
// reads right is known only where the line is written for a terminal.
type Cell struct {
	// Text is the cluster in logical order, as cleaned: base letters and
	// their marks; of a lam-alef that shares a cell, both letters.
	Text string
	// Form is the same cluster for a grid that draws what it is sent:
	// presentation forms for letters that join, the mirrored character for a
	// bracket at a right-to-left level (UAX #9, L4), without ZWNJ and ZWJ.
	Form string
	// Start and End are the range of runes of the paragraph's cleaned text
	// that the cell stands for. They are equal for cells that stand for
	// nothing: padding, an ellipsis, an inserted kashida or hyphen.
	Start, End int32
	// Width is 1 or 2 cells. 0 marks the second column of the wide cell to
	// its left on a canvas, and occurs nowhere else.
	Width uint8
	Level bidi.Level
	Style Style
	Link  Link
	// Block is, on a canvas, the number of the block of scaled text that
	// covers the column, and 0 everywhere else.
	Block uint16
}

// A Line is one finished row of text: cells in visual order, from left to
// right.
type Line struct {
	Cells []Cell
	// Width is the sum of the cells' widths, in cells.
	Width int
	// Base is the paragraph's embedding level: odd when it is right-to-left.
	Base bidi.Level
	// Start and End are the range of runes of the paragraph that the line
	// covers, white space at its end included.
	Start, End int
}
