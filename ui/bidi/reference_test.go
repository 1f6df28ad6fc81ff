package bidi_test

import (
	"slices"

	"khabar/ui/bidi"
)

// plain is UAX #9 written down rule by rule, each as a pass of its own over
// the whole text, searching where the standard says "search". It shares
// nothing with package bidi but the character classes, and is there to be
// compared with: slow, in places quadratic, and easy to check against the
// standard.
type plain struct {
	text     []rune
	original []bidi.Class
	classes  []bidi.Class
	override []bool // whether X4 or X5 changed the class
	matching []int  // BD9: of each isolate initiator its PDI, or len(text); of each PDI its initiator, or -1
	base     bidi.Level

	// Both have removedLevel for what X9 removes.
	embedding []bidi.Level // after the explicit rules
	levels    []bidi.Level
}

// removedLevel stands for the level of a rune that X9 removes.
const removedLevel = bidi.Level(255)

func isInitiator(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

func isRemoved(c bidi.Class) bool {
	switch c {
	case bidi.BN, bidi.LRE, bidi.LRO, bidi.RLE, bidi.RLO, bidi.PDF:
		return true
	}
	return false
}

func isNeutral(c bidi.Class) bool {
	switch c {
	case bidi.B, bidi.S, bidi.WS, bidi.ON, bidi.PDI:
		return true
	}
	return isInitiator(c)
}

func directionOf(level bidi.Level) bidi.Class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// resolvePlain resolves one paragraph.
func resolvePlain(text []rune, direction bidi.Direction) *plain {
	p := &plain{text: text}
	for _, r := range text {
		p.original = append(p.original, bidi.ClassOf(r))
	}
	p.classes = slices.Clone(p.original)
	p.match()
	switch direction {
	case bidi.RightToLeft:
		p.base = 1
	case bidi.Auto:
		p.base = p.firstStrong(0, len(text), 0)
	case bidi.AutoRightToLeft:
		p.base = p.firstStrong(0, len(text), 1)
	}
	p.explicit()
	for _, sequence := range p.sequences() {
		p.resolveSequence(sequence)
	}
	return p
}

// match is BD9.
func (p *plain) match() {
	p.matching = make([]int, len(p.text))
	for i, c := range p.original {
		if c == bidi.PDI {
			p.matching[i] = -1
		}
	}
	for i, c := range p.original {
		if !isInitiator(c) {
			continue
		}
		p.matching[i] = len(p.text)
		depth := 1
		for j := i + 1; j < len(p.text) && depth > 0; j++ {
			switch {
			case isInitiator(p.original[j]):
				depth++
			case p.original[j] == bidi.PDI:
				if depth--; depth == 0 {
					p.matching[i], p.matching[j] = j, i
				}
			}
		}
	}
}

// firstStrong is P2 and P3 on a stretch of the text.
func (p *plain) firstStrong(start, end int, otherwise bidi.Level) bidi.Level {
	for i := start; i < end; i++ {
		switch c := p.original[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R, c == bidi.AL:
			return 1
		case isInitiator(c):
			i = p.matching[i]
		}
	}
	return otherwise
}

// plainStack is the state of X1.
type plainStack struct {
	entries                                             []plainStatus
	overflowIsolates, overflowEmbeddings, validIsolates int
}

type plainStatus struct {
	level    bidi.Level
	override bidi.Class
	isolate  bool
}

func (s *plainStack) last() plainStatus { return s.entries[len(s.entries)-1] }
func (s *plainStack) pop()              { s.entries = s.entries[:len(s.entries)-1] }

// enter is X2 to X5b.
func (s *plainStack) enter(c bidi.Class) {
	odd := c == bidi.RLE || c == bidi.RLO || c == bidi.RLI
	override := bidi.ON
	if c == bidi.RLO {
		override = bidi.R
	} else if c == bidi.LRO {
		override = bidi.L
	}
	level := s.last().level + 1
	if (level%2 == 1) != odd {
		level++
	}
	fits := level <= 125 && s.overflowIsolates == 0 && s.overflowEmbeddings == 0
	switch {
	case isInitiator(c) && fits:
		s.validIsolates++
		s.entries = append(s.entries, plainStatus{level, override, true})
	case isInitiator(c):
		s.overflowIsolates++
	case fits:
		s.entries = append(s.entries, plainStatus{level, override, false})
	case s.overflowIsolates == 0:
		s.overflowEmbeddings++
	}
}

// leave is X6a and X7.
func (s *plainStack) leave(c bidi.Class) {
	if s.overflowIsolates > 0 {
		if c == bidi.PDI {
			s.overflowIsolates--
		}
		return
	}
	if c == bidi.PDF {
		if s.overflowEmbeddings > 0 {
			s.overflowEmbeddings--
		} else if !s.last().isolate && len(s.entries) >= 2 {
			s.pop()
		}
		return
	}
	if s.validIsolates == 0 {
		return
	}
	s.overflowEmbeddings = 0
	for !s.last().isolate {
		s.pop()
	}
	s.pop()
	s.validIsolates--
}

// explicit is X1 to X8.
func (p *plain) explicit() {
	p.embedding = make([]bidi.Level, len(p.text))
	p.override = make([]bool, len(p.text))
	stack := &plainStack{entries: []plainStatus{{p.base, bidi.ON, false}}}
	assign := func(i int) {
		p.embedding[i] = stack.last().level
		if stack.last().override != bidi.ON {
			p.classes[i], p.override[i] = stack.last().override, true
		}
	}
	for i, c := range p.original {
		if c == bidi.FSI { // X5c
			c = bidi.LRI
			if p.firstStrong(i+1, p.matching[i], 0) == 1 {
				c = bidi.RLI
			}
		}
		switch c {
		case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO:
			p.embedding[i] = removedLevel
			stack.enter(c)
		case bidi.RLI, bidi.LRI:
			assign(i)
			stack.enter(c)
		case bidi.PDI:
			stack.leave(c)
			assign(i)
		case bidi.PDF:
			p.embedding[i] = removedLevel
			stack.leave(c)
		case bidi.B: // X8
			p.embedding[i] = p.base
		case bidi.BN:
			p.embedding[i] = removedLevel
		default: // X6
			assign(i)
		}
	}
	p.levels = slices.Clone(p.embedding)
}

// sequences is BD7 and BD13: the isolating run sequences, as places in the
// text.
func (p *plain) sequences() [][]int {
	var runs [][]int
	for i, level := range p.embedding {
		if level == removedLevel {
			continue
		}
		if len(runs) > 0 {
			run := &runs[len(runs)-1]
			if p.embedding[(*run)[0]] == level {
				*run = append(*run, i)
				continue
			}
		}
		runs = append(runs, []int{i})
	}
	var sequences [][]int
	for _, run := range runs {
		if first := run[0]; p.original[first] == bidi.PDI && p.matching[first] >= 0 {
			continue
		}
		sequence := run
		for {
			last := sequence[len(sequence)-1]
			if !isInitiator(p.original[last]) || p.matching[last] == len(p.text) {
				break
			}
			at := slices.IndexFunc(runs, func(r []int) bool { return r[0] == p.matching[last] })
			sequence = append(slices.Clone(sequence), runs[at]...)
		}
		sequences = append(sequences, sequence)
	}
	return sequences
}

// resolveSequence is X10: the rules that follow, on one sequence.
func (p *plain) resolveSequence(places []int) {
	level := p.embedding[places[0]]
	first, last := places[0], places[len(places)-1]
	before, after := p.base, p.base
	for i := first - 1; i >= 0; i-- {
		if p.embedding[i] != removedLevel {
			before = p.embedding[i]
			break
		}
	}
	if !isInitiator(p.original[last]) {
		for i := last + 1; i < len(p.text); i++ {
			if p.embedding[i] != removedLevel {
				after = p.embedding[i]
				break
			}
		}
	}
	s := &plainSequence{plain: p, places: places, level: level,
		sos: directionOf(max(level, before)), eos: directionOf(max(level, after))}
	s.weak()
	s.brackets()
	s.neutral()
	s.implicit()
}
