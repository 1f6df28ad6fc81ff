package language

import "strings"

// Tag returns what a document declares as its language in the form of BCP 47
// ("ar_IQ" is "ar-IQ"), or "" when that is no tag at all ("Arabic", "UTF-8").
// It looks at the form alone: whether the subtags are registered is not asked.
func Tag(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if base, _, ok := strings.Cut(s, "."); ok { // a locale: ar_IQ.UTF-8
		s = base
	}
	for i, part := range strings.Split(s, "-") {
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
	return s
}
