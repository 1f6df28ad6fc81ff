// Package reader is the page that an article is read on: a plain struct that
// draws itself on a canvas.Region and moves when it is told to.
//
// # The page
//
// A page has a direction, which is the article's, and is mirrored as a whole by
// it: date, chips, bars and bullets stand at the right of a right-to-left page.
// Within it each paragraph has a base direction of its own (UAX #9, HL1), with
// its lines at the edge where that starts. The scrollbar alone does not change
// sides. Lines are as long as the measure of the size (ui/size) allows, and
// stand in the middle.
//
// # From article to screen
//
// An article is cut once into pieces: its head, its blocks, its comments. A
// piece is laid out into a sheet when it is about to be seen, which breaks its
// text into lines for the width; a line becomes cells when it is drawn. Sheets
// are kept for a few screens around the one in sight and let go of beyond. So
// an article of a million letters opens, resizes and jumps to its end as fast
// as one of a thousand. What nobody has seen yet has an estimated height, from
// which the percentage and the scrollbar come; LayOutMore makes it exact.
//
// # The place
//
// Where the person is, is a [Position]: a block and an offset in its text, and
// not a row. Rows follow from it in each new layout, so that a resize, a size
// step or another direction keeps in place what is being read. Only moving
// changes the position; laying out never does, or a window dragged to and fro
// would wander.
//
// # What it must not do
//
// It reads no clock and no file, starts no work of its own and knows nothing of
// keys, messages or terminals: a program tells it what to do and asks it with
// [Reader.Hit] what was clicked. What is to be copied or opened comes from the
// article's own text, in logical order, never from cells.
package reader
