package text

import (
	"slices"

	"khabar/ui/bidi"
)

// resolve finds the embedding level of each working rune, and the base of
// each part between line breaks (UAX #9, P1).
func (e *Engine) resolve(p *Paragraph, dir bidi.Direction) {
	work := e.cleaner.out
	e.levels = slices.Grow(e.levels[:0], len(work)+1)
	p.parts = p.parts[:0]
	for start := 0; ; {
		end := start
		for end < len(work) && work[end] != '\n' {
			end++
		}
		base := e.bidi.Resolve(work[start:end], dir)
		p.parts = append(p.parts, part{start: int32(start), base: base})
		e.levels = append(e.levels, e.bidi.Levels()...)
		if end == len(work) {
			return
		}
		e.levels = append(e.levels, base)
		start = end + 1
	}
}
