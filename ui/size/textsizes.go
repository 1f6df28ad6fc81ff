package size

import "khabar/ui/text"

// TextSizes carries the ladder by the text sizing protocol (OSC 66): letters
// of each size beside each other on one screen, and the terminal's own for all
// that is not the article.
type TextSizes struct{}

// Name returns "text sizes".
func (TextSizes) Name() string { return "text sizes" }

// smaller are the sizes of running text below Normal, from Smallest up. The
// headline stays as large as the terminal's own.
// Twice both numbers of the fractions are within the protocol: words that touch are
// told apart by them, and would not stand on one line were they of different size.
var smaller = [Normal - Smallest]text.Scale{reduced, slightlyReduced}

// letters are the sizes of the steps above Normal, for running text and for
// the headline. Most fill two rows, which is leading enough.
var letters = [Largest]struct{ body, headline text.Scale }{
	{quarter, half},
	{half, threeQuarters},
	{threeQuarters, twice},
	{twice, twoAndHalf},
}

var (
	reduced         = text.Scale{Rows: 1, Numerator: 3, Denominator: 4}
	slightlyReduced = text.Scale{Rows: 1, Numerator: 6, Denominator: 7}
	quarter         = text.Scale{Rows: 2, Numerator: 5, Denominator: 8}
	half            = text.Scale{Rows: 2, Numerator: 3, Denominator: 4}
	threeQuarters   = text.Scale{Rows: 2, Numerator: 7, Denominator: 8}
	twice           = text.Scale{Rows: 2, Numerator: 1, Denominator: 1}
	twoAndHalf      = text.Scale{Rows: 3, Numerator: 5, Denominator: 6}
)

// The least width in columns that letters grow on at all, and the least number
// of letters in a line for the sake of which they stay smaller.
const (
	narrowestScaled = 24
	fewestLetters   = 14
)

// Layout returns the step's layout: that of [Typography], below Normal with
// smaller letters; above it larger letters at a measure that shrinks, counted in
// letters, as theirs does.
func (TextSizes) Layout(step Step, width int) Layout {
	step = step.Clamp()
	l := Typography{}.Layout(step, width)
	if step < Normal {
		l.Letters = smaller[step-Smallest]
		l.Scale = l.Letters.Percent()
	}
	if step <= Normal {
		return l
	}
	measure := l.Measure
	l = Typography{}.Layout(Normal, width)
	l.Heading = TreatSpaced
	if step >= 3 {
		l.Gap = 2
	}
	for grow := step; grow > Normal && width >= narrowestScaled; grow-- {
		size := letters[grow-1]
		l.Measure = size.body.Columns(measure) + size.body.Columns(measure)/10
		if size.body.Cells(l.Columns(width)) < fewestLetters {
			continue
		}
		l.Letters, l.Headline, l.Scale = size.body, size.headline, size.body.Percent()
		if l.Headline.Cells(l.Columns(width)) < fewestLetters {
			l.Headline = l.Letters
		}
		return l
	}
	return Typography{}.Layout(step, width)
}

// Change returns nothing: the text itself carries its size.
func (TextSizes) Change(Step) Order { return Order{} }

// Restore returns nothing.
func (TextSizes) Restore() Order { return Order{} }
