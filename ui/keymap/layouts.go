package keymap

import "strings"

// A Layout says what the keys of a keyboard send. Keys are told apart by the
// Latin (US) layout's characters, rows from the top.
type Layout struct {
	name      string
	languages []string // BCP 47 language subtags
	plain     string   // what latinPlain's keys send, in its order, separated by spaces
	shifted   string   // what latinShifted's keys send
	keys      map[string]string
}

const (
	latinPlain   = "q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , . /"
	latinShifted = "Q W E R T Y U I O P { } A S D F G H J K L : \" Z X C V B N M < > ?"
)

// layouts are the known ones; the first that can type a letter is presumed
// for it when nothing else tells.
var layouts = []Layout{
	index(Layout{
		name: "Arabic (101)", languages: []string{"ar", "arz", "ary", "apc", "acm"},
		plain:   "ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ",
		shifted: "َ ً ُ ٌ لإ إ ` ÷ × ؛ < > ِ ٍ ] [ لأ أ ـ ، / : \" ~ ْ } { لآ آ ' , . ؟",
	}),
	index(Layout{
		name: "Persian (ISIRI 9147)", languages: []string{"fa", "prs", "glk", "mzn", "lrc", "azb"},
		plain:   "ض ص ث ق ف غ ع ه خ ح ج چ ش س ی ب ل ا ت ن م ک گ ظ ط ز ر ذ د پ و . /",
		shifted: "ْ ٌ ٍ ً ُ ِ َ ّ ] [ } { ؤ ئ ي إ أ آ ة » « : ؛ ك ٓ ژ ٰ \u200c ٔ ء > < ؟",
	}),
	index(Layout{
		name: "Sorani (KRG)", languages: []string{"ckb", "sdh", "ku"},
		plain:   "ق و ە ر ت ی ئ ح ۆ پ ] [ ا س د ف گ ه ژ ک ل ؛ ' ز خ ج ڤ ب ن م ، . /",
		shifted: "X X ه ڕ ط ێ ء ع ؤ ث } { آ ش ذ إ غ \u200c أ ك ڵ : \" ض ص چ ظ ى ة ـ > < ؟",
	}),
	index(Layout{
		name: "Urdu (phonetic)", languages: []string{"ur", "pnb", "skr"},
		plain:   "ق و ع ر ت ے ء ی ہ پ ] [ ا س د ف گ ح ج ک ل ؛ ' ز ش چ ط ب ن م ، ۔ /",
		shifted: "ْ ؤ ٰ ڑ ٹ َ ئ ِ ۃ ُ } { آ ص ڈ ّ غ ھ ض خ ٔ : \" ذ ژ ث ظ . ں ٘ < > ؟",
	}),
	index(Layout{
		name: "Hebrew (SI 1452)", languages: []string{"he", "iw", "yi"},
		plain:   "/ ' ק ר א ט ו ן ם פ ] [ ש ד ג כ ע י ח ל ך ף , ז ס ב ה נ מ צ ת ץ .",
		shifted: "Q W E R T Y U I O P } { A S D F G H J K L : \" Z X C V B N M > < ?",
	}),
}

// lamAlef are the ligatures that some systems send for the keys of lam-alef.
var lamAlef = map[string]string{"ﻻ": "لا", "ﻷ": "لأ", "ﻹ": "لإ", "ﻵ": "لآ"}

// index fills in what each character of the layout is on the Latin one. A
// plain key goes before a shifted one.
func index(l Layout) Layout {
	l.keys = make(map[string]string, 80)
	add := func(sent, latin string) {
		ls := strings.Fields(latin)
		for i, s := range strings.Fields(sent) {
			if _, taken := l.keys[s]; !taken && s != ls[i] {
				l.keys[s] = ls[i]
			}
		}
	}
	add(l.plain, latinPlain)
	add(l.shifted, latinShifted)
	return l
}

// latin returns the Latin layout's character at the place of the key that
// sends the given one.
func (l *Layout) latin(key string) (string, bool) {
	if l == nil {
		return "", false
	}
	if whole, ok := lamAlef[key]; ok {
		key = whole
	}
	twin, ok := l.keys[key]
	return twin, ok
}

func (l *Layout) has(key string) bool {
	_, ok := l.latin(key)
	return ok
}

// Twin returns what the layout of the language sends for a key of the Latin
// layout, or "" when the language has none, or the layout sends the same.
func Twin(language, key string) string {
	k := NewKeyboard(language)
	if !k.presumed.speaks(language) {
		return ""
	}
	for sent, latin := range k.presumed.keys {
		if latin == key {
			return sent
		}
	}
	return ""
}

func (l *Layout) speaks(language string) bool {
	base, _, _ := strings.Cut(language, "-")
	for _, s := range l.languages {
		if s == base {
			return true
		}
	}
	return false
}
