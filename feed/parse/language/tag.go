package language

import "strings"

// shortest are the codes of ISO 639-2 and 639-3 for which there is one of two
// letters, which BCP 47 asks for (RFC 5646, section 2.2.1), and codes that were
// replaced: those of this program's readers and of the larger languages.
var shortest = map[string]string{
	"ara": "ar", "arb": "ar", "fas": "fa", "per": "fa", "pes": "fa", "urd": "ur", "kur": "ku", "uig": "ug", "pus": "ps", "snd": "sd",
	"heb": "he", "iw": "he", "yid": "yi", "ji": "yi", "aze": "az", "kas": "ks", "div": "dv", "pan": "pa",
	"eng": "en", "tur": "tr", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "ita": "it", "por": "pt", "nld": "nl", "dut": "nl",
	"rus": "ru", "ukr": "uk", "ell": "el", "gre": "el", "pol": "pl", "swe": "sv", "hin": "hi", "ben": "bn", "ind": "id", "in": "id", "msa": "ms", "may": "ms",
	"zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko",
}

// Tag returns what a document declares as its language in the form of BCP 47
// ("ar_IQ" is "ar-IQ", "ara" is "ar"), or "" when that is no tag at all ("Arabic",
// "UTF-8"). Beyond that it looks at the form alone: whether the subtags are
// registered is not asked.
func Tag(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if base, _, ok := strings.Cut(s, "."); ok { // a locale: ar_IQ.UTF-8
		s = base
	}
	parts := strings.Split(s, "-")
	for i, part := range parts {
		if len(part) < 1 || len(part) > 8 || i == 0 && (len(part) < 2 || len(part) > 3) {
			return ""
		}
		for j := 0; j < len(part); j++ {
			c := part[j]
			letter := 'a' <= c|0x20 && c|0x20 <= 'z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return ""
			}
		}
	}
	if short, ok := shortest[strings.ToLower(parts[0])]; ok {
		return short + s[len(parts[0]):]
	}
	return s
}
