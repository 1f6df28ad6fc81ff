package xmltree

import (
	"html"
	"strconv"
	"strings"
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
// character and ends lines with "\n" alone. entities are those of the
// document's own DTD.
func unescape(s string, entities map[string]string) string {
	if clean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '&':
			text, n := reference(s[i:], entities)
			b.WriteString(text)
			i += n
			continue
		case c == '\r':
			if i+1 >= len(s) || s[i+1] != '\n' {
				b.WriteByte('\n')
			}
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

// reference resolves the reference that s begins with, and returns what it
// stands for and its length in bytes. An ampersand that begins none stands for
// itself.
func reference(s string, entities map[string]string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < 2 {
		return "&", 1
	}
	name := s[1:end]
	if name[0] == '#' {
		text, ok := numeric(name[1:])
		if !ok {
			return "&", 1
		}
		return text, end + 1
	}
	if text, ok := entities[name]; ok {
		return text, end + 1
	}
	if text := html.UnescapeString(s[:end+1]); text != s[:end+1] && !strings.HasSuffix(text, ";") {
		return text, end + 1
	}
	return "&", 1
}

// numeric resolves the number of a character reference ("65", "x41").
// References to what is no character are dropped: the text is empty.
func numeric(digits string) (text string, ok bool) {
	base := 10
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	switch {
	case err != nil:
		return "", false
	case 0x80 <= n && n <= 0x9F:
		if r := windows1252[n-0x80]; r != 0 {
			return string(r), true
		}
		return "", true
	case n == '\t' || n == '\n' || n == '\r' || n >= ' ' && n < 0xD800 ||
		n >= 0xE000 && n <= 0x10FFFF && n != 0xFFFE && n != 0xFFFF:
		return string(rune(n)), true
	}
	return "", true
}
