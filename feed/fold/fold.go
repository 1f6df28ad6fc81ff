package fold

import (
	"unicode/utf8"
	"unsafe"
)

// A Level says how much is folded.
type Level uint8

// The levels.
const (
	// Full folds everything that a searcher might not tell apart.
	Full Level = iota
	// Light keeps the letters that Sorani tells apart from those of Arabic by
	// their small v: ڕ and ڵ, and the waw of Southern Kurdish, ۊ.
	Light
)

// Fold returns the full fold of s. It returns s itself, without allocating,
// where there is nothing to fold.
func Fold(s string) string { return Full.Fold(s) }

// Fold returns the fold of s at the level. Bytes that are not UTF-8 become
// U+FFFD, one for each.
func (l Level) Fold(s string) string {
	n := l.unchanged(s)
	if n == len(s) {
		return s
	}
	dst := make([]byte, n, len(s)+8)
	copy(dst, s)
	dst = l.Append(dst, s[n:])
	return unsafe.String(unsafe.SliceData(dst), len(dst))
}

// Append appends the fold of s to dst and returns the extended slice. Nothing
// is allocated while dst has room; a fold is seldom longer than its source.
func (l Level) Append(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			dst = append(dst, ascii[c])
			i++
			continue
		}
		r, size := decode(s, i)
		if to, ok := l.of(r); ok {
			dst = append(dst, to...)
		} else {
			dst = utf8.AppendRune(dst, r)
		}
		i += size
	}
	return dst
}

// unchanged returns the length of the longest prefix of s that folds to itself.
func (l Level) unchanged(s string) int {
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		if r < utf8.RuneSelf {
			if ascii[r] != byte(r) {
				return i
			}
		} else if _, folds := l.of(r); folds || r == utf8.RuneError {
			return i
		}
		i += size
	}
	return len(s)
}

// decode returns the rune at the byte i of s and its length, as
// [utf8.DecodeRuneInString] does, and sooner where it is of two bytes: most
// letters of Arabic and Hebrew are.
func decode(s string, i int) (rune, int) {
	c := s[i]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	if 0xC2 <= c && c < 0xE0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		return rune(c&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	}
	return utf8.DecodeRuneInString(s[i:])
}

// of returns what r folds to; not ok means to itself.
func (l Level) of(r rune) (to string, ok bool) {
	if l == Full {
		switch r {
		case 'ڕ':
			return "ر", true
		case 'ڵ':
			return "ل", true
		case 'ۊ':
			return "و", true
		}
	}
	block := uint32(r) >> blockBits
	if block >= uint32(len(blockIndex)) {
		return "", false
	}
	at := blocks[blockIndex[block]][r&(1<<blockBits-1)]
	if at == 0 {
		return "", false
	}
	return pool[at+1 : int(at)+1+int(pool[at])], true
}

// ascii is the fold of the characters that are one byte long.
var ascii = func() (table [utf8.RuneSelf]byte) {
	for r := range table {
		table[r] = byte(r)
		if to, ok := Light.of(rune(r)); ok {
			table[r] = to[0]
		}
	}
	return table
}()
