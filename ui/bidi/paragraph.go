package bidi

// A Paragraph resolves the embedding levels of one paragraph after another.
// Its zero value is ready. It keeps its buffers, so that one which is reused
// stops allocating once it has seen its longest text. It is not for
// concurrent use. A text may have up to 1<<31-1 runes.
type Paragraph struct {
	properties []uint8 // a byte a rune, FSI replaced by what it resolved to
	levels     []Level
	base       Level
	uniform    bool // every level is the base level
	resolver   resolver
}

// Resolve computes the level of each rune of text by the rules P2 to I2 of
// UAX #9 and returns the base level: that of the paragraph itself, to which
// its lines are aligned. The levels are kept for [Paragraph.Levels] and
// [Paragraph.LineLevels]; text is not.
//
// The text should be one paragraph; find where it ends with [ParagraphEnd].
// When separators (class B) stand inside, each stretch between them is
// resolved by itself, but all have the base level of the first.
func (p *Paragraph) Resolve(text []rune, direction Direction) Level {
	seen := p.classify(text)
	first := p.properties
	if seen.has(B) {
		first = first[:ParagraphEnd(text)]
	}
	p.base = baseLevel(direction, firstStrong(first, seen))
	p.uniform = uniform(seen, p.base)
	if p.uniform {
		fill(p.levels, p.base)
		return p.base
	}
	if !seen.has(B) {
		p.resolver.resolve(text, p.properties, p.levels, p.base, seen)
		return p.base
	}
	for start := 0; start < len(text); {
		end := start + ParagraphEnd(text[start:])
		p.resolver.resolve(text[start:end], p.properties[start:end], p.levels[start:end], p.base, seen)
		start = end
	}
	return p.base
}

// Levels returns the level of each rune of the text last resolved, without
// the changes that L1 makes to the ends of lines. A rune that X9 removes
// (explicit controls other than isolates, and BN) has the level of the rune
// before it, so that it never splits a run. The slice is valid until the next
// call of Resolve and must not be changed.
func (p *Paragraph) Levels() []Level { return p.levels }

// Base returns the base level of the text last resolved.
func (p *Paragraph) Base() Level { return p.base }

// classify looks up each rune's property byte and returns the classes seen.
// The levels become as many as the runes, of no particular value.
func (p *Paragraph) classify(text []rune) classSet {
	p.properties = resize(p.properties, len(text))
	p.levels = resize(p.levels, len(text))
	properties := p.properties[:len(text)]
	var seen classSet
	for i, r := range text {
		property := propertyOf(r)
		properties[i] = property
		seen |= 1 << (property & classBits)
	}
	return seen
}

// uniform reports whether a paragraph of these classes has no level but its
// base level. Most paragraphs are such, and need no rule at all: numbers keep
// the level only where it is even, since I2 raises them.
func uniform(seen classSet, base Level) bool {
	if base.RTL() {
		return seen.within(1<<R | 1<<AL | neutralClasses)
	}
	return seen.within(1<<L | 1<<EN | neutralClasses)
}

// ParagraphEnd returns the number of runes up to and including the first
// paragraph separator of text (P1), or len(text) when there is none. Carriage
// return and line feed together are one separator.
func ParagraphEnd(text []rune) int {
	for i, r := range text {
		if ClassOf(r) != B {
			continue
		}
		if r == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			return i + 2
		}
		return i + 1
	}
	return len(text)
}

// resize returns a slice of n elements of no particular value, buf's own
// when they fit.
func resize[T any](buf []T, n int) []T {
	if cap(buf) < n {
		return make([]T, n)
	}
	return buf[:n]
}

func fill[T any](s []T, value T) {
	for i := range s {
		s[i] = value
	}
}
