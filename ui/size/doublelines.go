package size

// DoubleLines carries the upper steps of the ladder by lines of double height
// (DECDHL): the headline's first, then the sub-heads', at the top all of the
// text. Such a line has its rows to itself from one side of the screen to the
// other.
type DoubleLines struct{}

// Name returns "double-height lines".
func (DoubleLines) Name() string { return "double-height lines" }

// The steps from which on sub-heads and running text are of double height: it is
// the only size that there is, so that a step makes more of the page large.
const (
	subheadsFrom Step = 2
	doubleFrom   Step = 3
)

// Layout returns the step's layout: that of [Typography], with larger letters.
func (DoubleLines) Layout(step Step, width int) Layout {
	step = step.Clamp()
	l := Typography{}.Layout(step, width)
	if step <= Normal || twice.Cells(l.Columns(width)) < fewestLetters {
		return l
	}
	l.Headline, l.WholeRows = twice, true
	if step >= subheadsFrom {
		l.Subhead = twice
	}
	if step < doubleFrom {
		return l
	}
	columns := twice.Columns(ladder[step-Smallest].Measure)
	l = Typography{}.Layout(Normal, width)
	l.Measure, l.Letters, l.Headline, l.WholeRows = columns, twice, twice, true
	l.Scale, l.Gap, l.Heading = twice.Percent(), 2, TreatSpaced
	if step == Largest {
		l.Leading = 1
	}
	return l
}

// Change returns nothing: the text itself carries its size.
func (DoubleLines) Change(Step) Order { return Order{} }

// Restore returns nothing.
func (DoubleLines) Restore() Order { return Order{} }
