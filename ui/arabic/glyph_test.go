package arabic

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func hexOf(glyphs []Glyph) string {
	var b strings.Builder
	for i, g := range glyphs {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%04X", g.Rune)
	}
	return b.String()
}

func TestWords(t *testing.T) {
	data, err := os.ReadFile("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	languages, words := map[string]bool{}, 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		field := strings.Split(strings.TrimSpace(line), "; ")
		languages[strings.Fields(field[0])[0]] = true
		words++
		if got := hexOf(AppendGlyphs(nil, []rune(field[1]), Options{LamAlef: true})); got != field[2] {
			t.Errorf("%s %s:\n got %s\nwant %s", field[0], field[1], got, field[2])
		}
	}
	if words < 60 || len(languages) < 8 {
		t.Errorf("%d words in %d languages", words, len(languages))
	}
}

func TestOptions(t *testing.T) {
	both := Options{LamAlef: true, JoinMarks: true}
	for _, c := range []struct {
		name, text string
		o          Options
		want       string
	}{
		{"lam-alef as two letters", "سلام", Options{}, "FEB3 FEE0 FE8E 0645"},
		{"lam-alef as one", "سلام", both, "FEB3 FEFC 0645"},
		{"marks move behind the ligature", "لَّا", both, "FEFB 064E 0651"},
		{"ZWNJ keeps them apart", "ل\u200cا", both, "0644 0627"},
		{"Sorani lam inside a word", "سڵم", Options{JoinMarks: true}, "FEB3 FEE0 065A FEE2"},
		{"Sorani lam at the end", "گەل گوڵ", Options{JoinMarks: true}, "FB94 FEEA 0644 0020 FB94 FEEE 06B5"},
		{"Sorani lam with alef", "باڵا", both, "FE91 FE8E FEFB 065A"},
		{"Sorani lam with alef, two cells", "وڵات", Options{LamAlef: true}, "0648 06B5 FE8E 062A"},
		{"Sorani open yeh", "ئێمە", both, "FE8B FBFF 065A FEE4 FEEA"},
		{"Sorani trilled reh joined", "کەڕ", both, "FB90 FEEA 0695"},
		{"Sorani trilled reh after a joining letter", "بڕ", both, "FE91 FEAE 032C"},
		{"harakat follow the letter's own mark", "بڵَم", both, "FE91 FEE0 065A 064E FEE2"},
		{"Pashto khin with two marks", "پښتو", both, "FB58 FEB4 0323 0307 FE98 FEEE"},
		{"Jawi nya: tooth inside, noon at the end", "ڽبڽ", both, "FBE8 06DB FE92 FB9F 06DB"},
		{"no substitute where only dots differ", "بٽب", both, "FE91 067D FE90"},
		{"bidi controls are consumed", "ب\u200Fب\u202C", both, "FE91 FE90"},
		{"an isolate ends joining", "ب\u2067ب\u2069", both, "0628 0628"},
		{"other scripts stay", "abc ܒܒ שלום 日", both, "0061 0062 0063 0020 0712 0712 0020 05E9 05DC 05D5 05DD 0020 65E5"},
	} {
		if got := hexOf(AppendGlyphs(nil, []rune(c.text), c.o)); got != c.want {
			t.Errorf("%s: %s:\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// TestConsumed names what is never drawn: the joiners and Bidi_Control.
func TestConsumed(t *testing.T) {
	var got []rune
	for r := rune(-1); r <= 0x110000; r++ {
		if len(AppendGlyphs(nil, []rune{r}, Options{})) == 0 {
			got = append(got, r)
		}
	}
	want := "\u061C\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
	if string(got) != want {
		t.Errorf("%U are consumed, want %U", got, []rune(want))
	}
}

func TestRangesOfLigaturesAndSubstitutes(t *testing.T) {
	got := AppendGlyphs(nil, []rune("بڵَا\u200cڵم"), Options{LamAlef: true, JoinMarks: true})
	want := []Glyph{
		{0xFE91, 0, 1}, {0xFEFC, 1, 4}, {0x065A, 1, 4}, {0x064E, 1, 4},
		{0xFEDF, 5, 6}, {0x065A, 5, 6}, {0xFEE2, 6, 7},
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

// checkRanges fails unless the ranges are in order and cover every rune that is
// drawn.
func checkRanges(t *testing.T, text []rune, glyphs []Glyph) {
	t.Helper()
	start, end := 0, 0
	for _, g := range glyphs {
		if g.Start < start || g.End < end || g.Start >= g.End || g.End > len(text) {
			t.Fatalf("%U: range [%d,%d) after [%d,%d)", text, g.Start, g.End, start, end)
		}
		for _, r := range text[end:max(end, g.Start)] {
			if !consumed(r) {
				t.Fatalf("%U: %U is in no range", text, r)
			}
		}
		if consumed(g.Rune) {
			t.Fatalf("%U: %U is drawn", text, g.Rune)
		}
		start, end = g.Start, g.End
	}
	for _, r := range text[end:] {
		if !consumed(r) {
			t.Fatalf("%U: %U is in no range", text, r)
		}
	}
}

func FuzzAppendGlyphs(f *testing.F) {
	for _, s := range []string{"", "سلام لَّا", "ل\u200cا ل\u200dا", "ڵا ێ\u0301", "a\u0301ب\u2067", "\xff\u0640\u0640ل"} {
		f.Add(s, true, true)
		f.Add(s, false, false)
	}
	f.Fuzz(func(t *testing.T, s string, lamAlef, joinMarks bool) {
		text := []rune(s)
		o := Options{LamAlef: lamAlef, JoinMarks: joinMarks}
		glyphs := AppendGlyphs(nil, text, o)
		checkRanges(t, text, glyphs)
		if len(glyphs) > 3*len(text) {
			t.Fatalf("%d glyphs for %d runes", len(glyphs), len(text))
		}
		checkKashida(t, text, o)
	})
}

func TestAppendGlyphsAllocatesNothing(t *testing.T) {
	text := []rune("أعلن التحالف الدولي بَيْتٌ لَّا (F-16) هەواڵ ئێمە")
	dst := make([]Glyph, 0, 3*len(text))
	if n := testing.AllocsPerRun(100, func() {
		dst = AppendGlyphs(dst[:0], text, Options{LamAlef: true, JoinMarks: true})
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkAppendGlyphs(b *testing.B) {
	s := strings.Repeat("أعلن التحالف الدولي اليوم الأربعاء عن وصول طائرات (F-16) إلى قاعدة عين الأسد. ", 100)
	text := []rune(s)
	dst := make([]Glyph, 0, 2*len(text))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		dst = AppendGlyphs(dst[:0], text, Options{LamAlef: true})
	}
}
