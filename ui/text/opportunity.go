package text

import "slices"

// What stands in Engine.opens before a rune.
const (
	noBreak uint8 = iota
	mayBreak
	mustBreak
	breakKinds uint8 = 3
	// joinEnds: a character that ends joining stood there and is gone.
	joinEnds uint8 = 4
	// hyphenated: a soft hyphen stood there and is gone.
	hyphenated uint8 = 8
	// joinReaches: a ZWJ stood there, with no letter before it, and is gone.
	joinReaches uint8 = 16
)

// An Opportunity is a place where a line may end (UAX #14).
type Opportunity struct {
	At   int  // the line ends before the rune of this index
	Must bool // it has to end there: after a line break, and at the end of the text
}

// AppendOpportunities appends the places where a line of text may end, as
// Unicode's own tests have them, to dst. A [Paragraph] breaks at fewer: never
// after a ZWNJ or inside a lam-alef.
func (b *LineBreaker) AppendOpportunities(dst []Opportunity, text []rune) []Opportunity {
	b.opens = slices.Grow(b.opens[:0], len(text)+1)[:len(text)+1]
	b.mark(b.opens, text)
	for i, open := range b.opens {
		if open != noBreak {
			dst = append(dst, Opportunity{i, open == mustBreak})
		}
	}
	return dst
}

// findBreaks finds the break opportunities of the working runes.
func (e *Engine) findBreaks() {
	work := e.cleaner.out
	e.opens = slices.Grow(e.opens[:0], len(work)+1)[:len(work)+1]
	e.breaker.mark(e.opens, work)
	for _, i := range e.cleaner.reached {
		e.opens[i] |= joinReaches
	}
	if !e.cleaner.joiners {
		return
	}
	for i, r := range work {
		if r == zwnj && e.opens[i+1] == mayBreak {
			e.opens[i+1] = noBreak
		}
	}
}
