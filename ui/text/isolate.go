package text

import (
	"math"
	"slices"

	"khabar/ui/bidi"
)

// The bidi controls that spans are turned into and texts may hold (UAX #9, 2).
const (
	lro rune = 0x202D
	rlo rune = 0x202E
	lri rune = 0x2066
	rli rune = 0x2067
	fsi rune = 0x2068
	pdi rune = 0x2069
)

// maxIsolates is how many isolating spans may be open at once: UAX #9 goes no
// deeper (BD2), and each line break reopens them all.
const maxIsolates = 125

// isolates puts the controls of isolating spans among the working runes and
// keeps them paired whatever the text between them holds.
type isolates struct {
	next  int    // source offset at which something opens or closes
	spans []Span // those that isolate, by start, the longer first
	begun int    // spans that have been reached
	open  []openIsolate
}

type openIsolate struct {
	kind  Isolation
	end   int
	inner int // isolates that the text itself has opened inside and not closed
}

// reset takes the spans that isolate. What is not nested is clipped to what
// it starts in.
func (l *isolates) reset(spans []Span, size int) {
	l.spans, l.begun, l.open, l.next = l.spans[:0], 0, l.open[:0], math.MaxInt
	for _, s := range spans {
		s.Start, s.End = max(s.Start, 0), min(s.End, size)
		if s.Isolate != IsolateNone && s.Start < s.End {
			l.spans = append(l.spans, s)
		}
	}
	if len(l.spans) == 0 {
		return
	}
	slices.SortStableFunc(l.spans, func(a, b Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	l.next = l.spans[0].Start
}

// step closes and opens what ends and starts at the current offset.
func (l *isolates) step(c *cleaner) {
	at := int(c.at)
	for len(l.open) > 0 && l.open[len(l.open)-1].end <= at {
		l.close(c)
	}
	for ; l.begun < len(l.spans) && l.spans[l.begun].Start <= at; l.begun++ {
		s := l.spans[l.begun]
		if n := len(l.open); n > 0 {
			s.End = min(s.End, l.open[n-1].end)
		}
		if s.End > at && len(l.open) < maxIsolates {
			l.open = append(l.open, openIsolate{kind: s.Isolate, end: s.End})
			openControls(c, s.Isolate)
		}
	}
	l.next = math.MaxInt
	if n := len(l.open); n > 0 {
		l.next = l.open[n-1].end
	}
	if l.begun < len(l.spans) {
		l.next = min(l.next, l.spans[l.begun].Start)
	}
}

func openControls(c *cleaner, kind Isolation) {
	switch kind {
	case IsolateAuto:
		c.act(fsi)
	case IsolateLTR:
		c.act(lri)
	case IsolateRTL:
		c.act(rli)
	case OverrideLTR:
		c.act(lri)
		c.act(lro)
	case OverrideRTL:
		c.act(rli)
		c.act(rlo)
	}
}

// close ends the innermost span, and first what the text left open inside.
// PDI also ends overrides and embeddings (X6a).
func (l *isolates) close(c *cleaner) {
	last := l.open[len(l.open)-1]
	l.open = l.open[:len(l.open)-1]
	for range last.inner + 1 {
		c.act(pdi)
	}
}

// filter passes an acting character of the text on, except for a PDI that
// would close a span's isolate from within. In code no explicit control acts:
// a program has to be read in the order in which it is run.
func (l *isolates) filter(c *cleaner, r rune) {
	c.changed = true
	if c.slot == SlotCode && bidi.ClassOf(r) >= bidi.LRE {
		return
	}
	if n := len(l.open); n > 0 {
		top := &l.open[n-1]
		switch r {
		case lri, rli, fsi:
			top.inner++
		case pdi:
			if top.inner == 0 {
				return
			}
			top.inner--
		}
	}
	c.act(r)
}

// reopen opens every open span again after a line break, as CSS has it: the
// break ends the bidi paragraph, and with it every isolate (UAX #9, X8).
func (l *isolates) reopen(c *cleaner) {
	for i := range l.open {
		l.open[i].inner = 0
		openControls(c, l.open[i].kind)
	}
}
