package size

import "khabar/ui/text"

// A Treatment says how a sub-head is set off from the running text.
type Treatment uint8

// The treatments of a sub-head, each with all that the one before it has.
const (
	TreatBold   Treatment = iota // bold
	TreatSpaced                  // and a further blank row above
	TreatRuled                   // and a rule as long as the text below
)

// A Layout is what a step means for a page: values to lay out by, all of them
// counted in cells and rows of the grid that the page is drawn on.
type Layout struct {
	// Measure is the longest line of running text, in cells.
	Measure int
	// Margin is the least number of blank columns on each side of the text. A
	// reader gives it up before it lets the text get narrower than it need be.
	Margin int
	// Leading is the number of blank rows between two lines of a paragraph.
	Leading int
	// Gap is the number of blank rows between two paragraphs. Where it is 0,
	// paragraphs are told apart by Indent.
	Gap int
	// Indent is the number of blank cells before a paragraph's first line.
	Indent int
	// Bold sets running text in the terminal's bold.
	Bold bool
	// Heading is how sub-heads are set off.
	Heading Treatment
	// Spacing is the number of blank cells between the letters of a word, in
	// scripts whose letters stand apart. Letters that join are never spaced:
	// a gap would cut the word.
	Spacing int
	// Letters is the size of running text on the grid, and
	// Headline that of the headline; zero is the size of the grid's cells.
	Letters, Headline text.Scale
	// Subhead is the size of sub-heads where they are larger than running text.
	Subhead text.Scale
	// WholeRows says that such letters need each row for themselves: nothing
	// can stand beside the page.
	WholeRows bool
	// Scale is the height of a letter of running text, in percent of the
	// terminal's own. It is 100 where letters cannot grow.
	Scale int
}

// ladder holds the layouts from Smallest to Largest. The measures straddle the
// 58 to 66 characters that typography holds to be easiest to read; the large
// steps go below, as a page's lines do when its letters grow.
var ladder = [steps]Layout{
	{Measure: 100, Margin: 0, Gap: 0, Indent: 2, Heading: TreatBold, Scale: 100},
	{Measure: 80, Margin: 1, Gap: 1, Heading: TreatBold, Scale: 100},
	{Measure: 66, Margin: 2, Gap: 1, Heading: TreatBold, Scale: 100},
	{Measure: 62, Margin: 3, Gap: 2, Heading: TreatSpaced, Scale: 100},
	{Measure: 58, Margin: 4, Leading: 1, Gap: 2, Heading: TreatSpaced, Scale: 100},
	{Measure: 52, Margin: 6, Leading: 1, Gap: 2, Bold: true, Heading: TreatRuled, Scale: 100},
	{Measure: 46, Margin: 8, Leading: 1, Gap: 3, Bold: true, Heading: TreatRuled, Spacing: 1, Scale: 100},
}

// Characters returns how many letters fit in a line of running text on a
// screen of the given width in cells.
func (l Layout) Characters(width int) int { return l.Letters.Cells(l.Columns(width)) }

// Columns returns the cells of a line of running text on a screen of the given
// width in cells: the measure where the margins leave room for it, else what
// they leave. Margins shrink on narrow screens, to a tenth of the width each,
// and go on the narrowest. It is never less than 1.
func (l Layout) Columns(width int) int {
	margin := min(l.Margin, width/10)
	return max(min(l.Measure, width-2*margin), 1)
}
