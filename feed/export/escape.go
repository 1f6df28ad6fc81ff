package export

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// address matches an address in running text, without what ends a sentence.
	address = regexp.MustCompile(`^https?://[^\s<>"\\]*[^\s<>"\\.,;:!?'()\[\]«»“”،؛؟]`)
	// itemNumber matches what would begin an ordered list.
	itemNumber = regexp.MustCompile(`^[0-9]{1,9}[.)]`)
)

// plain writes the bytes [from, to) so that no character of them has a meaning
// in Markdown (CommonMark, 2.4). Addresses become links.
func (w *inliner) plain(from, to int) {
	s := printable(w.text[from:to])
	for i := 0; i < len(s); {
		if w.lineStarts() {
			if i += len(s[i:]) - len(strings.TrimLeft(s[i:], " \t")); i == len(s) {
				return
			}
			if n := len(itemNumber.FindString(s[i:])); n > 0 && w.where == running {
				w.out.WriteString(s[i:i+n-1] + `\` + s[i+n-1:i+n])
				i += n
				continue
			}
		}
		if found := w.addressAt(s[i:]); found != "" {
			i += w.address(found)
			continue
		}
		w.character(s, i)
		i++
	}
}

// longestAddress is how far an address in running text is looked for, in bytes,
// and aWord how far within a link, where it is only to be known that one begins:
// a text of nothing but beginnings would be read to its end for each of them.
const longestAddress, aWord = 4 << 10, 32

// addressAt returns the address that s begins with, or "".
func (w *inliner) addressAt(s string) string {
	if !strings.HasPrefix(s, "http") {
		return ""
	}
	most := longestAddress
	if w.bare {
		most = aWord
	}
	if len(s) > most {
		for most > 0 && !utf8.RuneStart(s[most]) {
			most--
		}
		s = s[:most]
	}
	return address.FindString(s)
}

// address writes an address that stands in the text as a link, or so that it
// becomes none, and returns how many bytes that took.
func (w *inliner) address(found string) int {
	if w.bare {
		scheme := strings.IndexByte(found, ':')
		w.out.WriteString(found[:scheme] + `\:`)
		return scheme + 1
	}
	w.out.WriteString("<" + strings.ReplaceAll(found, "|", "%7C") + ">")
	return len(found)
}

// lineStarts reports whether what comes is the first of its line.
func (w *inliner) lineStarts() bool {
	return w.out.Len() == 0 || strings.HasSuffix(w.out.String(), "\n")
}

// character writes the byte at i; those of longer characters mean nothing.
func (w *inliner) character(s string, i int) {
	c := s[i]
	next := byte('[') // what a span begins with may be that
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch {
	case c == '\n' && w.where == running && !strings.HasSuffix(w.out.String(), `\`):
		w.out.WriteString("\\\n")
		return
	case c == '\n' && w.where == running: // behind a backslash, another is not always understood
		w.out.WriteString("<br>\n")
		return
	case c == '\n':
		w.out.WriteString("<br>")
		return
	case c == '\t':
		c = ' '
	case strings.IndexByte("\\`*_[]<>~|", c) >= 0,
		c == '!' && next == '[',
		c == '&' && (next == '#' || 'A' <= next|0x20 && next|0x20 <= 'z'),
		c == '#' && (w.where == oneLine || w.lineStarts()),
		strings.IndexByte("-+=", c) >= 0 && w.lineStarts():
		w.out.WriteByte('\\')
	}
	w.out.WriteByte(c)
}
