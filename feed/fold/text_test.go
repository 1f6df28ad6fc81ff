package fold

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestIndexFindsTheOriginal(t *testing.T) {
	for _, c := range []struct{ text, query, want string }{
		{"في بَيْتٌ كبير", "بيت", "بَيْتٌ"},
		{"أرض العـــراق اليوم", "العراق", "العـــراق"},
		{"او می\u200cخواهم گفت", "میخواهم", "می\u200cخواهم"},
		{"سنة ٢٠٢٦ م", "2026", "٢٠٢٦"},
		{"ﺍﻟﺴﻼﻡ عليكم", "سلام", "ﺴﻼﻡ"},
		{"شار هەولێر", "هه\u200cولير", "هەولێر"},
		{"Die Straße dort", "strasse", "Straße"},
		{"Die Straße dort", "stras", "Straß"},
		{"في ﷲ", "له", "ﷲ"},
		{"خبر", "", ""},
		{"Mu\u0308ller", "mul", "Mu\u0308l"},
	} {
		from, to := Index(c.text, c.query)
		if from < 0 || c.text[from:to] != c.want {
			t.Errorf("%q in %q: [%d:%d]", c.query, c.text, from, to)
		}
	}
	if from, to := Index("خبر", "خبز"); from != -1 || to != -1 {
		t.Errorf("what is not there: %d, %d", from, to)
	}
}

func TestAll(t *testing.T) {
	const s = "بيت وبَيْت وبـيـت"
	var text Text
	text.Set(Full, s)
	var found []string
	for from, to := range text.All("بيت") {
		found = append(found, s[from:to])
	}
	if want := []string{"بيت", "بَيْت", "بـيـت"}; !slices.Equal(found, want) {
		t.Errorf("found %q, want %q", found, want)
	}
	for range text.All("") {
		t.Fatal("an empty pattern was found")
	}
	var zero Text
	if from, to := zero.Origin(0, 0); from != 0 || to != 0 || len(zero.Bytes()) != 0 {
		t.Error("the zero Text is not empty")
	}
}

func TestFolder(t *testing.T) {
	var f Folder
	if !f.Contains("أخبار هەواڵ", "ههوال") || f.Contains("أخبار", "خبز") || !f.Contains("x", "") {
		t.Error("Contains")
	}
	if !f.Equal("العـراق", "العراق") {
		t.Error("Equal")
	}
	f.Level = Light
	if f.Contains("هەواڵ", "ههوال") {
		t.Error("the light level folds lam with small v")
	}
	if n := testing.AllocsPerRun(100, func() { f.Contains("أعلن التحالف الدولي", "دولي") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestKey(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"التحالف الدولي", " التحالف  الدولى "},
		{"#كوردستان_العراق", "كوردستان العراق"},
		{"F-16", "f‑16"},
		{"Coalition", "COALITION"},
		{"هەولێر", "هه\u200cولێر"},
		{"", " # "},
	} {
		if Key(c.a) != Key(c.b) {
			t.Errorf("%q has the key %q, %q has %q", c.a, Key(c.a), c.b, Key(c.b))
		}
	}
	if Key("C#") == Key("C") {
		t.Error("a sharp at the end is part of the name")
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "بَيْتٌ كبير", "می\u200cخواهم", "ﷺ ﻻ", "Straße\u0301", "\xff\u0301\xd8", "שָׁלוֹם", "½ ㎏ İ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range []Level{Light, Full} {
			folded := l.Fold(s)
			if again := l.Fold(folded); again != folded {
				t.Fatalf("%q folds to %q and that to %q", s, folded, again)
			}
			var text Text
			text.Set(l, s)
			if string(text.Bytes()) != folded {
				t.Fatalf("%q: %q with positions, %q without", s, text.Bytes(), folded)
			}
			checkOrigins(t, l, &text, s)
		}
		if k := Key(s); Key(k) != k {
			t.Fatalf("%q: the key %q has the key %q", s, k, Key(k))
		}
	})
}

// checkOrigins fails unless every rune of the fold comes from a stretch of the
// source that folds to something with that rune in it.
func checkOrigins(t *testing.T, l Level, text *Text, s string) {
	t.Helper()
	folded := text.Bytes()
	before := 0
	for i := 0; i < len(folded); {
		_, size := utf8.DecodeRune(folded[i:])
		from, to := text.Origin(i, i+size)
		if from < before || to <= from || to > len(s) {
			t.Fatalf("%q: byte %d comes from [%d:%d] after %d", s, i, from, to, before)
		}
		if part := string(folded[i : i+size]); !strings.Contains(l.Fold(s[from:to]), part) {
			t.Fatalf("%q: %q does not come from %q", s, part, s[from:to])
		}
		before = from
		i += size
	}
	if from, to := text.Origin(0, len(folded)); len(folded) > 0 && to != len(s) {
		t.Fatalf("%q: the whole comes from [%d:%d]", s, from, to)
	}
}

const news = "أعلن التحالف الدولي اليوم الأربعاء عن وصول طائرات (F-16) إلى قاعدة عين الأسد في العِراق. "

func BenchmarkAppend(b *testing.B) {
	for _, c := range []struct{ name, s string }{
		{"arabic", news}, {"english", "The coalition said on Wednesday that aircraft had arrived at the base in Iraq. "},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := strings.Repeat(c.s, 100)
			dst := make([]byte, 0, len(s))
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				dst = Full.Append(dst[:0], s)
			}
		})
	}
}

func BenchmarkText(b *testing.B) {
	s := strings.Repeat(news, 100)
	var t Text
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		t.Set(Full, s)
	}
}

// The keyword filter asks this of every row at every key: 100,000 headlines.
func BenchmarkContains100kHeadlines(b *testing.B) {
	headlines := make([]string, 100_000)
	for i := range headlines {
		headlines[i] = fmt.Sprintf("التحالف الدولي يعلن عن وصول طائرات %d إلى العراق", i)
	}
	var f Folder
	b.ReportAllocs()
	for b.Loop() {
		for _, h := range headlines {
			f.Contains(h, "اربيل")
		}
	}
}
