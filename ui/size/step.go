package size

import "strconv"

// A Step is a rung of the ladder, from [Smallest] to [Largest].
type Step int8

// The ends of the ladder and its middle.
const (
	Smallest Step = -2
	Normal   Step = 0 // the terminal's own size
	Largest  Step = 4

	steps = int(Largest-Smallest) + 1
)

// Clamp returns the step of the ladder that is nearest to s. A step that was
// kept between runs goes through it, since the ladder may have been longer then.
func (s Step) Clamp() Step { return min(max(s, Smallest), Largest) }

// Larger returns the next step up, or s at the top.
func (s Step) Larger() Step { return (s.Clamp() + 1).Clamp() }

// Smaller returns the next step down, or s at the bottom.
func (s Step) Smaller() Step { return (s.Clamp() - 1).Clamp() }

// String returns "A", "A+2", "A−1": the same in every language, as on the
// control of a news page. The minus is U+2212, which is as wide as the plus.
func (s Step) String() string {
	switch {
	case s > 0:
		return "A+" + strconv.Itoa(int(s))
	case s < 0:
		return "A−" + strconv.Itoa(int(-s))
	}
	return "A"
}
