package jsontree

import "strings"

// space passes over white space and over comments, which JSON does not have.
func (p *parser) space() {
	for p.pos < len(p.src) {
		switch p.src[p.pos] {
		case ' ', '\t', '\n', '\r':
			p.pos++
		case '/':
			n := comment(p.src[p.pos:])
			if n == 0 {
				return
			}
			p.pos += n
		default:
			return
		}
	}
}

// comment returns the length of the comment that s begins with, or 0.
func comment(s string) int {
	end, tail := -1, 0
	switch {
	case strings.HasPrefix(s, "//"):
		end = strings.IndexByte(s, '\n')
	case strings.HasPrefix(s, "/*"):
		end, tail = strings.Index(s, "*/"), 2
	default:
		return 0
	}
	if end < 0 {
		return len(s)
	}
	return end + tail
}
