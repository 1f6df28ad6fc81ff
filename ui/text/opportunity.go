package text

import (
	"slices"
	"unicode"
)

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
// after a ZWNJ, inside a lam-alef or after the hyphens of an option.
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
	keepOptions(e.opens, work)
	if !e.cleaner.joiners {
		return
	}
	for i, r := range work {
		if r == zwnj && e.opens[i+1] == mayBreak {
			e.opens[i+1] = noBreak
		}
	}
}

// keepOptions keeps the hyphens of --option with its name, as rule LB20a does a
// single one.
func keepOptions(opens []uint8, text []rune) {
	for i := 1; i+1 < len(text); i++ {
		if text[i] != '-' || text[i-1] != '-' || opens[i+1] != mayBreak || !unicode.IsLetter(text[i+1]) {
			continue
		}
		if i == 1 || !unicode.IsLetter(text[i-2]) && !unicode.IsDigit(text[i-2]) {
			opens[i+1] = noBreak
		}
	}
}
