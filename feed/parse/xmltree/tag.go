package xmltree

import "strings"

// A tag is a start tag as it is written.
type tag struct {
	name  string // qualified
	attrs []rawAttr
	empty bool // "<name/>"
}

type rawAttr struct{ name, value string }

// Bounds on what one element may declare.
const (
	maxAttrs    = 500
	maxBindings = 500 // namespaces in scope
)

// scanTag reads the tag at b.pos and moves behind it; ok is false when the
// input ends inside it.
func (b *builder) scanTag() (t tag, ok bool) {
	s := b.src
	i := b.pos + 1
	start := i
	for i < len(s) && !endsName(s[i]) {
		i++
	}
	t.name = s[start:i]
	for {
		for i < len(s) && isSpace(s[i]) {
			i++
		}
		if i >= len(s) {
			return t, false
		}
		switch s[i] {
		case '>':
			b.pos = i + 1
			return t, true
		case '<': // the ">" is missing
			b.pos = i
			return t, true
		case '/':
			if i++; i < len(s) && s[i] == '>' {
				t.empty = true
				b.pos = i + 1
				return t, true
			}
			continue
		case '=', '"', '\'': // left over from a broken attribute
			i++
			continue
		}
		var a rawAttr
		if a, i, ok = b.scanAttr(i); !ok {
			return t, false
		}
		if len(t.attrs) < maxAttrs {
			t.attrs = append(t.attrs, a)
		}
	}
}

// scanAttr reads an attribute at i and returns where it ends. An attribute
// without a value has the empty one.
func (b *builder) scanAttr(i int) (a rawAttr, end int, ok bool) {
	s := b.src
	start := i
	for i < len(s) && !endsName(s[i]) {
		i++
	}
	a.name = s[start:i]
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	if i >= len(s) || s[i] != '=' {
		return a, i, i < len(s)
	}
	for i++; i < len(s) && isSpace(s[i]); i++ {
	}
	if i >= len(s) {
		return a, i, false
	}
	if q := s[i]; q == '"' || q == '\'' {
		i++
		n := strings.IndexByte(s[i:], q)
		if n < 0 {
			n = unquoted(s[i:])
		} else if m := missingQuote(s[i:i+n], s[i+n+1:]); m >= 0 {
			n = m
		}
		if n < 0 {
			return a, len(s), false
		}
		a.value = unescape(s[i:i+n], &b.entities)
		i += n
		if i < len(s) && s[i] == q {
			i++
		}
		return a, i, true
	}
	n := unquoted(s[i:])
	if n < 0 {
		return a, len(s), false
	}
	a.value = unescape(s[i:i+n], &b.entities)
	return a, i + n, true
}

// unquoted returns the length of an attribute value that no quote ends.
func unquoted(s string) int { return strings.IndexAny(s, " \t\r\n>") }

// missingQuote returns where an attribute value should have ended when its
// closing quote is missing and the text up to the next quote was taken, or -1:
// at a ">" before another tag, or at the space before another attribute whose
// value goes on in rest. Neither occurs in well-formed XML, where values have
// no "<" and white space stands between attributes.
func missingQuote(value, rest string) int {
	tag := strings.IndexByte(value, '<')
	if beginsTag(value, tag) {
		if end := strings.IndexByte(value[:tag], '>'); end >= 0 {
			return end
		}
	}
	for i := tag + 1; tag >= 0 && i < len(value); i++ {
		if value[i] == '>' && beginsTag(value, i+1+spaces(value[i+1:])) {
			return i
		}
	}
	if strings.HasSuffix(value, "=") && rest != "" && !isSpace(rest[0]) && rest[0] != '>' && rest[0] != '/' {
		return strings.LastIndexAny(value, " \t\r\n")
	}
	return -1
}

// beginsTag reports whether a tag begins at i, which may be outside of s.
func beginsTag(s string, i int) bool {
	return i >= 0 && i+1 < len(s) && s[i] == '<' && (s[i+1] == '/' || nameStart(s[i+1]))
}

// spaces returns the length of the white space that s begins with.
func spaces(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\r\n")) }

func splitName(name string) (prefix, local string) {
	if p, l, ok := strings.Cut(name, ":"); ok && p != "" && l != "" {
		return p, l
	}
	return "", name
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// nameStart tells the bytes that a tag's name may begin with; those of
// characters beyond ASCII are all let through.
func nameStart(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == ':' || c >= 0x80
}

func endsName(c byte) bool {
	return isSpace(c) || c == '>' || c == '/' || c == '<' || c == '=' || c == '"' || c == '\''
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// dropControls removes the characters that XML does not allow from text whose
// ampersands stand for themselves, and ends lines with "\n".
func dropControls(s string) string {
	clean := 0
	for clean < len(s) && (s[clean] >= ' ' || s[clean] == '\n' || s[clean] == '\t') {
		clean++
	}
	if clean == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\r' && (i+1 >= len(s) || s[i+1] != '\n'):
			b.WriteByte('\n')
		case c == '\f':
			b.WriteByte(' ')
		case c < ' ' && c != '\n' && c != '\t':
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
