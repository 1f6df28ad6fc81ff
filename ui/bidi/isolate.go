package bidi

import "strings"

// The isolate that text of unknown direction belongs in.
const (
	isolateStart = "\u2068" // FSI
	isolateEnd   = "\u2069" // PDI
)

// Isolate returns s between FSI and PDI, ready to be put into other text:
// whatever s holds, it has its own direction there and reorders nothing
// around it.
//
// Controls in s keep their effect within. What they leave open is closed, and
// a PDI in s that would end the isolate early is left out: a name that ends in
// RLO, or that goes on after a PDI of its own, else turns its neighbours
// around. Paragraph separators (class B), which end every isolate (X8), become
// spaces.
func Isolate(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(isolateStart) + len(isolateEnd))
	b.WriteString(isolateStart)
	open := 0
	for _, r := range s {
		switch ClassOf(r) {
		case LRI, RLI, FSI:
			open++
		case PDI:
			if open == 0 {
				continue
			}
			open--
		case B:
			r = ' '
		}
		b.WriteRune(r)
	}
	for range open + 1 { // PDI ends embeddings and overrides as well (X6a)
		b.WriteString(isolateEnd)
	}
	return b.String()
}
