package reader

import (
	"strings"
	"unicode/utf8"
)

// longestLabel is the size in bytes at which a headline, a name or a keyword
// is cut: what is longer is no such thing.
const longestLabel = 2000

// clip cuts a text of the head that is too long to be one.
func clip(s string) string {
	if len(s) <= longestLabel {
		return s
	}
	return strings.TrimSpace(s[:splitAt(s, longestLabel)]) + "…"
}

// splitAt returns where to cut s so that no part is longer than about limit
// bytes: after a line's end, a sentence's end or a blank, the first of these
// that stands in the second half; else after a whole rune.
func splitAt(s string, limit int) int {
	if len(s) <= limit {
		return len(s)
	}
	line, sentence, blank := 0, 0, 0
	for i := limit / 2; i < limit; i++ {
		switch s[i] {
		case '\n':
			line = i + 1
		case ' ':
			blank = i + 1
			switch s[i-1] {
			case '.', '!', '?', '"':
				sentence = i + 1
			}
		}
	}
	for _, cut := range []int{line, sentence, blank} {
		if cut > 0 {
			return cut
		}
	}
	for cut := limit; cut > limit-utf8.UTFMax; cut-- {
		if utf8.RuneStart(s[cut]) {
			return cut
		}
	}
	return limit
}
