package locale

import (
	"strings"

	"khabar/ui/bidi"
)

// isolate sets a value apart from the sentence that it stands in where
// something in it could turn the sentence around: a letter that runs against
// its direction, beside which the point of "rudaw.net." or the number behind a
// headline moves to the other side, or a control of UAX #9, which a name may
// leave open. The layout takes the controls in and never sends them to the
// terminal.
func (p *Printer) isolate(value string) string {
	rtl := p.RTL()
	acts := func(r rune) bool {
		switch c := bidi.ClassOf(r); c {
		case bidi.L:
			return rtl
		case bidi.R, bidi.AL:
			return !rtl
		default:
			return c >= bidi.LRE // explicit controls
		}
	}
	if !strings.ContainsFunc(value, acts) {
		return value
	}
	// Spaces at its ends part it from the sentence, and go the sentence's way.
	inner := strings.Trim(value, " ")
	before, after, _ := strings.Cut(value, inner)
	return before + bidi.Isolate(inner) + after
}
