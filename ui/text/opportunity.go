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
)

// findBreaks finds the break opportunities (UAX #14) of the working runes.
func (e *Engine) findBreaks() {
	work := e.cleaner.out
	e.opens = slices.Grow(e.opens[:0], len(work)+1)[:len(work)+1]
	clear(e.opens)
	if len(work) == 0 {
		return
	}
	e.segmenter.Init(work)
	it := e.segmenter.LineIterator()
	for it.Next() {
		line := it.Line()
		end := line.Offset + len(line.Text)
		switch {
		case line.IsMandatoryBreak:
			e.opens[end] = mustBreak
		case work[end-1] != zwnj:
			e.opens[end] = mayBreak
		}
	}
}
