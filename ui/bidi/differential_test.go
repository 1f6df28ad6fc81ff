package bidi_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"khabar/ui/bidi"
)

// compareWithPlain checks one paragraph, and a line of it, against the plain
// implementation, and what must hold of any result.
func compareWithPlain(t *testing.T, p *bidi.Paragraph, text []rune, direction bidi.Direction, start, end int) {
	t.Helper()
	base := p.Resolve(text, direction)
	want := resolvePlain(text, direction)
	if base != want.base {
		t.Fatalf("%U direction %d: base level %d, want %d", text, direction, base, want.base)
	}
	if got := p.Levels(); !sameLevels(got, want.levels) {
		t.Fatalf("%U direction %d:\nlevels %v\nwant   %v", text, direction, got, want.levels)
	}
	if highest := slices.Max(append(p.Levels(), 0)); highest > bidi.MaxDepth+1 {
		t.Fatalf("%U direction %d: level %d is out of range", text, direction, highest)
	}
	levels := p.LineLevels(nil, start, end)
	wantLine := want.line(start, end)
	if !sameLevels(levels, wantLine) {
		t.Fatalf("%U direction %d line %d-%d:\nlevels %v\nwant   %v", text, direction, start, end, levels, wantLine)
	}
	order := bidi.AppendVisualOrder(nil, levels)
	checkRuns(t, bidi.AppendVisualRuns(nil, levels), levels, order)
	if got, want := without(order, wantLine), orderPlain(wantLine); !slices.Equal(got, want) {
		t.Fatalf("%U direction %d line %d-%d:\norder %v\nwant  %v", text, direction, start, end, got, want)
	}
	slices.Sort(order)
	for i, place := range order {
		if i != place {
			t.Fatalf("%U: the order is no permutation", text)
		}
	}
}

// sameLevels compares levels but for the places that X9 removes, where want
// has removedLevel.
func sameLevels(got, want []bidi.Level) bool {
	if len(got) != len(want) {
		return false
	}
	for i, level := range want {
		if level != removedLevel && got[i] != level {
			return false
		}
	}
	return true
}

// without drops the places that X9 removes from an order.
func without(order []int, levels []bidi.Level) []int {
	var kept []int
	for _, place := range order {
		if levels[place] != removedLevel {
			kept = append(kept, place)
		}
	}
	return kept
}

var directions = []bidi.Direction{bidi.Auto, bidi.LeftToRight, bidi.RightToLeft, bidi.AutoRightToLeft}

// TestRandomAgainstPlain compares the implementation and its fast paths with
// the plain one on random paragraphs.
func TestRandomAgainstPlain(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 17))
	var p bidi.Paragraph
	for range 30_000 {
		text := randomText(rng, 40)
		start := rng.IntN(len(text) + 1)
		end := start + rng.IntN(len(text)-start+1)
		compareWithPlain(t, &p, text, directions[rng.IntN(4)], start, end)
	}
}

func FuzzResolve(f *testing.F) {
	seeds := []string{
		"", "plain English", "خبر: iPhone 15 (Pro)", "בַּיִת 3.5% (ab\u0300)\u0301",
		"\u2068\u2067a\u2069 \u2068א\u2069", "\u202E(\u202Ca\u0300)", "a\r\nب", "1,2.3٤/٥-$6%%",
		"\u2066\u2066\u202Bא(\u2329b\u3009", "\xFF\U0010FFFF\uFFFD",
	}
	for i, seed := range seeds {
		f.Add(seed, uint8(i), uint8(i), uint8(3*i))
	}
	f.Fuzz(func(t *testing.T, s string, direction, start, length uint8) {
		text := []rune(s)
		text = text[:min(bidi.ParagraphEnd(text), 300)]
		from := min(int(start), len(text))
		to := min(from+int(length), len(text))
		var p bidi.Paragraph
		compareWithPlain(t, &p, text, directions[direction%4], from, to)
	})
}

// FuzzClasses is FuzzResolve with bytes that stand for characters of the
// alphabet, so that the fuzzer need not find controls by chance.
func FuzzClasses(f *testing.F) {
	var letters []rune
	for class := bidi.L; class <= bidi.PDI; class++ {
		letters = append(letters, alphabet[class]...)
	}
	f.Add([]byte("\x00\x0a\x14\x1e\x28\x32\x3c\x46\x50\x5a"), uint8(2))
	f.Add([]byte("\x55\x56\x57\x58\x59\x54\x53\x52\x51\x50\x4f\x4e"), uint8(0))
	f.Fuzz(func(t *testing.T, data []byte, direction uint8) {
		text := make([]rune, min(len(data), 300))
		for i := range text {
			text[i] = letters[int(data[i])%len(letters)]
		}
		var p bidi.Paragraph
		compareWithPlain(t, &p, text, directions[direction%4], len(text)/3, len(text))
	})
}
