package text

import "khabar/ui/bidi"

// Options say how a text is to be read and how it looks.
type Options struct {
	// Base is the paragraph direction. With Auto each part between two line
	// breaks has its own (UAX #9, P1 to P3); LeftToRight and RightToLeft
	// force one for all.
	Base bidi.Direction
	Slot Slot
	// Style is what cells have where no span says otherwise.
	Style Style
	Spans []Span
	// Spacing is the number of empty cells between two letters of Latin, Greek
	// or Cyrillic, and between these and the spaces and signs beside them. No
	// other script is spaced: in one that joins, a gap would tear the word. The
	// spacing counts when lines are broken.
	Spacing int
}

// A Break is one line of a paragraph before it is built: where it starts and
// ends, and how wide it will be.
type Break struct {
	// Start and End are offsets in runes of the cleaned text. The white space
	// at which the line was broken belongs to it.
	Start, End int
	// Width is in cells, without the white space at the end.
	Width int
	// Hard says that the line ends at a line break of the text, or at its end:
	// it is not to be justified.
	Hard bool
}

// LineOptions say how a line is filled.
type LineOptions struct {
	// Justify stretches the line to Width cells by widening its spaces. A line
	// that ends hard stays as it is, and so does one that lacks more than a
	// third of the width.
	Justify bool
	// Kashida lets Justify lengthen Arabic words first, by at most one tatweel
	// a word.
	Kashida bool
	// Width is the width to justify to, in cells.
	Width int
}
