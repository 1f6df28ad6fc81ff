package capture

import (
	"strings"
	"unicode"
)

// fold brings text to what labels are compared by: small letters, one form of
// each Arabic letter, no vowel marks, no tatweel, no invisible characters. "+"
// stays, as the sign that joins the words of a pattern.
func fold(s string) string {
	return strings.Map(foldRune, s)
}

func foldRune(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی', 'ې', 'ێ', 'ے':
		return 'ي'
	case 'ک', 'ڪ':
		return 'ك'
	case 'ة', 'ە', 'ہ', 'ھ', 'ۀ', 'ۃ':
		return 'ه'
	case 'ڕ':
		return 'ر'
	case 'ڵ':
		return 'ل'
	case 'ۆ', 'ۇ', 'ۈ':
		return 'و'
	case 'İ', 'ı', 'î', 'Î':
		return 'i'
	case 'ê', 'Ê':
		return 'e'
	case 'û', 'Û', 'ü', 'Ü':
		return 'u'
	case 'ş', 'Ş':
		return 's'
	case 'ç', 'Ç':
		return 'c'
	case 'ö', 'Ö':
		return 'o'
	case 'ğ', 'Ğ':
		return 'g'
	case 'ـ':
		return -1
	}
	switch {
	case unicode.IsSpace(r):
		return ' '
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return -1
	}
	return unicode.ToLower(r)
}
