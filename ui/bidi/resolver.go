package bidi

// A resolver has the buffers for resolving the levels of one paragraph.
type resolver struct {
	status  statusStack
	open    []int32 // isolates not closed yet: runes (X5c) or runs (BD13)
	kept    []int32 // the runes that X9 does not remove
	classes []Class // the current class of each kept rune
	runs    []run   // the level runs

	// An isolating run sequence of several runs, put together.
	joinedKept    []int32
	joinedClasses []Class

	brackets bracketStack
}

// resolve applies the rules X1 to I2 to the paragraph text, whose base level
// is known, and writes levels. The set seen may hold more classes than the
// text does.
func (r *resolver) resolve(text []rune, properties []uint8, levels []Level, base Level, seen classSet) {
	s := sequence{text: text, properties: properties, levels: levels, seen: seen}
	if seen.intersects(explicitControls) {
		r.resolveRuns(s, base)
	} else {
		r.resolveWhole(s, base)
	}
	if seen.intersects(removedClasses) {
		levelRemoved(properties, levels, base)
	}
}

// resolveWhole resolves a paragraph without explicit controls, which is one
// sequence: as it stands, or but for the joiners and soft hyphens in it.
func (r *resolver) resolveWhole(s sequence, base Level) {
	r.classes = resize(r.classes, len(s.properties))
	if s.seen.has(BN) {
		r.kept = resize(r.kept, len(s.properties))
		n := 0
		for i, property := range s.properties {
			if c := Class(property & classBits); c != BN {
				r.kept[n], r.classes[n] = int32(i), c
				n++
			}
		}
		s.kept, s.classes = r.kept[:n], r.classes[:n]
	} else {
		for i, property := range s.properties {
			r.classes[i] = Class(property & classBits)
		}
		s.classes = r.classes
	}
	s.level, s.sos, s.eos = base, directionOf(base), directionOf(base)
	s.resolve(&r.brackets)
}

// resolveRuns resolves a paragraph with explicit controls, sequence by
// sequence.
func (r *resolver) resolveRuns(s sequence, base Level) {
	if s.seen.has(FSI) {
		r.directIsolates(s.properties)
	}
	r.resolveExplicit(s.properties, base)
	r.linkRuns(s.properties)
	for i := range r.runs {
		if !r.runs[i].continues {
			r.resolveSequence(s, i, base)
		}
	}
}

// linkRuns joins each level run that ends with an isolate initiator to the
// run that begins with the matching PDI (BD13).
//
// A stack of such ends is enough, because an initiator that opens a valid
// isolate raises the level of what follows, so it ends its run, and its PDI,
// at the lower level again, begins one. An overflow isolate changes no level
// and stays inside its run together with its PDI.
func (r *resolver) linkRuns(properties []uint8) {
	open := r.open[:0]
	for i := range r.runs {
		run := &r.runs[i]
		if len(open) > 0 && Class(properties[r.kept[run.start]]&classBits) == PDI {
			r.runs[open[len(open)-1]].next = int32(i)
			run.continues = true
			open = open[:len(open)-1]
		}
		if endsWithInitiator(run, r.kept, properties) {
			open = append(open, int32(i))
		}
	}
	r.open = open
}

func endsWithInitiator(run *run, kept []int32, properties []uint8) bool {
	return isolateInitiators.has(Class(properties[kept[run.end-1]] & classBits))
}

// resolveSequence resolves the isolating run sequence that starts with the
// run of index first (X10).
func (r *resolver) resolveSequence(s sequence, first int, base Level) {
	head := r.runs[first]
	s.level = head.level
	before := base
	if first > 0 {
		before = r.runs[first-1].level
	}
	s.sos = directionOf(max(s.level, before))

	last := first
	if head.next == 0 {
		s.kept, s.classes = r.kept[head.start:head.end], r.classes[head.start:head.end]
	} else {
		last = r.join(first)
		s.kept, s.classes = r.joinedKept, r.joinedClasses
	}
	after := base
	if last+1 < len(r.runs) && !endsWithInitiator(&r.runs[last], r.kept, s.properties) {
		after = r.runs[last+1].level
	}
	s.eos = directionOf(max(s.level, after))
	s.resolve(&r.brackets)
}

// join copies the runs of a sequence together and returns the last one.
func (r *resolver) join(first int) (last int) {
	r.joinedKept, r.joinedClasses = r.joinedKept[:0], r.joinedClasses[:0]
	for {
		run := r.runs[first]
		r.joinedKept = append(r.joinedKept, r.kept[run.start:run.end]...)
		r.joinedClasses = append(r.joinedClasses, r.classes[run.start:run.end]...)
		if run.next == 0 {
			return first
		}
		first = int(run.next)
	}
}

// levelRemoved gives the runes that X9 removed the level of the rune before.
func levelRemoved(properties []uint8, levels []Level, base Level) {
	level := base
	for i, property := range properties {
		if removedClasses.has(Class(property & classBits)) {
			levels[i] = level
		}
		level = levels[i]
	}
}

// directionOf returns the class, L or R, of text at the level.
func directionOf(level Level) Class {
	if level.RTL() {
		return R
	}
	return L
}
