package fold

import (
	"strings"
	"testing"

	"khabar/feed/feedtest/ucd"
)

// pairs are spellings of one word, by language; the fold of the first stands
// behind them.
var pairs = []struct {
	language, a, b string
	folded         string
}{
	{"ar", "بَيْتٌ", "بيت", "بيت"},
	{"ar", "العـــراق", "العراق", "العراق"},
	{"ar", "أخبار", "اخبار", "اخبار"},
	{"ar", "إبراهيم", "ابراهيم", "ابراهيم"},
	{"ar", "آخر", "اخر", "اخر"},
	{"ar", "ٱلرحمٰن", "الرحمن", "الرحمن"},
	{"ar", "مدرسة", "مدرسه", "مدرسه"},
	{"ar", "موسى", "موسي", "موسي"},
	{"ar", "مسؤول", "مسوول", "مسوول"},
	{"ar", "رئيس", "رييس", "رييس"},
	{"ar", "ﺍﻟﺴﻼﻡ", "السلام", "السلام"},
	{"ar", "ﻻ", "لا", "لا"},
	{"ar", "ﷲ", "الله", "الله"},
	{"ar", "٢٠٢٦", "2026", "2026"},
	{"ar", "السَّلَامُ", "السلام", "السلام"},
	{"ar", "قُرْآن", "قرآن", "قران"},
	{"ar", "ا\u0654حمد", "أحمد", "احمد"},
	{"ar", "٪٥٠، نعم؟", "%50, نعم?", "%50, نعم?"},
	{"ar", "\u200Fخبر\u200F", "خبر", "خبر"},
	{"ar", "\uFEFFخبر", "خبر", "خبر"},
	{"fa", "می\u200cخواهم", "میخواهم", "ميخواهم"},
	{"fa", "کتاب", "كتاب", "كتاب"},
	{"fa", "ایران", "ايران", "ايران"},
	{"fa", "خانهٔ", "خانه", "خانه"},
	{"fa", "خانۀ", "خانه", "خانه"},
	{"fa", "۱۴۰۴", "1404", "1404"},
	{"fa", "گفت\u200cوگو", "گفتوگو", "گفتوگو"},
	{"fa", "ﭘﮋﻭﻫﺶ", "پژوهش", "پژوهش"},
	{"fa", "مسئله", "مسيله", "مسيله"},
	{"fa", "تهران", "تہران", "تهران"},
	{"ur", "پاکستان", "پاكستان", "پاكستان"},
	{"ur", "ہے", "هی", "هي"},
	{"ur", "لاہور", "لاهور", "لاهور"},
	{"ur", "گھر", "گهر", "گهر"},
	{"ur", "ہوئے", "هوئی", "هويي"},
	{"ur", "ۂ", "ۂ", "ه"},
	{"ur", "مرکزِ", "مرکز", "مركز"},
	{"ckb", "هەولێر", "هه\u200cولێر", "ههولير"},
	{"ckb", "هەولێر", "ھەولێر", "ههولير"},
	{"ckb", "گەڕان", "گەران", "گهران"},
	{"ckb", "هەواڵ", "هەوال", "ههوال"},
	{"ckb", "ئێمە", "ئیمە", "ييمه"},
	{"ckb", "کوردستان", "كوردستان", "كوردستان"},
	{"ckb", "خۆشەویستی", "خوشه\u200cویستی", "خوشهويستي"},
	{"ckb", "ڕۆژ", "رۆژ", "روژ"},
	{"ug", "ئۇيغۇر", "ئويغور", "يويغور"},
	{"ug", "خەۋەر", "خه\u06CBهر", "خه\u06CBهر"},
	{"ug", "يېڭى", "یېڭى", "ييڭي"},
	{"ps", "ګټه", "گټه", "گټه"},
	{"ps", "ځای", "ځاي", "ځاي"},
	{"ps", "پښتۍ", "پښتی", "پښتي"},
	{"he", "שָׁלוֹם", "שלום", "שלומ"},
	{"he", "שלומ", "שלום", "שלומ"},
	{"he", "צה״ל", "צה\"ל", "צה\"ל"},
	{"he", "ﬠברית", "עברית", "עברית"},
	{"he", "בית־ספר", "בית-ספר", "בית-ספר"},
	{"yi", "ייִדיש", "יידיש", "יידיש"},
	{"yi", "װאָס", "וואס", "וואס"},
	{"tr", "İSTANBUL", "istanbul", "istanbul"},
	{"tr", "ISPARTA", "ısparta", "isparta"},
	{"tr", "şığ", "sig", "sig"},
	{"kmr", "Kurdistanê", "kurdistane", "kurdistane"},
	{"kmr", "Îran", "iran", "iran"},
	{"en", "naïve", "NAIVE", "naive"},
	{"en", "don’t", "don't", "don't"},
	{"en", "co\u00ADoperate", "cooperate", "cooperate"},
	{"en", "ﬁnance", "finance", "finance"},
	{"en", "F‑16", "F-16", "f-16"},
	{"en", "ｆｕｌｌ", "full", "full"},
	{"en", "one\u00A0two\nthree", "one two three", "one two three"},
	{"de", "Straße", "STRASSE", "strasse"},
	{"de", "Müller", "Mu\u0308ller", "muller"},
	{"pl", "Łódź", "lodz", "lodz"},
	{"el", "Ὀδυσσεύς", "οδυσσευσ", "οδυσσευσ"},
	{"ru", "Ёлка", "елка", "елка"},
	{"fr", "Œuvre", "oeuvre", "oeuvre"},
}

