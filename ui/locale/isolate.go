package locale

import (
	"strings"

	"khabar/ui/bidi"
)

const (
	fsi = "\u2068"
	pdi = "\u2069"
)

// isolate sets a value apart from the sentence that it stands in (FSI and PDI,
// UAX #9) where a letter of it runs against the sentence's direction: the point
// of "rudaw.net." or the number behind a headline else moves to its other side.
// The layout takes the controls in and never sends them to the terminal.
func (p *Printer) isolate(value string) string {
	rtl := p.RTL()
	against := func(r rune) bool {
		switch bidi.ClassOf(r) {
		case bidi.L:
			return rtl
		case bidi.R, bidi.AL:
			return !rtl
		}
		return false
	}
	if strings.ContainsFunc(value, against) && !strings.HasPrefix(value, fsi) {
		return fsi + value + pdi
	}
	return value
}
