package jsontree

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The reasons for which a document may have been read in part.
var (
	// ErrTruncated: the input ends before the document does.
	ErrTruncated = errors.New("the document ends early")
	// ErrTooDeep: values are nested deeper than Limits.Depth.
	ErrTooDeep = errors.New("the document is nested too deeply")
	// ErrTooLarge: there are more values than Limits.Values.
	ErrTooLarge = errors.New("the document has too many values")
	// ErrEmpty: there is no object and no array.
	ErrEmpty = errors.New("the document has no object")
)

// Limits bound what reading a document may cost.
type Limits struct{ Depth, Values int }

// DefaultLimits are far above what feeds need.
var DefaultLimits = Limits{Depth: 200, Values: 500_000}

// Parse reads the first object or array in text; what stands before it or
// behind it is passed over. The error is ErrTruncated, ErrTooDeep or
// ErrTooLarge when the value is there in part, and ErrEmpty when there is none.
func Parse(text string, limits Limits) (*Value, error) {
	start := strings.IndexAny(text, "{[")
	if start < 0 {
		return nil, ErrEmpty
	}
	p := &parser{src: text, pos: start, limits: limits}
	v := p.value(0)
	if p.problem == nil && !v.Complete {
		p.problem = ErrTruncated
	}
	return v, p.problem
}

// A parser reads a document from front to back.
type parser struct {
	src     string
	pos     int // bytes read
	limits  Limits
	values  int
	problem error // a limit was met
}

// value reads the value at pos. It never returns nil.
func (p *parser) value(depth int) *Value {
	if p.values++; p.values > p.limits.Values {
		p.stop(ErrTooLarge)
	}
	p.space()
	if p.pos >= len(p.src) {
		return &Value{}
	}
	if c := p.src[p.pos]; depth > p.limits.Depth && (c == '{' || c == '[') {
		return p.passOver()
	}
	switch c := p.src[p.pos]; c {
	case '{':
		return p.object(depth)
	case '[':
		return p.array(depth)
	case '"':
		text, ok := p.quoted()
		return &Value{Kind: String, text: text, Complete: ok}
	}
	return p.word()
}

// passOver reads an object or array that is nested too deeply, as nothing.
func (p *parser) passOver() *Value {
	if p.problem == nil {
		p.problem = ErrTooDeep
	}
	for open := 0; p.pos < len(p.src); {
		switch p.src[p.pos] {
		case '"':
			p.quoted()
			continue
		case '{', '[':
			open++
		case '}', ']':
			open--
		}
		p.pos++
		if open == 0 {
			return &Value{Complete: true}
		}
	}
	return &Value{}
}

func (p *parser) object(depth int) *Value {
	v := &Value{Kind: Object}
	p.pos++
	for {
		switch p.next() {
		case 0:
			return v
		case '}':
			p.pos++
			v.Complete = true
			return v
		case ']': // closes an array further out: the brace is missing
			v.Complete = true
			return v
		case '"':
			name, _ := p.quoted()
			if p.next() != ':' {
				continue
			}
			p.pos++
			m := p.value(depth + 1)
			v.members = append(v.members, member{name, m})
		default:
			p.pos++
		}
	}
}

func (p *parser) array(depth int) *Value {
	v := &Value{Kind: Array}
	p.pos++
	for {
		switch p.next() {
		case 0:
			return v
		case ']':
			p.pos++
			v.Complete = true
			return v
		case '}':
			v.Complete = true
			return v
		case ',', ':':
			p.pos++
		default:
			v.items = append(v.items, p.value(depth+1))
		}
	}
}

// next skips white space and returns the byte at pos, or 0 at the end.
func (p *parser) next() byte {
	p.space()
	if p.pos >= len(p.src) {
		return 0
	}
	return p.src[p.pos]
}

// word reads a number, true, false or null. Anything else is taken as it is
// written, up to the next mark of punctuation.
func (p *parser) word() *Value {
	start := p.pos
	end := strings.IndexAny(p.src[start:], ",]} \t\r\n")
	if end < 0 {
		p.pos = len(p.src)
		return &Value{}
	}
	if end == 0 { // a comma or bracket where a value belongs
		return &Value{Complete: true}
	}
	p.pos += end
	v := &Value{text: p.src[start:p.pos], Complete: true}
	switch v.text {
	case "null", "undefined":
		v.text = ""
	case "true", "false":
		v.Kind = Bool
	default:
		v.Kind = String
		if _, err := strconv.ParseFloat(v.text, 64); err == nil || errors.Is(err, strconv.ErrRange) {
			v.Kind = Number
		}
	}
	return v
}

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

func (p *parser) stop(reason error) {
	if p.problem == nil {
		p.problem = reason
	}
	p.pos = len(p.src)
}

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
