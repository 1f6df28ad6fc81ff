package size

// A Choice is what a person set of a page's lines beside the step. The zero
// value leaves all of it to the step.
type Choice struct {
	// Measure is the most letters in a line of running text, 0 for the step's.
	Measure int `json:"measure,omitempty"`
	// Leading is the pitch of the lines, 0 for the step's.
	Leading Leading `json:"leading,omitempty"`
}

// The ends of what can be chosen as a measure, in letters, and how far apart
// two choices are.
const (
	ShortestMeasure = 36
	LongestMeasure  = 100
	MeasureStep     = 2
)

// Leading is how far it is from one line of a paragraph to the next, in percent
// of the line's own height.
type Leading int

// The pitches that rows of a grid allow.
const (
	SingleSpaced Leading = 100
	DoubleSpaced Leading = 200
	TripleSpaced Leading = 300
)

// Leadings are the pitches that can be chosen, the closest first.
func Leadings() []Leading { return []Leading{SingleSpaced, DoubleSpaced, TripleSpaced} }

// LeadingOf returns the pitch of a layout's lines in rows of the grid's own
// letters: what [Choice] would have to say for it.
func LeadingOf(l Layout) Leading { return Leading(100 * (l.Leading + 1)) }

// Clamp returns the choice with values that a page can be laid out by: what
// was kept between runs goes through it.
func (c Choice) Clamp() Choice {
	if c.Measure != 0 {
		c.Measure = min(max(c.Measure, ShortestMeasure), LongestMeasure)
	}
	if c.Leading != 0 {
		c.Leading = min(max(c.Leading/100*100, SingleSpaced), TripleSpaced)
	}
	return c
}

// On returns the layout as the choice has it. The measure is counted in
// letters of the layout's size, so that a line holds as many of them at each
// step. Paragraphs stay further apart than their lines.
func (c Choice) On(l Layout) Layout {
	c = c.Clamp()
	if c.Measure > 0 {
		l.Measure = l.Letters.Columns(c.Measure)
		for l.Letters.Cells(l.Measure) < c.Measure {
			l.Measure++
		}
		l.Margin = min(l.Margin, 1) // who asks for a long line has no wish for margins
	}
	if c.Leading > 0 {
		l.Leading = int(c.Leading)/100 - 1
	}
	if c.Leading > 0 && l.Leading > 0 {
		l.Gap, l.Indent = max(l.Gap, l.Leading+1), 0
	}
	return l
}
