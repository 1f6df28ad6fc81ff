package fold

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{" ,.- ", ""},
		{"The F-16, twice.", "the f 16 twice"},
		{"بَيْتٌ كبير", "بيت كبير"},
		{"العـــراق", "العراق +عراق"},
		{"والأخبار", "والاخبار +الاخبار +اخبار"},
		{"بالعراق", "بالعراق +العراق +عراق"},
		{"للناس", "للناس +الناس +ناس"},
		{"وللأخبار", "وللاخبار +الاخبار +اخبار"},
		{"الله ألم الا", "الله الم الا"},
		{"می\u200cخواهم", "ميخواهم +مي +خواهم"},
		{"ب\u200cخانه", "بخانه +خانه"}, // a part of one letter is no word
		{"کتاب\u200cها", "كتابها +كتاب +ها"},
		{"هه\u200cولێر", "ههولير +هه +ولير"},
		{"צה״ל צה\"ל צ'ק", "צהל צהל צק"},
		{"\"שלום\" 'a'", "שלומ a"},
		{"l’Irak don't", "l irak don t"},
		{"½ ﷺ", "1 2 صلي الله عليه وسلم"},
		{"٢٠٢٦م", "2026م"},
		{"日本語 かが", "日本語 かが"},
		{"हिन्दी", "हिन्दी"},
	} {
		var got []string
		for w := range Words(Full, c.text) {
			text := w.Text
			if w.Also {
				text = "+" + text
			}
			got = append(got, text)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestWordBits(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		if inWord(r) != isWord(r) {
			t.Errorf("%U: %v, by the rules %v", r, inWord(r), isWord(r))
		}
	}
}

func TestWordRanges(t *testing.T) {
	const s = "«می\u200cخواهم» نه"
	var got []string
	for w := range Words(Light, s) {
		got = append(got, s[w.Start:w.End])
	}
	if want := "می\u200cخواهم|می|خواهم|نه"; strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
	for range Words(Full, s) {
		break // stopping early is allowed
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "والأخبار", "می\u200cخواهم", "צה״ל\"", "½ﷺ", "\xff\u200c\u200c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		start := 0
		for w := range Words(Full, s) {
			if w.Text == "" || Fold(w.Text) != w.Text || !utf8.ValidString(w.Text) {
				t.Fatalf("%q: the word %q", s, w.Text)
			}
			if !w.Also && w.Start < start || w.Start >= w.End || w.End > len(s) {
				t.Fatalf("%q: %q comes from [%d:%d]", s, w.Text, w.Start, w.End)
			}
			start = w.Start
		}
	})
}

func BenchmarkWords(b *testing.B) {
	s := strings.Repeat(news, 100)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		for range Words(Full, s) {
		}
	}
}
