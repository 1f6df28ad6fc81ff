package text

import "unicode"

// markSpaced finds the clusters that letter-spacing stands before: those of
// two letters of scripts that take it, and, since the gap between words has to
// stay the widest, of such a letter and the space or sign beside it.
func (p *Paragraph) markSpaced(e *Engine) {
	before := spacesNothing
	for i := range p.clusters[:len(p.clusters)-1] {
		c := &p.clusters[i]
		kind := spacingOf(e.runes[c.start], !p.Base().RTL())
		if before != spacesNothing && kind != spacesNothing && (before == spacesLetter || kind == spacesLetter) {
			c.flags |= spacedFlag
		}
		before = kind
	}
}

type spacingKind uint8

const (
	spacesNothing spacingKind = iota
	spacesBeside              // takes spacing on the side of a letter
	spacesLetter
)

func spacingOf(r rune, digits bool) spacingKind {
	switch {
	case r >= '0' && r <= '9' && digits, unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic):
		return spacesLetter
	case r >= ' ' && r < 0x7F, r == nbsp:
		return spacesBeside
	}
	return spacesNothing
}
