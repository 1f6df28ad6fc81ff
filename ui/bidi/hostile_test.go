package bidi_test

import (
	"flag"
	"strings"
	"testing"

	"khabar/feed/feedtest/steps"
	"khabar/ui/bidi"
)

// hostile are texts that make one rule or another look far: n characters of
// what a feed could hold to stall a reader.
var hostile = []struct {
	name string
	text func(n int) []rune
}{
	{"isolates opened by first strong", repeat("\u2068")},
	{"isolates opened from the right", repeat("\u2067")},
	{"first strong isolates without content", repeat("\u2068\u2069")},
	{"brackets opened", repeat("(אa")},
	{"brackets opened and closed", repeat("(א)a")},
	{"brackets of two kinds, never closed", func(n int) []rune {
		return []rune(strings.Repeat("([", 31) + strings.Repeat("א}a", n/3))
	}},
	{"terminators without a number", after("אa", "%")},
	{"marks without a base", after("aא", "\u0300")},
	{"separators between numbers", repeat("1,אa")},
	{"overrides nested", repeat("\u202Ea\u202D")},
	{"overflowing isolates, then their ends", func(n int) []rune {
		return []rune(strings.Repeat("\u2067", n/2) + strings.Repeat("\u2069", n-n/2))
	}},
	{"deep levels in turn", func(n int) []rune {
		return []rune(strings.Repeat("\u202Ba\u202A1", 62) + strings.Repeat("א \u202C", 62) + strings.Repeat("a א(\u2068\u202B1)\u2069", n/10))
	}},
	{"paragraphs of a few characters", repeat("א\na(\u2068\n")},
	{"blanks before separators", repeat("א \t")},
	{"mixed", repeat("א\u2068(\u202E%\u03001,\u2069a)[\u202C\u00AD\u2067")},
}

// after repeats s after a start that keeps the text from being of one
// direction, which would spare the rules all work.
func after(start, s string) func(int) []rune {
	return func(n int) []rune {
		return append([]rune(start), repeat(s)(max(0, n-2))...)
	}
}

func repeat(s string) func(int) []rune {
	return func(n int) []rune {
		pattern := []rune(s)
		text := make([]rune, n)
		for i := range text {
			text[i] = pattern[i%len(pattern)]
		}
		return text
	}
}

// TestHostileIsLinear counts the steps that each text takes, and asks that
// doubling it from 20,000 characters to 40,000 and to 80,000 does no more than
// double them. A step that looks over the whole text takes four times as many.
func TestHostileIsLinear(t *testing.T) {
	counter := steps.NewCounter(t, "khabar/ui/bidi")
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			counter.CheckLinear(t, 20_000, "TestLayOutHostile", "-hostile="+h.name)
		})
	}
}

var (
	hostileName = flag.String("hostile", "", "lay out only the hostile text of this `name`")
	hostileSize = flag.Int("size", 1000, "`characters` of a hostile text")
)

// TestLayOutHostile lays the texts out: all of them, or the one whose steps
// TestHostileIsLinear counts.
func TestLayOutHostile(t *testing.T) {
	for _, h := range hostile {
		if *hostileName != "" && *hostileName != h.name {
			continue
		}
		var lay layouter
		text := h.text(*hostileSize)
		lay.layOut(text, bidi.Auto)
		lay.line(0, len(text)) // a row that is scrolled sideways
		if len(lay.order) != len(text) {
			t.Errorf("%s: %d places for %d characters", h.name, len(lay.order), len(text))
		}
	}
}

// A layouter does what a reader does with a paragraph: levels, and lines in
// visual order.
type layouter struct {
	paragraph bidi.Paragraph
	levels    []bidi.Level
	order     []int
	runs      []bidi.Run
}

// layOut lays text out in lines of 80.
func (l *layouter) layOut(text []rune, direction bidi.Direction) {
	l.paragraph.Resolve(text, direction)
	for start := 0; start < len(text); start += 80 {
		l.line(start, min(start+80, len(text)))
	}
}

func (l *layouter) line(start, end int) {
	l.levels = l.paragraph.LineLevels(l.levels[:0], start, end)
	l.order = bidi.AppendVisualOrder(l.order[:0], l.levels)
	l.runs = bidi.AppendVisualRuns(l.runs[:0], l.levels)
}

// TestHostileAgainstPlain checks the results on the same texts, short enough
// for the plain implementation.
func TestHostileAgainstPlain(t *testing.T) {
	var p bidi.Paragraph
	for _, h := range hostile {
		for _, n := range []int{1, 2, 63, 64, 65, 126, 127, 500} {
			text := h.text(n)
			text = text[:bidi.ParagraphEnd(text)]
			for _, direction := range directions {
				compareWithPlain(t, &p, text, direction, 0, len(text))
			}
		}
	}
}

// TestNoAllocations lays texts of every kind out again with the same buffers.
func TestNoAllocations(t *testing.T) {
	texts := [][]rune{[]rune("plain English"), []rune("خبر عاجل"), []rune("خبر: iPhone 15 (Pro)"), []rune("a\nب\n")}
	for _, h := range hostile {
		texts = append(texts, h.text(2000))
	}
	var lay layouter
	for _, text := range texts {
		if n := testing.AllocsPerRun(5, func() { lay.layOut(text, bidi.Auto) }); n != 0 {
			t.Errorf("%.20q: %v allocations", string(text), n)
		}
	}
}
