package xmltree

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf16"
)

// windows1252 is what references to the C1 controls 0x80 … 0x9F mean: the
// numbers are those of windows-1252 in the feeds that use them (HTML Standard,
// "numeric character reference end state"). 0 marks the five holes.
var windows1252 = [32]rune{
	0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
}

// longestEntity bounds the search for the semicolon of a reference; HTML's
// longest name has 31 letters.
const longestEntity = 40

// unescape resolves the references in s, drops what XML does not allow as a
// character and ends lines with "\n" alone. own are the entities of the
// document's DTD, or nil.
func unescape(s string, own *entities) string {
	if clean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '&':
			text, n := expand(s[i:], own)
			b.WriteString(text)
			i += n
			continue
		case c == '\r':
			if i+1 >= len(s) || s[i+1] != '\n' {
				b.WriteByte('\n')
			}
		case c == '\f': // the words on both sides stay two
			b.WriteByte(' ')
		case c < ' ' && c != '\n' && c != '\t':
		default:
			b.WriteByte(c)
		}
		i++
	}
	return b.String()
}

// clean reports whether unescape would change nothing.
func clean(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '&' || c < ' ' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

// expand resolves the reference that s begins with, and returns what it
// stands for and its length in bytes. An ampersand that begins none stands for
// itself.
func expand(s string, own *entities) (string, int) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < 2 {
		return "&", 1
	}
	name := s[1:end]
	if name[0] == '#' {
		return numeric(s, end)
	}
	if text, ok := own.resolve(name); ok {
		return text, end + 1
	}
	if strings.ContainsAny(name, "&=/ \t\r\n<>\"'") { // "&copy=3&reg;" is two of them
		return "&", 1
	}
	if text := html.UnescapeString(s[:end+1]); text != s[:end+1] && !strings.HasSuffix(text, ";") {
		return text, end + 1
	}
	return "&", 1
}

// numeric resolves the reference to a character's number ("&#65;", "&#x41;")
// that s begins with and whose semicolon is at end. References to what is no
// character are dropped: the text is empty. Two references to the halves of a
// surrogate pair, which encoders of UTF-16 write, are one character.
func numeric(s string, end int) (text string, length int) {
	n, ok := number(s[2:end])
	switch {
	case !ok:
		return "&", 1
	case 0x80 <= n && n <= 0x9F:
		if r := windows1252[n-0x80]; r != 0 {
			return string(r), end + 1
		}
	case 0xD800 <= n && n <= 0xDBFF:
		if low, size := lowSurrogate(s[end+1:]); size > 0 {
			return string(utf16.DecodeRune(rune(n), low)), end + 1 + size
		}
	case n == '\t' || n == '\n' || n == '\r' || n >= ' ' && n < 0xD800 ||
		n >= 0xE000 && n <= 0x10FFFF && n != 0xFFFE && n != 0xFFFF:
		return string(rune(n)), end + 1
	}
	return "", end + 1
}

// lowSurrogate reads a reference to the second half of a surrogate pair at the
// start of s, and returns its length in bytes; 0 when there is none.
func lowSurrogate(s string) (low rune, length int) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < 3 || !strings.HasPrefix(s, "&#") {
		return 0, 0
	}
	n, ok := number(s[2:end])
	if !ok || n < 0xDC00 || n > 0xDFFF {
		return 0, 0
	}
	return rune(n), end + 1
}

// number reads the digits of a character reference, "65" or "x41".
func number(digits string) (n uint64, ok bool) {
	base := 10
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return n, err == nil
}
