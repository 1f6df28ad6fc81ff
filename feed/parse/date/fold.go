package date

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normalise brings a date to small letters without accents and vowel marks,
// one form of each Arabic letter, ASCII digits and plain spaces, so that the
// tables need one spelling of a word.
func normalise(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		if r = foldRune(r); r >= 0 {
			b.WriteRune(r)
		}
	}
	return dotted.Replace(strings.TrimSpace(b.String()))
}

// dotted are the marks of half-days and eras that are written with full stops,
// which the scanner would take apart.
var dotted = strings.NewReplacer(
	"a.m.", "am", "p.m.", "pm", "a. m.", "am", "p. m.", "pm", "a.m", "am", "p.m", "pm",
	"ق.ظ", "am", "ب.ظ", "pm", "پ.ن", "am", "د.ن", "pm", "o.o", "am", "o.s", "pm",
	"قبل از ظهر", "am", "بعد از ظهر", "pm", "پيش نيوهرو", "am", "دواي نيوهرو", "pm",
)

// foldRune returns the folded form of r, or -1 for a rune that means nothing here.
func foldRune(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی', 'ې', 'ێ', 'ے':
		return 'ي'
	case 'ک', 'ڪ':
		return 'ك'
	case 'ة', 'ه', 'ە', 'ہ', 'ھ', 'ۀ', 'ۃ':
		return 'ه'
	case 'ۆ', 'ۇ', 'ۈ', 'ۋ', 'ؤ':
		return 'و'
	case 'ڕ':
		return 'ر'
	case 'ڵ':
		return 'ل'
	case 'ı':
		return 'i'
	case '،', '٬':
		return ','
	case '‐', '‑', '‒', '−':
		return '-'
	case '’', '‘', 'ʼ', '`', '´':
		return '\''
	case 'ـ', '״', '׳', '\u00ad', '\ufeff':
		return -1
	}
	switch {
	case '٠' <= r && r <= '٩':
		return '0' + r - '٠'
	case '۰' <= r && r <= '۹':
		return '0' + r - '۰'
	case unicode.IsSpace(r):
		return ' '
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return -1
	}
	return unicode.ToLower(r)
}
