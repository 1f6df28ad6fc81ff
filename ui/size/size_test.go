package size

import (
	"fmt"
	"testing"
)

func TestLadderClimbsAndStops(t *testing.T) {
	var seen []string
	for s := Smallest; ; s = s.Larger() {
		seen = append(seen, s.String())
		if s == s.Larger() {
			break
		}
		if back := s.Larger().Smaller(); back != s {
			t.Errorf("%v up and down again is %v", s, back)
		}
	}
	if got, want := fmt.Sprint(seen), "[A−2 A−1 A A+1 A+2 A+3 A+4]"; got != want {
		t.Errorf("ladder is %v, want %v", got, want)
	}
	if Smallest.Smaller() != Smallest {
		t.Error("the ladder has a step below the smallest")
	}
	for s, want := range map[Step]Step{-128: Smallest, -3: Smallest, 5: Largest, 127: Largest, 1: 1} {
		if got := s.Clamp(); got != want {
			t.Errorf("Step(%d).Clamp() = %d, want %d", s, got, want)
		}
	}
}

func TestEveryStepLooksDifferent(t *testing.T) {
	var m Mechanism = Typography{}
	for width := 1; width <= 250; width++ {
		for s := Smallest; s < Largest; s++ {
			small, large := m.Layout(s, width), m.Layout(s+1, width)
			if small == large {
				t.Errorf("width %d: %v and %v are laid out alike", width, s, s+1)
			}
			if small.Columns(width) < large.Columns(width) {
				t.Errorf("width %d: the measure grows from %v to %v", width, s, s+1)
			}
		}
	}
}

func TestColumnsFitTheScreen(t *testing.T) {
	for width := -1; width <= 250; width++ {
		for s := Smallest; s <= Largest; s++ {
			l := Typography{}.Layout(s, width)
			if got := l.Columns(width); got < 1 || got > max(width, 1) {
				t.Errorf("width %d, %v: %d columns", width, s, got)
			}
			if l.Spacing > 0 && l.Columns(width) < narrowestSpaced {
				t.Errorf("width %d, %v: letters are spaced on %d columns", width, s, l.Columns(width))
			}
		}
	}
}

func TestTypographySendsNothing(t *testing.T) {
	var m Mechanism = Typography{}
	if !m.Change(Largest).Empty() || !m.Restore().Empty() {
		t.Error("the layout mechanism sends bytes")
	}
}

func TestTextSizesGrowAtEachStep(t *testing.T) {
	var m Mechanism = TextSizes{}
	for width := 1; width <= 250; width++ {
		for s := Smallest; s <= Largest; s++ {
			l := m.Layout(s, width)
			small := m.Layout(s.Smaller(), width)
			if l.Scale < small.Scale || width >= 80 && s > Normal && l.Scale <= small.Scale {
				t.Errorf("width %d, %v: letters of %d%%, at the step before %d%%", width, s, l.Scale, small.Scale)
			}
			if l.Scale != l.Letters.Percent() || l.Headline.Percent() < l.Scale {
				t.Errorf("width %d, %v: %d%%, letters %v, headline %v", width, s, l.Scale, l.Letters, l.Headline)
			}
			if l.Scale > 100 && (l.Characters(width) < fewestLetters || l.Columns(width) >= width) {
				t.Errorf("width %d, %v: %d letters in %d columns", width, s, l.Characters(width), l.Columns(width))
			}
		}
	}
	if got := m.Layout(Largest, 120).Scale; got < 200 {
		t.Errorf("the largest letters are of %d%%", got)
	}
	if !m.Change(Largest).Empty() || !m.Restore().Empty() {
		t.Error("text sizes change the terminal's own letters")
	}
}

func TestChoose(t *testing.T) {
	for _, c := range []struct {
		terminal Terminal
		want     string
	}{
		{Terminal{}, "[layout]"},
		{Terminal{TextSizes: true}, "[text sizes layout]"},
	} {
		var names []string
		for _, m := range Choose(c.terminal) {
			names = append(names, m.Name())
		}
		if got := fmt.Sprint(names); got != c.want {
			t.Errorf("%+v: %s, want %s", c.terminal, got, c.want)
		}
	}
}

// spoken is a printer whose words are the ids and arguments themselves.
type spoken struct{}

func (spoken) T(id string, args ...any) string        { return fmt.Sprint(id, args) }
func (spoken) N(id string, n int, args ...any) string { return fmt.Sprint(id, "[", n, "]") }
func (spoken) Number(n int) string                    { return fmt.Sprint(n) }

// grown is a mechanism whose letters grow by half.
type grown struct{ Typography }

func (grown) Layout(step Step, width int) Layout {
	l := Typography{}.Layout(step, width)
	l.Scale = 150
	return l
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		mechanism Mechanism
		step      Step
		width     int
		want      string
	}{
		{Typography{}, 2, 120, "size.larger[Step 2 Of 4] · size.columns[58]"},
		{Typography{}, 0, 120, "size.normal[] · size.columns[66]"},
		{Typography{}, -1, 40, "size.smaller[Step 1 Of 2] · size.columns[38]"},
		{Typography{}, 99, 120, "size.larger[Step 4 Of 4] · size.columns[46]"},
		{grown{}, 1, 120, "size.larger[Step 1 Of 4] · size.letters[Scale size.decimal[Whole 1 Rest 5]] · size.columns[62]"},
	} {
		if got := Words(spoken{}, c.step, c.mechanism.Layout(c.step, c.width), c.width); got != c.want {
			t.Errorf("%T %v: %q, want %q", c.mechanism, c.step, got, c.want)
		}
	}
	for percent, want := range map[int]string{200: "2", 125: "size.decimal[Whole 1 Rest 25]", 105: "size.decimal[Whole 1 Rest 05]"} {
		if got := scale(spoken{}, percent); got != want {
			t.Errorf("scale(%d) = %q, want %q", percent, got, want)
		}
	}
}
