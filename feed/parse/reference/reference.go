// Package reference reads addresses as pages and feeds write them: as browsers
// understand them (URL Standard, section 4.4), and not only those that RFC 3986
// allows, which package net/url holds to.
//
// A link to "http://example.org/100%" leads somewhere in every browser, and a
// template breaks an address into lines; a reader that drops such links loses
// what the source sent.
package reference

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
)

// Parse reads an address or a relative reference. The error is [url.Parse]'s.
func Parse(ref string) (*url.URL, error) { return url.Parse(Repair(ref)) }

// Repair writes a reference so that RFC 3986 allows it: without tabs, line ends
// and the blanks around them, with slashes for backslashes before the query,
// with spaces, control characters and percent signs that begin no escape escaped.
// What is right already stays as it is.
func Repair(ref string) string {
	ref = strings.TrimSpace(ref)
	if !strings.ContainsAny(ref, "\t\n\r \\%") {
		return EscapeControls(ref)
	}
	lines := strings.FieldsFunc(ref, func(r rune) bool { return r == '\t' || r == '\n' || r == '\r' })
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	ref = EscapeControls(strings.Join(lines, ""))
	var b strings.Builder
	query := false
	for i := 0; i < len(ref); i++ {
		switch c := ref[i]; {
		case c == ' ':
			b.WriteString("%20")
		case c == '\\' && !query:
			b.WriteByte('/')
		case c == '%' && !escape(ref[i+1:]):
			b.WriteString("%25")
		default:
			query = query || c == '?' || c == '#'
			b.WriteByte(c)
		}
	}
	return b.String()
}

// EscapeControls writes control characters as escapes, as browsers do: a terminal
// obeys them.
func EscapeControls(s string) string {
	if !strings.ContainsFunc(s, unicode.IsControl) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if !unicode.IsControl(r) {
			b.WriteRune(r)
			continue
		}
		for _, c := range []byte(string(r)) {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// escape reports whether s, behind a percent sign, is the rest of an escape.
func escape(s string) bool { return len(s) >= 2 && hex(s[0]) && hex(s[1]) }

func hex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }
