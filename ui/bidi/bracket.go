package bidi

// maxBrackets is the number of brackets that may be open at a time (BD16).
const maxBrackets = 63

// A bracketPair is an opening bracket of a sequence and what is known of it.
type bracketPair struct {
	open, close int32 // places in the sequence; close is -1 without a partner
	content     strongSet
}

// An openBracket is one on the stack of BD16.
type openBracket struct {
	closing rune      // the rune that would close it, in canonical form
	pair    int32     // its index among the pairs
	content strongSet // what was seen since, but inside later brackets
}

// strongSet says which directions occur, numbers counting as R (N0).
type strongSet uint8

const (
	hasL strongSet = 1 << iota
	hasR
)

// A bracketStack finds the bracket pairs of a sequence and resolves them.
type bracketStack struct {
	pairs []bracketPair // in the order of their opening brackets
	open  [maxBrackets]openBracket
	depth int
}

// resolve applies N0 to the sequence, whose weak classes are resolved.
func (b *bracketStack) resolve(s *sequence) {
	if b.find(s) {
		b.apply(s)
	}
}

// find lists the bracket pairs (BD16) along with the strong directions
// inside of each, and reports whether there are any.
//
// Each open bracket collects what is seen while it is the innermost one and
// hands it on to the bracket around it when it goes; so every character is
// looked at once, however deep the nesting.
func (b *bracketStack) find(s *sequence) bool {
	b.pairs, b.depth = b.pairs[:0], 0
	found := false
	for i, c := range s.classes {
		switch c {
		case L:
			b.see(hasL)
		case R, EN, AN:
			b.see(hasR)
		case ON:
			switch property := s.properties[s.at(i)]; {
			case property&openBit != 0:
				if b.depth == maxBrackets {
					return found // the pairs found so far stand
				}
				b.push(i, s.text[s.at(i)])
			case property&closeBit != 0:
				found = b.close(i, s.text[s.at(i)]) || found
			}
		}
	}
	return found
}

func (b *bracketStack) see(set strongSet) {
	if b.depth > 0 {
		b.open[b.depth-1].content |= set
	}
}

func (b *bracketStack) push(i int, r rune) {
	closing, _, _ := PairedBracket(r)
	b.open[b.depth] = openBracket{closing: canonicalClosing(closing), pair: int32(len(b.pairs))}
	b.depth++
	b.pairs = append(b.pairs, bracketPair{open: int32(i), close: -1})
}

// close pairs the closing bracket r at i with the nearest open bracket that
// it fits. Those opened in between stay without partners.
func (b *bracketStack) close(i int, r rune) bool {
	r = canonicalClosing(r)
	at := b.depth - 1
	for at >= 0 && b.open[at].closing != r {
		at--
	}
	if at < 0 {
		return false
	}
	var content strongSet
	for _, inner := range b.open[at:b.depth] {
		content |= inner.content
	}
	pair := &b.pairs[b.open[at].pair]
	pair.close, pair.content = int32(i), content
	b.depth = at
	b.see(content)
	return true
}

// canonicalClosing maps the one closing bracket that is canonically equivalent
// to another onto that, so that U+2329 is closed by U+3009 as well, and U+3008
// by U+232A.
func canonicalClosing(r rune) rune {
	if r == 0x232A {
		return 0x3009
	}
	return r
}

// apply gives each pair its direction (N0), in the order of the opening
// brackets, so that an earlier pair is context to a later one.
func (b *bracketStack) apply(s *sequence) {
	inner, outer := directionOf(s.level), directionOf(s.level+1)
	before, seen := s.sos, 0 // the last strong direction before place seen
	for _, pair := range b.pairs {
		if pair.close < 0 || pair.content == 0 {
			continue
		}
		for ; seen < int(pair.open); seen++ {
			switch s.classes[seen] {
			case L:
				before = L
			case R, EN, AN:
				before = R
			}
		}
		direction := inner
		if !pair.content.has(inner) && before == outer {
			direction = outer
		}
		s.setBracket(int(pair.open), direction)
		s.setBracket(int(pair.close), direction)
	}
}

func (set strongSet) has(direction Class) bool {
	if direction == L {
		return set&hasL != 0
	}
	return set&hasR != 0
}

// setBracket sets the class of a bracket and of the marks on it, which W1
// left neutral because the bracket was.
func (s *sequence) setBracket(i int, direction Class) {
	s.classes[i] = direction
	for i++; i < len(s.classes) && Class(s.properties[s.at(i)]&classBits) == NSM; i++ {
		s.classes[i] = direction
	}
}
