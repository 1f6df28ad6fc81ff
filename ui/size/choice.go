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
// of the rows that a line takes.
type Leading int

// The pitches. Blank rows are whole ones, so that one and a half is there only
// where a line takes two rows.
const (
	SingleSpaced Leading = 100
	OneAndAHalf  Leading = 150
	DoubleSpaced Leading = 200
	TripleSpaced Leading = 300
)

// Leadings are the pitches that can be chosen where a line takes so many rows of
// the grid, the closest first.
func Leadings(rows int) []Leading {
	var list []Leading
	for _, l := range []Leading{SingleSpaced, OneAndAHalf, DoubleSpaced, TripleSpaced} {
		if int(l)*max(rows, 1)%100 == 0 {
			list = append(list, l)
		}
	}
	return list
}

// LeadingOf returns the pitch of a layout's lines: what [Choice] would have to
// say for it.
func LeadingOf(l Layout) Leading {
	rows := l.Letters.Height()
	return Leading(100 * (rows + l.Leading) / rows)
}

// LeadingWords says a pitch: "1.5".
func LeadingWords(p Printer, l Leading) string { return scale(p, int(l)) }

// Clamp returns the choice with values that a page can be laid out by: what
// was kept between runs goes through it.
func (c Choice) Clamp() Choice {
	if c.Measure != 0 {
		c.Measure = min(max(c.Measure, ShortestMeasure), LongestMeasure)
	}
	if c.Leading != 0 {
		c.Leading = nearest(c.Leading, Leadings(2))
	}
	return c
}

// nearest returns the last of the pitches that is not beyond l, or the first.
func nearest(l Leading, among []Leading) Leading {
	for i := len(among) - 1; i > 0; i-- {
		if among[i] <= l {
			return among[i]
		}
	}
	return among[0]
}

// On returns the layout as the choice has it. The measure is counted in
// letters of the layout's size, so that a line holds as many of them at each
// step. A pitch that its rows do not allow is the next closer one. Paragraphs
// stay further apart than their lines.
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
		rows := l.Letters.Height()
		l.Leading = rows * int(nearest(c.Leading, Leadings(rows))-SingleSpaced) / 100
	}
	if c.Leading > 0 && l.Leading > 0 {
		l.Gap, l.Indent = max(l.Gap, l.Leading+1), 0
	}
	return l
}
