package bidi_test

import (
	"slices"

	"khabar/ui/bidi"
)

// faults names, for each library, the rules that it is known to break and
// what a text must have for that to show. testdata/README.md tells more. The
// first that fits is the name a difference goes by.
var faults = map[string][]fault{
	"fribidi": {
		{"isolate-at-line-end", onlyBlanks},
		{"mark-beside-bracket", func(p *plain, _ []bidi.Level, _ piece) bool {
			return p.adjacent(isMark, p.isBracket) || p.adjacent(p.isBracket, isMark)
		}},
		{"isolate-edge", func(p *plain, _ []bidi.Level, _ piece) bool {
			return slices.ContainsFunc(p.original, isInitiator)
		}},
		{"overridden-pdi", overriddenPDI},
	},
	"icu": {
		{"uniform", uniform},
		{"mark-after-bracket", func(p *plain, _ []bidi.Level, _ piece) bool {
			return p.adjacent(p.isBracket, isMark)
		}},
		{"overridden-pdi", overriddenPDI},
		{"overridden-isolate", overriddenIsolate},
	},
}

type fault struct {
	name string
	fits func(p *plain, answer []bidi.Level, want piece) bool
}

// explained reports whether the fault that the dissent goes by can be the
// cause.
func (d dissent) explained(r record) bool {
	p := resolvePlain(r.text, r.direction)
	piece := r.pieces[d.piece]
	if sameLevels(d.levels, piece.levels) {
		return false // that is no dissent
	}
	i := slices.IndexFunc(faults[d.who], func(f fault) bool { return f.name == d.fault })
	return i >= 0 && faults[d.who][i].fits(p, d.levels, piece)
}

func isIsolateControl(c bidi.Class) bool { return isInitiator(c) || c == bidi.PDI }

func isMark(_ int, c bidi.Class) bool { return c == bidi.NSM }

func (p *plain) isBracket(i int, _ bidi.Class) bool {
	_, _, ok := bidi.PairedBracket(p.text[i])
	return ok
}

// uniform reports whether an answer has one level throughout that looks the
// same as the levels wanted. ICU gives such to a text of one direction.
func uniform(_ *plain, levels []bidi.Level, want piece) bool {
	one := -1
	for i, level := range levels {
		switch {
		case level == removedLevel:
		case one < 0:
			one = int(level)
		case int(level) != one:
			return false
		}
		if level != removedLevel && level%2 != want.levels[i]%2 {
			return false
		}
	}
	return slices.Equal(orderPlain(levels), want.order)
}

// onlyBlanks reports whether an answer differs only on what L1 sets to the
// base level, where an isolate control is among it.
func onlyBlanks(p *plain, answer []bidi.Level, want piece) bool {
	control := false
	for i, level := range want.levels {
		c := p.original[want.start+i]
		control = control || isIsolateControl(c)
		if level != answer[i] && (level != p.base || c != bidi.WS && !isIsolateControl(c)) {
			return false
		}
	}
	return control
}

// overriddenIsolate reports whether an override changes the class of an
// isolate control.
func overriddenIsolate(p *plain, _ []bidi.Level, _ piece) bool {
	for i, c := range p.original {
		if p.override[i] && isIsolateControl(c) {
			return true
		}
	}
	return false
}

// overriddenPDI reports the same of a PDI without a partner.
func overriddenPDI(p *plain, _ []bidi.Level, _ piece) bool {
	for i, c := range p.original {
		if p.override[i] && c == bidi.PDI && p.matching[i] < 0 {
			return true
		}
	}
	return false
}

// adjacent reports whether a rune that is first comes right before one that
// is second, not counting what X9 removes.
func (p *plain) adjacent(first, second func(int, bidi.Class) bool) bool {
	before := -1
	for i, c := range p.original {
		if isRemoved(c) {
			continue
		}
		if before >= 0 && first(before, p.original[before]) && second(i, c) {
			return true
		}
		before = i
	}
	return false
}
