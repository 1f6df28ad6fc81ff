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

// embed applies X2 to X5, or X7, to a control that X9 removes.
func (s *statusStack) embed(c Class) {
	switch c {
	case RLE:
		s.push(true, ON, false)
	case LRE:
		s.push(false, ON, false)
	case RLO:
		s.push(true, R, false)
	case LRO:
		s.push(false, L, false)
	case PDF:
		s.popEmbedding()
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
	kept, classes := resize(r.kept, len(properties)), resize(r.classes, len(properties))
	r.runs = r.runs[:0]
	r.status.reset(base)
	now := r.status.current()
	n := 0
	for i, property := range properties {
		c := Class(property & classBits)
		switch c {
		case BN:
			continue
		case RLE, LRE, RLO, LRO, PDF:
			r.status.embed(c)
			now = r.status.current()
			continue
		case PDI:
			r.status.popIsolate()
			now = r.status.current()
		case B: // X8: it is the last of the paragraph
			r.status.reset(base)
			now = r.status.current()
		}
		if n == 0 || r.runs[len(r.runs)-1].level != now.level {
			r.startRun(n, now.level)
		}
		kept[n], classes[n] = int32(i), c
		if now.override != ON {
			classes[n] = now.override
		}
		n++
		if c == RLI || c == LRI {
			r.status.push(c == RLI, ON, true)
			now = r.status.current()
		}
	}
	r.kept, r.classes = kept[:n], classes[:n]
	r.startRun(n, base) // only to end the last one
	r.runs = r.runs[:len(r.runs)-1]
}

// startRun begins a level run at the kept rune n and ends the one before.
func (r *resolver) startRun(n int, level Level) {
	if last := len(r.runs) - 1; last >= 0 {
		r.runs[last].end = int32(n)
	}
	r.runs = append(r.runs, run{start: int32(n), level: level})
}
