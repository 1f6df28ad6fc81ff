package bidi

// A sequence is an isolating run sequence (BD13): the text that the rules W1
// to I2 see at a time, as if what is isolated in it were one neutral
// character.
type sequence struct {
	text       []rune  // of the paragraph
	properties []uint8 // of the paragraph
	levels     []Level // of the paragraph, written at the end

	classes  []Class // of the sequence, from W1 to N2 changed in place
	kept     []int32 // the place in the paragraph of each; nil if the same
	level    Level
	sos, eos Class // L or R (X10)
	seen     classSet
}

// at returns the place in the paragraph of the sequence's rune i.
func (s *sequence) at(i int) int {
	if s.kept == nil {
		return i
	}
	return int(s.kept[i])
}

func (s *sequence) resolve(brackets *bracketStack) {
	s.resolveWeak()
	if s.seen.has(ON) {
		brackets.resolve(s)
	}
	s.resolveNeutral()
	s.resolveImplicit()
}

// resolveImplicit writes the levels by the rules I1 and I2.
func (s *sequence) resolveImplicit() {
	var levelOf [AN + 1]Level // by the classes that are left
	if s.level.RTL() {
		levelOf[L], levelOf[EN], levelOf[AN] = s.level+1, s.level+1, s.level+1
		levelOf[R] = s.level
	} else {
		levelOf[EN], levelOf[AN] = s.level+2, s.level+2
		levelOf[R], levelOf[L] = s.level+1, s.level
	}
	if s.kept == nil {
		levels := s.levels[:len(s.classes)]
		for i, c := range s.classes {
			levels[i] = levelOf[c]
		}
		return
	}
	for i, c := range s.classes {
		s.levels[s.kept[i]] = levelOf[c]
	}
}
