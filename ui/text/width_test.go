package text

import (
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

// widths are the strings whose width was asked of seven terminals by cursor
// report (xterm, xterm -mk_width, VTE, kitty, Konsole, mlterm, tmux) and of
// four libraries. Where those disagreed the cleaned text is another one, on
// which they agree.
var widths = []struct {
	name, in string
	cells    int
}{
	{"ASCII", "khabar", 6},
	{"Arabic letters", "خبر", 3},
	{"alef with hamza and madda", "أإآٱ", 4},
	{"lam-alef as two letters", "لا", 2},
	{"lam-alef ligature", "\ufefb", 1},
	{"final lam-alef ligature", "\ufefc", 1},
	{"presentation forms", "\ufed3\ufef2", 2},
	{"isolated form", "\ufe8d", 1},
	{"Persian forms", "\ufb56\ufb90", 2},
	{"fatha", "بَ", 1},
	{"shadda and fatha", "بَّ", 1},
	{"tanween", "بًٌٍ", 1},
	{"superscript alef", "هٰ", 1},
	{"maddah above", "ا\u0653", 1},
	{"hamza above", "ی\u0654", 1},
	{"Quranic marks", "ب\u06d6\u06e1", 1},
	{"open fathatan", "ب\u08f0", 1},
	{"small low waw", "ب\u08d3", 1},
	{"a word with all its marks", "ٱلرَّحْمَٰنِ", 6},
	{"spacing marks", "\ufe76\ufe77", 2},
	{"tatweel", "ـ", 1},
	{"stretched word", "عـــرب", 6},
	{"salla ligature", "ﷺ", 18},
	{"basmala ligature", "﷽", 22},
	{"allah ligature", "ﷲ", 1},
	{"rial", "﷼", 1},
	{"Sorani", "ڕڵێۊەۆ", 6},
	{"Sorani word", "هەولێر", 6},
	{"heh doachashmee", "ھ", 1},
	{"Uyghur", "ئۇيغۇر", 6},
	{"Pashto", "ټځڅډړښ", 6},
	{"Sindhi", "ٽڊڏڙڪ", 5},
	{"Urdu", "ٹڈڑںہے", 6},
	{"skeleton with small v", "ﻟ\u065a", 1},
	{"skeleton with caron below", "ﺭ\u032c", 1},
	{"Arabic digits", "٠١٢٣٤٥٦٧٨٩", 10},
	{"Persian digits", "۰۱۲۳۴۵۶۷۸۹", 10},
	{"Arabic punctuation", "،؛؟٪٫٬٭۔", 8},
	{"guillemets", "«خبر»", 5},
	{"ornate parentheses", "﴾﴿", 2},
	{"Hebrew", "שלום", 4},
	{"Hebrew points", "שָׁלוֹם", 4},
	{"Hebrew maqaf and geresh", "־׳״", 3},
	{"Syriac", "ܫܠܡܐ", 4},
	{"Thaana", "ދިވެހި", 3},
	{"N'Ko", "ߒߞߏ", 3},
	{"Latin with diacritics", "çéüñşğı", 7},
	{"combining acute", "e\u0301", 1},
	{"Turkish and Kurmanji", "êîûİ", 4},
	{"Cyrillic", "Новости", 7},
	{"Greek", "Ειδήσεις", 8},
	{"Han", "新聞", 4},
	{"kana", "ニュース", 8},
	{"Hangul", "뉴스", 4},
	{"full-width Latin", "ＡＢ", 4},
	{"half-width katakana", "ﾆｭｰｽ", 4},
	{"Thai", "ข่าว", 3},
	{"ellipsis and quotation marks", "…“”‘’", 5},
	{"dashes", "–—", 2},
	{"bullet, degree, multiplication", "•°×", 3},
	{"box drawing", "─│┌", 3},
	{"arrows", "←→", 2},
	{"ZWNJ in a word", "می\u200cخواهم", 7},
	{"ZWJ after a letter", "ه\u200d", 1},
	{"LRM, RLM", "a\u200eb\u200f", 2},
	{"ALM", "a\u061cb", 2},
	{"embeddings and overrides", "\u202aa\u202b\u202d\u202eb\u202c", 2},
	{"isolates", "\u2066a\u2067\u2068b\u2069", 2},
	{"delete", "a\x7f", 1},
	{"ZWSP, WJ, BOM", "a\u200bb\u2060c\ufeff", 3},
	{"soft hyphen", "a\u00adb", 2},
	{"number sign, end of ayah, pound mark", "\u0600١ \u06dd١ \u0890", 10},
	{"end of ayah and a digit", "\u06dd٥", 3},
	{"number sign and two digits", "\u0600١٢", 6},
	{"Syriac abbreviation mark", "\u070fܐ", 1},
	{"a mark of Unicode 16", "ب\u0897", 1},
	{"thumbs up with skin tone", "👍🏽", 2},
	{"family", "👨\u200d👩\u200d👧\u200d👦", 2},
	{"red heart", "❤\ufe0f", 1},
	{"keycap", "1\ufe0f\u20e3", 1},
	{"heart on fire", "❤\ufe0f\u200d🔥", 1},
	{"flag", "🇮🇶", 2},
	{"emoji", "📰🔥", 4},
	{"private use", "\ue0b0", 1},
	{"not UTF-8", "\xff", 1},
	{"no-break space", "a\u00a0b", 3},
	{"ideographic space", "a\u3000b", 4},
	{"escape sequence", "\x1b[1mbold\x1b[0m", 4},
}

func TestWidths(t *testing.T) {
	narrow := runewidth.Condition{StrictEmojiNeutral: true}
	for _, tt := range widths {
		t.Run(tt.name, func(t *testing.T) {
			if got := Width(tt.in); got != tt.cells {
				t.Errorf("Width(%q) = %d, want %d", tt.in, got, tt.cells)
			}
			clean := Clean(tt.in, SlotRow)
			if got := ansi.StringWidth(clean); got != tt.cells {
				t.Errorf("x/ansi counts %d cells in %q, want %d", got, clean, tt.cells)
			}
			if got := narrow.StringWidth(clean); got != tt.cells {
				t.Errorf("go-runewidth counts %d cells in %q, want %d", got, clean, tt.cells)
			}
			sum := 0
			for _, r := range clean {
				sum += runeCells(r)
			}
			if sum != tt.cells {
				t.Errorf("%d cells in %q rune by rune, want %d", sum, clean, tt.cells)
			}
		})
	}
}

// TestWidthsAgree holds every character that cleaning lets pass to what the
// screen library counts. What is left are vowel signs of South Asian scripts
// and half-width voicing marks, which a terminal gives a column and x/ansi
// does not.
func TestWidthsAgree(t *testing.T) {
	apart := 0
	for r := rune(' '); r <= unicode.MaxRune; r++ {
		clean := Clean("a"+string(r), SlotRow)
		if Width(clean) == ansi.StringWidth(clean) {
			continue
		}
		if apart++; !unicode.In(r, unicode.M) && r != 0xFF9E && r != 0xFF9F {
			t.Errorf("%U: %d cells, x/ansi counts %d", r, Width(clean), ansi.StringWidth(clean))
		}
	}
	if apart > 40 {
		t.Errorf("%d characters are counted apart, want at most 40", apart)
	}
}

// A locale of East Asia must not widen what is ambiguous, whatever go-runewidth
// has read from the environment.
func TestWidthIgnoresTheLocale(t *testing.T) {
	before := *runewidth.DefaultCondition
	defer func() { *runewidth.DefaultCondition = before }()
	runewidth.DefaultCondition.EastAsianWidth = true
	if got := Width("“خبر…”"); got != 6 {
		t.Errorf("%d cells, want 6", got)
	}
}

func TestLamAlefShares(t *testing.T) {
	tests := []struct {
		metrics Metrics
		cells   int
	}{
		{Metrics{}, 3},
		{Metrics{Forms: true}, 3},
		{Metrics{LamAlef: true}, 2},
		{Metrics{Forms: true, LamAlef: true}, 2},
	}
	for _, tt := range tests {
		if got := NewEngine(tt.metrics).Width("سلَا"); got != tt.cells {
			t.Errorf("%+v: %d cells, want %d", tt.metrics, got, tt.cells)
		}
	}
}

// A conjunct that adds up to three columns is two cells, so that no cell is
// wider than the grid can hold.
func TestWideClusterIsCut(t *testing.T) {
	l := NewEngine(Metrics{}).Label("ক্ষ্য", 0)
	if l.Width != 3 || len(l.Cells) != 2 {
		t.Errorf("%d cells of %d columns, want 2 of 3", len(l.Cells), l.Width)
	}
}