func TestPairs(t *testing.T) {
	languages := map[string]bool{}
	for _, p := range pairs {
		languages[p.language] = true
		a, b := Fold(p.a), Fold(p.b)
		if a != p.folded || a != b {
			t.Errorf("%s: %q folds to %q, %q to %q, want %q", p.language, p.a, a, p.b, b, p.folded)
		}
	}
	if len(pairs) < 60 || len(languages) < 6 {
		t.Errorf("%d pairs in %d languages", len(pairs), len(languages))
	}
}

func TestLettersThatStayApart(t *testing.T) {
	for _, row := range []string{"ك گ", "ب پ", "ج چ", "ز ژ", "ف ڤ", "ت ط", "ت ث", "س ص", "ح خ", "ن ں", "ح ه", "ا ع", "か が", "कि के", "น นี", "한 하"} {
		a, b, _ := strings.Cut(row, " ")
		if Fold(a) == Fold(b) {
			t.Errorf("%s and %s fold to the same", a, b)
		}
	}
}

func TestLevels(t *testing.T) {
	for _, row := range []struct{ s, light, full string }{
		{"گەڕان", "گهڕان", "گهران"},
		{"هەواڵ", "ههواڵ", "ههوال"},
		{"ۊ", "ۊ", "و"},
		{"Ê", "e", "e"},
	} {
		if light, full := Light.Fold(row.s), Full.Fold(row.s); light != row.light || full != row.full {
			t.Errorf("%s: %s and %s, want %s and %s", row.s, light, full, row.light, row.full)
		}
	}
}

func TestEveryRuneIsIdempotent(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		for _, l := range []Level{Light, Full} {
			once := l.Fold(string(r))
			if twice := l.Fold(once); twice != once {
				t.Errorf("%U folds to %q and that to %q", r, once, twice)
			}
		}
	}
}

// TestCanonicalEquivalents reads every canonical decomposition of Unicode's:
// the two spellings fold to the same unless the decomposition holds a mark that
// its script spells with (kana and the scripts of India).
func TestCanonicalEquivalents(t *testing.T) {
	same, apart := 0, 0
	err := ucd.Records("../../testdata/ucd-17/UnicodeData.txt.gz", func(field []string) error {
		if field[5] == "" || strings.HasPrefix(field[5], "<") {
			return nil
		}
		decomposed, err := ucd.Runes(field[5])
		if err != nil {
			return err
		}
		r, err := ucd.Rune(field[0])
		whole := string(r)
		switch {
		case Fold(whole) == Fold(string(decomposed)):
			same++
		case Fold(whole) == whole:
			apart++
			if script, _, _ := strings.Cut(field[1], " "); strings.Contains("LATIN GREEK CYRILLIC ARABIC HEBREW SYRIAC", script) {
				t.Errorf("%s %s is told apart from its decomposition", field[0], field[1])
			}
		default:
			t.Errorf("%s %s: %q, but decomposed %q", field[0], field[1], Fold(whole), Fold(string(decomposed)))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if same < 1900 || apart > 180 {
		t.Errorf("%d fold to the same, %d do not", same, apart)
	}
}

func TestInvalidUTF8(t *testing.T) {
	if got := Fold("A\xffب\xd8"); got != "a\uFFFDب\uFFFD" {
		t.Errorf("got %q", got)
	}
}

func TestFoldAllocations(t *testing.T) {
	const plain, news = "plain words", "أعلن التحالف الدولي"
	dst := make([]byte, 0, 100)
	if n := testing.AllocsPerRun(100, func() {
		_ = Fold(plain)
		dst = Full.Append(dst[:0], news)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
