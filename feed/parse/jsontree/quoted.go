package jsontree

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// quoted reads a string; ok is false when the input ends inside it.
func (p *parser) quoted() (text string, ok bool) {
	p.pos++
	start := p.pos
	var b []byte // the string so far, when it is not a piece of src
	for p.pos < len(p.src) {
		switch p.src[p.pos] {
		case '"':
			if !p.ends() {
				p.pos++
				continue
			}
			text = finish(b, p.src[start:p.pos])
			p.pos++
			return text, true
		case '\\':
			b = append(b, p.src[start:p.pos]...)
			b = p.escape(b)
			start = p.pos
		default:
			p.pos++
		}
	}
	return finish(b, p.src[start:]), false
}

// finish joins what was unescaped so far with the rest of a string.
func finish(b []byte, rest string) string {
	if b != nil {
		rest = string(append(b, rest...))
	}
	return strings.ToValidUTF8(rest, "\uFFFD")
}

// ends reports whether the quotation mark at pos ends its string: punctuation
// follows, or, where a comma is missing, the next member. Otherwise somebody
// forgot to escape it.
func (p *parser) ends() bool {
	for i := p.pos + 1; i < len(p.src); i++ {
		switch p.src[i] {
		case ' ', '\t', '\n', '\r':
			continue
		case ',', ':', '}', ']':
			return true
		case '"':
			return isMember(p.src[i+1:])
		case '/':
			return i > p.pos+1 && comment(p.src[i:]) > 0
		}
		return false
	}
	return true
}

// longestName is the longest name of a member, in bytes, that is looked for
// where a comma is missing.
const longestName = 40

// isMember reports whether s, behind a quotation mark, is the rest of a
// member's name and its colon.
func isMember(s string) bool {
	s = s[:min(len(s), longestName)]
	end := strings.IndexAny(s, "\"\\\n,")
	if end < 1 || s[end] != '"' {
		return false
	}
	return strings.HasPrefix(strings.TrimLeft(s[end+1:], " \t\r\n"), ":")
}

// escape appends what the escape sequence at pos stands for.
func (p *parser) escape(b []byte) []byte {
	if p.pos+1 >= len(p.src) {
		p.pos = len(p.src)
		return b
	}
	c := p.src[p.pos+1]
	p.pos += 2
	switch c {
	case 'n':
		return append(b, '\n')
	case 't':
		return append(b, '\t')
	case 'r':
		return append(b, '\r')
	case 'b':
		return append(b, '\b')
	case 'f':
		return append(b, '\f')
	case 'u':
		return utf8.AppendRune(b, p.unicode())
	}
	return append(b, c)
}

// unicode reads the digits of a \u escape, and a second one where the first
// is half of a surrogate pair.
func (p *parser) unicode() rune {
	r, ok := p.hex()
	if !ok {
		return utf8.RuneError
	}
	if !utf16.IsSurrogate(r) {
		return r
	}
	if strings.HasPrefix(p.src[p.pos:], `\u`) {
		before := p.pos
		p.pos += 2
		if low, ok := p.hex(); ok {
			if whole := utf16.DecodeRune(r, low); whole != utf8.RuneError {
				return whole
			}
		}
		p.pos = before
	}
	return utf8.RuneError
}

func (p *parser) hex() (rune, bool) {
	if p.pos+4 > len(p.src) {
		return 0, false
	}
	n, err := strconv.ParseUint(p.src[p.pos:p.pos+4], 16, 32)
	if err != nil {
		return 0, false
	}
	p.pos += 4
	return rune(n), true
}
