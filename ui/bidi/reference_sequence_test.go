package bidi_test

import (
	"slices"

	"khabar/ui/bidi"
)

// plainSequence is an isolating run sequence.
type plainSequence struct {
	*plain
	places   []int
	level    bidi.Level
	sos, eos bidi.Class
}

// class returns the class of the sequence's rune i, or sos or eos beyond its
// ends.
func (s *plainSequence) class(i int) bidi.Class {
	switch {
	case i < 0:
		return s.sos
	case i >= len(s.places):
		return s.eos
	}
	return s.classes[s.places[i]]
}

func (s *plainSequence) set(i int, c bidi.Class) { s.classes[s.places[i]] = c }

// replace gives each rune of class from the class that to returns for it,
// in order.
func (s *plainSequence) replace(from bidi.Class, to func(i int) bidi.Class) {
	for i := range s.places {
		if s.class(i) == from {
			s.set(i, to(i))
		}
	}
}

// strongBefore searches backwards from i for the nearest of the classes.
func (s *plainSequence) strongBefore(i int, classes ...bidi.Class) bidi.Class {
	for i--; i >= 0; i-- {
		if slices.Contains(classes, s.class(i)) {
			return s.class(i)
		}
	}
	return s.sos
}

func (s *plainSequence) weak() {
	s.replace(bidi.NSM, func(i int) bidi.Class { // W1
		c := s.class(i - 1)
		if isInitiator(c) || c == bidi.PDI {
			return bidi.ON
		}
		return c
	})
	s.replace(bidi.EN, func(i int) bidi.Class { // W2
		if s.strongBefore(i, bidi.L, bidi.R, bidi.AL) == bidi.AL {
			return bidi.AN
		}
		return bidi.EN
	})
	s.replace(bidi.AL, func(int) bidi.Class { return bidi.R }) // W3
	for i := 1; i < len(s.places)-1; i++ {                     // W4
		before, c, after := s.class(i-1), s.class(i), s.class(i+1)
		if before == after && (before == bidi.EN && (c == bidi.ES || c == bidi.CS) || before == bidi.AN && c == bidi.CS) {
			s.set(i, before)
		}
	}
	s.terminators()
	for _, c := range []bidi.Class{bidi.ES, bidi.ET, bidi.CS} { // W6
		s.replace(c, func(int) bidi.Class { return bidi.ON })
	}
	s.replace(bidi.EN, func(i int) bidi.Class { // W7
		if s.strongBefore(i, bidi.L, bidi.R) == bidi.L {
			return bidi.L
		}
		return bidi.EN
	})
}

// terminators is W5.
func (s *plainSequence) terminators() {
	for i := range s.places {
		if s.class(i) != bidi.EN {
			continue
		}
		for j := i - 1; j >= 0 && s.class(j) == bidi.ET; j-- {
			s.set(j, bidi.EN)
		}
		for j := i + 1; j < len(s.places) && s.class(j) == bidi.ET; j++ {
			s.set(j, bidi.EN)
		}
	}
}

// pairs is BD14 to BD16: the bracket pairs, by opening bracket.
func (s *plainSequence) pairs() [][2]int {
	type element struct {
		closing rune
		at      int
	}
	equivalent := func(r rune) rune {
		return map[rune]rune{'\u2329': '\u3008', '\u232A': '\u3009'}[r]
	}
	var stack []element
	var pairs [][2]int
scan:
	for i, place := range s.places {
		r := s.text[place]
		pair, opens, ok := bidi.PairedBracket(r)
		if !ok || s.class(i) != bidi.ON {
			continue
		}
		if opens {
			if len(stack) == 63 {
				break scan
			}
			stack = append(stack, element{pair, i})
			continue
		}
		for j := len(stack) - 1; j >= 0; j-- {
			want := stack[j].closing
			if r == want || equivalent(r) == want || equivalent(want) == r {
				pairs = append(pairs, [2]int{stack[j].at, i})
				stack = stack[:j]
				break
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return a[0] - b[0] })
	return pairs
}

// strong is the class as N0 sees it.
func (s *plainSequence) strong(i int) bidi.Class {
	switch c := s.class(i); c {
	case bidi.EN, bidi.AN:
		return bidi.R
	case bidi.L, bidi.R:
		return c
	}
	return bidi.ON
}

// brackets is N0.
func (s *plainSequence) brackets() {
	embedding := directionOf(s.level)
	for _, pair := range s.pairs() {
		var inside []bidi.Class
		for i := pair[0] + 1; i < pair[1]; i++ {
			inside = append(inside, s.strong(i))
		}
		opposite := directionOf(s.level + 1)
		direction := embedding
		if !slices.Contains(inside, embedding) {
			if !slices.Contains(inside, opposite) {
				continue
			}
			before := s.sos
			for i := pair[0] - 1; i >= 0; i-- {
				if s.strong(i) != bidi.ON {
					before = s.strong(i)
					break
				}
			}
			if before == opposite {
				direction = opposite
			}
		}
		for _, bracket := range pair {
			s.set(bracket, direction)
			for i := bracket + 1; i < len(s.places) && s.original[s.places[i]] == bidi.NSM; i++ {
				s.set(i, direction)
			}
		}
	}
}

// neutral is N1 and N2.
func (s *plainSequence) neutral() {
	asStrong := func(c bidi.Class) bidi.Class {
		if c == bidi.EN || c == bidi.AN {
			return bidi.R
		}
		return c
	}
	for i := 0; i < len(s.places); i++ {
		if !isNeutral(s.class(i)) {
			continue
		}
		end := i
		for end < len(s.places) && isNeutral(s.class(end)) {
			end++
		}
		direction := directionOf(s.level)
		if before, after := asStrong(s.class(i-1)), asStrong(s.class(end)); before == after {
			direction = before
		}
		for ; i < end; i++ {
			s.set(i, direction)
		}
	}
}

// implicit is I1 and I2.
func (s *plainSequence) implicit() {
	for i, place := range s.places {
		raise := bidi.Level(0)
		switch c := s.class(i); {
		case s.level%2 == 0 && c == bidi.R:
			raise = 1
		case s.level%2 == 0 && c != bidi.L:
			raise = 2
		case s.level%2 == 1 && c != bidi.R:
			raise = 1
		}
		s.levels[place] = s.level + raise
	}
}

// line is L1: the levels of a line, removedLevel for what X9 removes.
func (p *plain) line(start, end int) []bidi.Level {
	levels := slices.Clone(p.levels[start:end])
	blank := func(c bidi.Class) bool {
		return c == bidi.WS || isInitiator(c) || c == bidi.PDI || isRemoved(c)
	}
	for i := start; i <= end; i++ {
		if i < end && p.original[i] != bidi.S && p.original[i] != bidi.B {
			continue
		}
		if i < end {
			levels[i-start] = p.base
		}
		for j := i - 1; j >= start && blank(p.original[j]); j-- {
			if levels[j-start] != removedLevel {
				levels[j-start] = p.base
			}
		}
	}
	return levels
}

// orderPlain is L2 on what is left of a line after X9: places in the line.
func orderPlain(levels []bidi.Level) []int {
	var order []int
	for i, level := range levels {
		if level != removedLevel {
			order = append(order, i)
		}
	}
	for level := bidi.Level(127); level >= 1; level-- {
		for i := 0; i < len(order); i++ {
			end := i
			for end < len(order) && levels[order[end]] >= level {
				end++
			}
			if end > i {
				slices.Reverse(order[i:end])
				i = end
			}
		}
	}
	return order
}
