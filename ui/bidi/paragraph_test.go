package bidi_test

import (
	"fmt"
	"slices"
	"testing"

	"khabar/ui/bidi"
)

func TestBaseLevel(t *testing.T) {
	tests := []struct {
		text string
		want [4]bidi.Level // in the order of directions
	}{
		{"", [4]bidi.Level{0, 0, 1, 1}},
		{"2026 …", [4]bidi.Level{0, 0, 1, 1}},
		{"٢٠٢٦", [4]bidi.Level{0, 0, 1, 1}}, // Arabic digits are not strong
		{"khabar", [4]bidi.Level{0, 0, 1, 0}},
		{"… خبر", [4]bidi.Level{1, 0, 1, 1}},
		{"حزب PKK", [4]bidi.Level{1, 0, 1, 1}},
		{"PKK حزب", [4]bidi.Level{0, 0, 1, 0}},
		{"\u2067خبر\u2069 news", [4]bidi.Level{0, 0, 1, 0}},        // isolates do not count
		{"\u2068news\u2067 خبر", [4]bidi.Level{0, 0, 1, 1}},        // nor when never closed
		{"\u2069\u2069خبر", [4]bidi.Level{1, 0, 1, 1}},             // a PDI alone closes nothing
		{"\u202Dخبر", [4]bidi.Level{1, 0, 1, 1}},                   // overrides do not change the class
		{"\u200Fnews", [4]bidi.Level{1, 0, 1, 1}},                  // marks are strong
		{"1\u2029خبر", [4]bidi.Level{0, 0, 1, 1}},                  // the first paragraph decides
		{"\u2067x\u2029\u2069خبر", [4]bidi.Level{0, 0, 1, 1}},      // an isolate ends with its paragraph
		{"\u2067a\u2066b\u2069\u2069خ", [4]bidi.Level{1, 0, 1, 1}}, // nested
	}
	var p bidi.Paragraph
	for _, test := range tests {
		for i, direction := range directions {
			if got := p.Resolve([]rune(test.text), direction); got != test.want[i] || p.Base() != got {
				t.Errorf("%q %s: base level %d, Base %d, want %d", test.text, directionNames[i], got, p.Base(), test.want[i])
			}
		}
	}
}

func TestParagraphEnd(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"", 0}, {"one", 3}, {"one\n", 4}, {"one\ntwo", 4}, {"one\r\ntwo", 5}, {"one\rtwo", 4}, {"one\n\rtwo", 4},
		{"\u2029", 1}, {"a\u0085b", 2}, {"a\u001Cb", 2}, {"a\u2028b", 3}, {"a\vb\tc\fd", 7}, {"\r", 1},
	}
	for _, test := range tests {
		if got := bidi.ParagraphEnd([]rune(test.text)); got != test.want {
			t.Errorf("%q: %d, want %d", test.text, got, test.want)
		}
	}
}

// TestParagraphsApart checks that separators inside a text cut everything
// off: contexts of numbers, embeddings, isolates and brackets.
func TestParagraphsApart(t *testing.T) {
	var whole, part bidi.Paragraph
	for _, text := range []string{
		"ا\n1 a", "\u202Eab\ncd", "\u2067a\n1 b\u2069", "(א\na)", "a\r\nב\r\nג 1", "\nא\n\n", "\u2068\nא",
	} {
		runes := []rune(text)
		base := whole.Resolve(runes, bidi.LeftToRight)
		var want []bidi.Level
		for rest := runes; len(rest) > 0; {
			end := bidi.ParagraphEnd(rest)
			part.Resolve(rest[:end], bidi.LeftToRight)
			want = append(want, part.Levels()...)
			rest = rest[end:]
		}
		if base != 0 || !slices.Equal(whole.Levels(), want) {
			t.Errorf("%q: levels %v, want %v", text, whole.Levels(), want)
		}
	}
}

// TestRemovedRunes checks that what X9 removes has the level of the rune
// before it, so that runs of one level stay whole.
func TestRemovedRunes(t *testing.T) {
	tests := []struct {
		text string
		want []bidi.Level
	}{
		{"اb\u200Cc", []bidi.Level{1, 2, 2, 2}},
		{"\u00ADا\u00ADb", []bidi.Level{1, 1, 1, 2}},
		{"ا\u202Ab\u202Cب", []bidi.Level{1, 1, 2, 2, 1}},
		{"\u202B\u202B\u202C", []bidi.Level{0, 0, 0}},
	}
	var p bidi.Paragraph
	for _, test := range tests {
		p.Resolve([]rune(test.text), bidi.Auto)
		if !slices.Equal(p.Levels(), test.want) {
			t.Errorf("%+q: levels %v, want %v", test.text, p.Levels(), test.want)
		}
	}
}

func TestLineLevels(t *testing.T) {
	const text = "abc \u2067אבג \tדה 12\u2069  def"
	tests := []struct {
		start, end int
		want       string
	}{
		{0, 23, "[0 0 0 0 0 1 1 1 0 0 1 1 1 2 2 0 0 0 0 0 0]"},
		{0, 9, "[0 0 0 0 0 1 1 1 0]"},  // the blank at the end goes to the base level
		{5, 10, "[1 1 1 0 0]"},         // so does the one before the tabulator
		{10, 13, "[1 1 0]"},            // not the one within a line
		{10, 15, "[1 1 1 2 2]"},        //
		{13, 18, "[2 2 0 0 0]"},        // an isolate's end is blank
		{4, 5, "[0]"},                  // and its beginning
		{8, 8, "[]"},                   // an empty line
		{7, 16, "[1 0 0 1 1 1 2 2 0]"}, //
	}
	var p bidi.Paragraph
	runes := []rune(text)
	p.Resolve(runes, bidi.Auto)
	for _, test := range tests {
		got := p.LineLevels(nil, test.start, min(test.end, len(runes)))
		if fmt.Sprint(got) != test.want {
			t.Errorf("line %d-%d: levels %v, want %s", test.start, test.end, got, test.want)
		}
	}
	if got := p.LineLevels([]bidi.Level{7}, 0, 1); !slices.Equal(got, []bidi.Level{7, 0}) {
		t.Errorf("appended to 7: %v", got)
	}
}

func TestAppendVisualOrder(t *testing.T) {
	tests := []struct {
		levels []bidi.Level
		want   []int
	}{
		{nil, nil},
		{[]bidi.Level{0, 0}, []int{0, 1}},
		{[]bidi.Level{1, 1, 1}, []int{2, 1, 0}},
		{[]bidi.Level{2, 2}, []int{0, 1}},
		{[]bidi.Level{0, 1, 2, 2, 1, 0}, []int{0, 4, 2, 3, 1, 5}},
		{[]bidi.Level{1, 2, 3, 3, 2, 4, 1}, []int{6, 1, 3, 2, 4, 5, 0}},
		{[]bidi.Level{126, 125, 0, 125}, []int{1, 0, 2, 3}},
	}
	for _, test := range tests {
		if got := bidi.AppendVisualOrder(nil, test.levels); !slices.Equal(got, test.want) {
			t.Errorf("%v: order %v, want %v", test.levels, got, test.want)
		}
	}
	if got := bidi.AppendVisualOrder([]int{9}, []bidi.Level{1, 1}); !slices.Equal(got, []int{9, 1, 0}) {
		t.Errorf("appended to 9: %v, want places in levels alone", got)
	}
}
