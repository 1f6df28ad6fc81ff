package arabic

import (
	"slices"
	"testing"
)

func TestKashidaPoint(t *testing.T) {
	for _, c := range []struct {
		word, stretched string
		priority        int
	}{
		{"العـراق", "العــراق", 1},
		{"مسجد", "مسـجد", 2},
		{"بصير", "بصـير", 2},
		{"مدينة", "مدينـة", 3},
		{"محمد", "محمـد", 3},
		{"كتاب", "كتـاب", 4},
		{"شكل", "شـكل", 2},
		{"بطل", "بطـل", 4},
		{"كبير", "كبيـر", 5},
		{"الذي", "الـذي", 3},
		{"مثلي", "مثلـي", 5},
		{"خبيث", "خبيـث", 7},
		{"جميع", "جميـع", 6},
		{"الحق", "الحـق", 6},
		{"علم", "علـم", 7},
		{"بلا", "بلا", 0},
		{"كلام", "كلام", 0},
		{"في", "في", 0},
		{"مُحَمَّد", "مُحَمَّـد", 3},
		{"«العراقية»", "«العراقيـة»", 3},
		{"news", "news", 0},
		{"داڕڕ", "داڕڕ", 0},
		{"ئێش", "ئێش", 0}, // ێ cannot be drawn joined
		{"", "", 0},
	} {
		word := []rune(c.word)
		got := word
		after, priority, ok := KashidaPoint(word)
		if ok {
			got = slices.Insert(slices.Clone(word), after+1, tatweel)
		}
		if string(got) != c.stretched || priority != c.priority {
			t.Errorf("%s: got %s with priority %d, want %s with %d", c.word, string(got), priority, c.stretched, c.priority)
		}
	}
}

// checkKashida fails if stretching a word changes the shape of a letter.
func checkKashida(t *testing.T, word []rune, o Options) {
	t.Helper()
	after, priority, ok := KashidaPoint(word)
	if !ok {
		return
	}
	if after < 0 || after >= len(word)-1 || priority < 1 || priority > 7 {
		t.Fatalf("%U: after %d, priority %d", word, after, priority)
	}
	want := runesOf(AppendGlyphs(nil, word, o))
	stretched := AppendGlyphs(nil, slices.Insert(slices.Clone(word), after+1, tatweel), o)
	got := runesOf(slices.DeleteFunc(stretched, func(g Glyph) bool { return g.Start == after+1 }))
	if !slices.Equal(got, want) {
		t.Fatalf("%U: %U stretched, %U before", word, got, want)
	}
}
