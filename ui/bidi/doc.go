// Package bidi implements the Unicode Bidirectional Algorithm, UAX #9, of
// Unicode 17: it says in which order the characters of a text that mixes
// left-to-right and right-to-left scripts stand on a line.
//
// # How text is reordered
//
// Text is kept in logical order, the order in which it is read aloud. A
// display draws from left to right. Between the two stands an embedding
// [Level] for each character: even for text that runs to the right, odd for
// text that runs to the left, higher where one is nested in the other. The
// Latin name and the number in an Arabic sentence have level 2, the sentence
// around them level 1.
//
// A program goes through four steps, and their order matters:
//
//  1. Split the text into paragraphs, with [ParagraphEnd] (rule P1).
//  2. Resolve each, with [Paragraph.Resolve] (P2 to I2). This gives the levels
//     and the base level, which is the direction of the paragraph itself and
//     the side that its lines begin at.
//  3. Break the paragraph into lines, in logical order. Breaking text that is
//     reordered already puts the end of the sentence first.
//  4. For each line take [Paragraph.LineLevels] (L1) and their
//     [AppendVisualOrder] (L2), and where a level is odd draw what [Mirror]
//     returns (L4), so that an opening bracket still opens.
//
// Characters of several runes, such as a letter with its marks, are not to be
// reversed within themselves (L3): give AppendVisualOrder one level for each
// grapheme cluster, that of its first rune, rather than for each rune.
//
// A shaping engine turns right-to-left text around and mirrors it by itself. It
// wants whole runs instead of step 4's order: [AppendVisualRuns].
//
// # Where the base direction comes from
//
// [Auto] looks for the first letter outside of isolates, which is right for
// most text of unknown origin. When the origin is known (the language of a
// feed, the dir attribute of HTML), say so: a headline in Arabic that begins
// with a Latin name is still right-to-left. [AutoRightToLeft] is for text
// that is probably right-to-left, where a row of digits should be so too.
//
// Text of unknown direction that is inserted into other text belongs between
// FSI (U+2068) and PDI (U+2069), or its numbers and punctuation drift into
// what is around it. [Isolate] puts it there, and sees to it that no control in
// it acts outside.
//
// # What the package does not do
//
// It neither joins Arabic letters, nor breaks lines, nor measures, nor knows
// of styles or terminals. It does not remove the characters that direct it;
// they have levels like others, and whoever draws leaves them out. It returns
// no errors: every sequence of runes has levels.
//
// # Higher-level protocols
//
// Of what UAX #9, 4.3 leaves to the caller, the package offers HL1, a base level
// from outside, as [Direction]. The rest can be had by changing the text that
// is resolved: what markup says (HL3) as controls in it, whose places the caller
// leaves out of the line as those of any control; fields of a record or of a
// structured address (HL4) as separate paragraphs. The
// package itself overrides no class (HL2), numbers included (HL5), and mirrors
// nothing beyond Bidi_Mirroring_Glyph (HL6). As a result it may claim
// conformance to UAX #9 with implicit and explicit bidirectionality.
//
// # Time and memory
//
// The time is linear in the length of the text, whatever the text. Feeds are
// written by strangers, and implementations that search ahead from each
// isolate, or back from each bracket, can be stalled by 40,000 characters of
// either. Here all isolates are matched in one pass with a stack, and so are
// brackets. A [Paragraph] and the slices that are passed in can be reused,
// and then nothing is allocated.
//
// Beside the two packages that Go programs had for this (BenchmarkAgainstGoPeers,
// Go 1.26, one core): news of Arabic with Latin names takes 5.6 µs a paragraph,
// which is 2.2 times as fast as github.com/go-text/typesetting/bidi v0.3.5 and
// 5.2 times as fast as golang.org/x/text/unicode/bidi v0.43.0; text of one
// direction 14 and 30 times as fast. They allocate 16 to 670 times a paragraph;
// a [Paragraph] that is not reused, 4 to 40 times.
//
// # Conformance
//
// All cases of BidiTest.txt and BidiCharacterTest.txt pass, with levels and
// order. Two places of the standard leave room, and this package reads them
// so: when a 64th bracket opens (BD16), the pairs found up to there stand, as
// in FriBidi and ICU; a mark after a bracket that N0 changed follows it even
// if an override has changed the mark's class, since N0 asks for its original
// class, as does Unicode's reference implementation.
package bidi

//go:generate go run ./gen
