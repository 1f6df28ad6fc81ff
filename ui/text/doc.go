// Package text lays paragraphs out on a grid of terminal cells, in any
// direction. It is the one owner of the question how wide a text is.
//
// A text goes through it in an order that is not a matter of taste:
//
//  1. Cleaning ([Clean]). Text comes from strangers. Controls and escape
//     sequences go; so does every character on whose width two terminals
//     disagree, or it is replaced by one on which they agree. What kind of
//     place it is for, a row, a block or code, decides what becomes of its
//     white space ([Slot]).
//  2. Embedding levels (UAX #9, by ui/bidi). Bidi controls in the text, and the
//     isolates that spans stand for ([Isolation]), act here and are then taken
//     out: no control is ever sent to a terminal. Each line break starts a
//     paragraph of its own (P1).
//  3. Break opportunities (UAX #14), while zero-width spaces, word joiners and
//     soft hyphens are still there to be seen.
//  4. Joining (ui/arabic), before anything is measured: lam and alef share a
//     cell.
//  5. Grapheme clusters (UAX #29), each of which becomes a cell of one or two
//     columns.
//
// That much does not depend on how wide the screen is, and is a [Paragraph].
// Then, for a width:
//
//  6. [Paragraph.Breaks] finds the lines, in logical order, without building
//     any: what a resize needs of all the paragraphs that are not in view.
//  7. [Paragraph.Line] builds one: white space at its end put to its base level
//     (L1), what justification inserts, cells put in visual order (L2) with
//     brackets mirrored (L4).
//
// Wrapping after reordering puts the end of a right-to-left sentence on the
// first line; measuring before joining makes lines too short; cutting a row at
// its right end cuts off the beginning of an Arabic title. All three are what
// libraries that know of cells but not of direction do.
//
// A [Line] is cells from left to right. Each cell says which runes of the
// cleaned text it shows, so that clicks, search marks and links lead back to
// the text ([Line.OffsetAt], [Line.ColumnOf], [Line.Runs],
// [Paragraph.SourceOffset]); and it carries both its letters and their joined
// form, because which of the two is to be sent depends on the terminal
// ([Metrics], ui/term).
//
// Offsets are in runes of the cleaned text, widths and columns in cells, and
// spans in bytes of the source. The package returns no errors: every text has a
// layout. It knows nothing of articles, of styles (a [Style] is a number that
// it carries) or of escape sequences but how to remove them.
//
// An [Engine] holds the memory that the work needs and is for one goroutine, as
// are the paragraphs that it made. Laying out again in reused memory
// ([Engine.Prepare], [Paragraph.LineInto]) allocates the paragraph's strings
// and nothing else: cells are parts of them.
package text
