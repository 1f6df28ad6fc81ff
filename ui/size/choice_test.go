package size

import "testing"

// mechanisms are one of each kind.
var mechanisms = []Mechanism{Typography{}, TextSizes{}, DoubleLines{}, Mlterm{Pixels: 16}}

func TestChoiceOfNothingChangesNothing(t *testing.T) {
	for _, m := range mechanisms {
		for s := Smallest; s <= Largest; s++ {
			if l := m.Layout(s, 120); (Choice{}).On(l) != l {
				t.Errorf("%s at %v: %+v became %+v", m.Name(), s, l, (Choice{}).On(l))
			}
		}
	}
}

func TestMeasureIsCountedInLetters(t *testing.T) {
	for _, m := range mechanisms {
		for s := Smallest; s <= Largest; s++ {
			for n := ShortestMeasure; n <= LongestMeasure; n += MeasureStep {
				l := Choice{Measure: n}.On(m.Layout(s, 250))
				if got := l.Characters(250); got != n {
					t.Errorf("%s at %v: %d letters where %d were chosen", m.Name(), s, got, n)
				}
				for width := 1; width <= 80; width += 13 {
					if c := l.Columns(width); c < 1 || c > width {
						t.Errorf("%s at %v, %d letters: %d columns of %d", m.Name(), s, n, c, width)
					}
				}
			}
		}
	}
}

func TestParagraphsStayFurtherApartThanLines(t *testing.T) {
	for _, m := range mechanisms {
		for s := Smallest; s <= Largest; s++ {
			for _, leading := range Leadings(m.Layout(s, 120).Letters.Height()) {
				l := Choice{Leading: leading}.On(m.Layout(s, 120))
				if LeadingOf(l) != leading {
					t.Errorf("%s at %v: leading %d became %d", m.Name(), s, leading, LeadingOf(l))
				}
				if l.Gap <= l.Leading && l.Indent == 0 {
					t.Errorf("%s at %v, leading %d: paragraphs stand %d rows apart, lines %d", m.Name(), s, leading, l.Gap, l.Leading)
				}
			}
		}
	}
}

func TestKeptChoicesAreClamped(t *testing.T) {
	for _, c := range []struct{ kept, want Choice }{
		{Choice{}, Choice{}},
		{Choice{-5, -5}, Choice{ShortestMeasure, SingleSpaced}},
		{Choice{1 << 40, 1 << 40}, Choice{LongestMeasure, TripleSpaced}},
		{Choice{62, 250}, Choice{62, DoubleSpaced}},
		{Choice{62, 160}, Choice{62, OneAndAHalf}},
	} {
		if got := c.kept.Clamp(); got != c.want {
			t.Errorf("%+v became %+v, want %+v", c.kept, got, c.want)
		}
	}
}

// One and a half is a row for letters of two, and single where letters are of one.
func TestOneAndAHalf(t *testing.T) {
	c := Choice{Leading: OneAndAHalf}
	if l := c.On(TextSizes{}.Layout(Largest, 100)); l.Leading != 1 || LeadingOf(l) != OneAndAHalf {
		t.Errorf("at the largest step: %d rows, %d", l.Leading, LeadingOf(l))
	}
	if l := c.On(TextSizes{}.Layout(Normal, 100)); l.Leading != 0 || LeadingOf(l) != SingleSpaced {
		t.Errorf("at the terminal's own size: %d rows, %d", l.Leading, LeadingOf(l))
	}
	if l := (Choice{Leading: DoubleSpaced}).On(TextSizes{}.Layout(Largest, 100)); l.Leading != 2 {
		t.Errorf("double spaced at the largest step: %d rows", l.Leading)
	}
}
