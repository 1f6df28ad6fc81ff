package bidi

// MaxDepth is the highest level that explicit controls can raise the text to
// (BD2); the implicit rules can add one.
const MaxDepth = 125

// A status is an entry of the directional status stack (X1).
type status struct {
	level    Level
	override Class // L, R, or ON for none
	isolate  bool
}

// A statusStack applies the rules X1 to X7 to one explicit control after
// another. The base level's own entry, which no rule pops, is at index 0.
type statusStack struct {
	entries            [MaxDepth + 2]status
	top                int
	overflowIsolates   int
	overflowEmbeddings int
	validIsolates      int
}

func (s *statusStack) reset(base Level) {
	s.entries[0] = status{level: base, override: ON}
	s.top, s.overflowIsolates, s.overflowEmbeddings, s.validIsolates = 0, 0, 0, 0
}

func (s *statusStack) current() status { return s.entries[s.top] }

// push enters an embedding, override or isolate, or counts it as overflow.
func (s *statusStack) push(rtl bool, override Class, isolate bool) {
	level := s.current().level + 1
	if level.RTL() != rtl {
		level++
	}
	switch {
	case level <= MaxDepth && s.overflowIsolates == 0 && s.overflowEmbeddings == 0:
		s.top++
		s.entries[s.top] = status{level, override, isolate}
		if isolate {
			s.validIsolates++
		}
	case isolate:
		s.overflowIsolates++
	case s.overflowIsolates == 0:
		s.overflowEmbeddings++
	}
}

// popEmbedding is X7.
func (s *statusStack) popEmbedding() {
	switch {
	case s.overflowIsolates > 0:
	case s.overflowEmbeddings > 0:
		s.overflowEmbeddings--
	case s.top > 0 && !s.current().isolate:
		s.top--
	}
}

// popIsolate is X6a: it also closes the embeddings left open inside.
func (s *statusStack) popIsolate() {
	switch {
	case s.overflowIsolates > 0:
		s.overflowIsolates--
	case s.validIsolates > 0:
		s.overflowEmbeddings = 0
		for !s.current().isolate {
			s.top--
		}
		s.top--
		s.validIsolates--
	}
}

// A run is a level run (BD7) in terms of kept runes.
type run struct {
	start, end int32
	next       int32 // the run that goes on after the isolate which ends this one; 0 if none
	level      Level
	continues  bool // another run's next
}

// resolveExplicit applies X1 to X8 and lists the runes that X9 keeps, their
// classes after overrides, and the level runs that they form.
func (r *resolver) resolveExplicit(properties []uint8, base Level) {
	r.kept, r.classes, r.runs = r.kept[:0], r.classes[:0], r.runs[:0]
	r.status.reset(base)
	for i, property := range properties {
		switch c := Class(property & classBits); c {
		case RLE, LRE:
			r.status.push(c == RLE, ON, false)
		case RLO:
			r.status.push(true, R, false)
		case LRO:
			r.status.push(false, L, false)
		case PDF:
			r.status.popEmbedding()
		case BN:
		case RLI, LRI:
			r.keep(i, c)
			r.status.push(c == RLI, ON, true)
		case PDI:
			r.status.popIsolate()
			r.keep(i, c)
		case B:
			r.status.reset(base)
			r.keep(i, c)
		default:
			r.keep(i, c)
		}
	}
}

// keep appends rune i, of class c but for overrides, at the current level.
func (r *resolver) keep(i int, c Class) {
	now := r.status.current()
	if now.override != ON && c != B {
		c = now.override
	}
	n := int32(len(r.kept))
	if last := len(r.runs) - 1; last >= 0 && r.runs[last].level == now.level {
		r.runs[last].end = n + 1
	} else {
		r.runs = append(r.runs, run{start: n, end: n + 1, level: now.level})
	}
	r.kept = append(r.kept, int32(i))
	r.classes = append(r.classes, c)
}
