package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestCleanRow(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "خبر عاجل: iPhone 15 (Pro)", "خبر عاجل: iPhone 15 (Pro)"},
		{"spaces stay", "  a  b ", "  a  b "},
		{"line breaks become a space", "a \r\n\t b\u2028c\u0085d", "a b c d"},
		{"line breaks at the ends go", "\n  a\n\n", "a"},
		{"only line breaks", " \n ", ""},
		{"tab", "a\tb", "a b"},
		{"spaces of all widths", "a\u2003b\u2009c\u1680d", "a b c d"},
		{"no-break spaces", "a\u202fb\u2007c\u00a0d", "a\u00a0b\u00a0c\u00a0d"},
		{"ideographic space", "中\u3000文", "中\u3000文"},
		{"controls", "a\x00b\x07c\x7fd\u0090\u009fe", "abcde"},
		{"SGR", "\x1b[31mred\x1b[0m", "red"},
		{"CSI in C1", "\u009b31mred", "red"},
		{"OSC 8", "\x1b]8;;http://x.example\x1b\\here\x1b]8;;\x07", "here"},
		{"OSC that never ends", "a\x1b]0;title", "a0;title"},
		{"OSC cut by a line break", "a\x1b]0;ti\ntle", "a0;ti tle"},
		{"OSC does not reach over a line break", "\x1b]0;ti\ntle\x07x", "0;ti tlex"},
		{"OSC in C1", "\u009d0;x\u009cb", "b"},
		{"DCS, APC", "a\x1bPq#0~\x1b\\b\x1b_Gi=1\x1b\\c", "abc"},
		{"charset and single shifts", "\x1b(Ba\x1b#8b\x1bcd", "abd"},
		{"ESC at the end", "a\x1b", "a"},
		{"charset at the end", "a\x1b(", "a"},
		{"ESC before a letter beyond ASCII", "\x1bم", "م"},
		{"two ESC", "\x1b\x1b[Ax", "x"},
		{"bidi controls", "a\u202eb\u202c\u2067c\u2069\u200e\u200f\u061cd", "abcd"},
		{"ZWSP, WJ, BOM, soft hyphen", "a\u200bb\u2060c\ufeffd\u00ade", "abcde"},
		{"ZWNJ and ZWJ in words", "می\u200cخواهم ه\u200d", "می\u200cخواهم ه\u200d"},
		{"joiners with nothing to join", "\u200ca 1\u200d \u200db", "a 1 b"},
		{"Syriac abbreviation mark", "\u070fܐ", "ܐ"},
		{"tags", "a\U000E0061\U000E007Fb", "ab"},
		{"variation selectors", "☺\ufe0f☎\ufe0e", "☺☎"},
		{"private use", "a\ue0b0b\U000F0001c", "a\ufffdb\ufffdc"},
		{"unassigned", "a\u0378b\U0001FFFFc", "a\ufffdb\ufffdc"},
		{"invalid UTF-8", "a\xffb\xe0\x80c\xed\xa0\x80", "a\ufffdb\ufffd\ufffdc\ufffd\ufffd\ufffd"},
		{"young marks", "ب\u0897", "ب"},
		{"end of ayah", "الرحيم \u06dd١٢٣ ثم \u06dd", "الرحيم (١٢٣) ثم *"},
		{"disputed end of ayah", "الرحيم \u08e2٤", "الرحيم (٤)"},
		{"number signs", "\u0600١٢ و\u0601٢٠٢٥", "رقم ١٢ و سنة ٢٠٢٥"},
		{"honorific", "محمدﷺقال", "محمد صلى الله عليه وسلم قال"},
		{"basmala", "﷽", "بسم الله الرحمن الرحيم"},
		{"ligature that fits", "ﷲ ﷼", "ﷲ ﷼"},
		{"skin tone", "👍🏽 ok", "👍 ok"},
		{"family", "👨\u200d👩\u200d👧", "👨"},
		{"heart on fire", "❤\ufe0f\u200d🔥", "❤"},
		{"woman technologist", "👩🏽\u200d💻x", "👩x"},
		{"gender sign", "🏃\u200d♀\ufe0f", "🏃"},
		{"keycap", "1\ufe0f\u20e3", "1"},
		{"flags", "🇮🇶🇮🇷 من🇹🇷", "IQ IR من TR"},
		{"half a flag", "🇮 a", "I a"},
		{"England", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🏴"},
		{"mark without a base", "\u064eب", "◌\u064eب"},
		{"mark after a space", "ب \u064e", "ب ◌\u064e"},
		{"mark after a line break", "ب\n\u064e", "ب ◌\u064e"},
		{"stacked marks", "a" + strings.Repeat("\u0301", 50), "a" + strings.Repeat("\u0301", MaxMarks)},
		{"joiners count as marks", "ب" + strings.Repeat("\u200c", 50), "ب" + strings.Repeat("\u200c", MaxMarks)},
		{"mark over a dropped control", "ب\u200e\u064e", "ب\u064e"},
		{"Hangul fillers", "가\u3164나", "가나"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in, SlotRow); got != tt.want {
				t.Errorf("Clean(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanBlock(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"line breaks stay", "a\nb\r\nc\rd\u2028e", "a\nb\nc\nd\ne"},
		{"at most one empty line", "a\n\n\n\n\nb", "a\n\nb"},
		{"spaces beside line breaks go", "a  \n  b \n \n c", "a\nb\n\nc"},
		{"the ends", "\n\n a\n\n", "a"},
		{"controls between spaces", "a \u200e \n\u202b b", "a\nb"},
		{"tab", "a\tb", "a b"},
		{"spelled-out words keep their spaces", "محمدﷺ \nقال", "محمد صلى الله عليه وسلم\nقال"},
		{"a mark after spelled-out words", "ﷺ\u064e", "صلى الله عليه وسلم\u064e"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in, SlotBlock); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCleanCode(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"spaces and line breaks stay", "  a\n\n\n\n  b  \n", "  a\n\n\n\n  b  \n"},
		{"tabs", "\ta\tb\n中\tc\nabcd\te", "    a   b\n中  c\nabcd    e"},
		{"CR LF", "a\r\n\r\nb", "a\n\nb"},
		{"escapes", "\x1b[1mx", "x"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in, SlotCode); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// checkClean holds what is true of every cleaned text.
func checkClean(t *testing.T, in string, slot Slot) {
	t.Helper()
	got := Clean(in, slot)
	if !utf8.ValidString(got) {
		t.Errorf("Clean(%q) = %q is not UTF-8", in, got)
	}
	if again := Clean(got, slot); again != got {
		t.Errorf("cleaning %q twice\n once %q\ntwice %q", in, got, again)
	}
	for _, r := range got {
		control := unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp)
		if control && r != zwnj && r != zwj && (r != '\n' || slot == SlotRow) {
			t.Errorf("Clean(%q) = %q holds %U", in, got, r)
		}
	}
}

func TestEveryCharacterIsClean(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r == 0x4E10 {
			r = 0x9F00
		} else if r == 0xAC10 {
			r = 0xD790
		} else if r == 0x20010 {
			r = 0xDFFF0
		}
		s := string(r)
		if checkClean(t, "ب"+s+"ب"+s, SlotRow); t.Failed() {
			return
		}
		checkClean(t, s+" "+s+"\n"+s+"1", SlotBlock)
		for _, c := range Clean("ب"+s, SlotRow) {
			if runeCells(c) > 2 {
				t.Errorf("%U is %d cells wide", c, runeCells(c))
			}
		}
	}
}

func TestCleaningCleanTextAllocatesNothing(t *testing.T) {
	e := NewEngine(Metrics{})
	e.cleaner.run(news, SlotBlock, nil)
	if n := testing.AllocsPerRun(10, func() { e.cleaner.run(news, SlotBlock, nil) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		news, "\x1b[31mred\x1b]8;;x\x07", "a \u200e \n\u202b b", "👨\u200d👩\u200d👧🏽 🇮🇶🇮", "\u06dd١٢٣\u06dd",
		"محمدﷺ\u064e", "\xff\xfe\u009b1m\u009d", "ب\u200c\u200d\u200c", "1\ufe0f\u20e3", "\t\ta\r\n\r", "\u0600\u20e3\u0301",
		"🇮\u0301🇶", "☺\u200d\u200d\u200c☺", " \n\u0301", "\u06dd9\u0301",
	} {
		for slot := range uint8(3) {
			f.Add(s, slot)
		}
	}
	f.Fuzz(func(t *testing.T, s string, slot uint8) { checkClean(t, s, Slot(slot%3)) })
}
