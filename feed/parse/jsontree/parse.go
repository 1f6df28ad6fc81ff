package jsontree

import (
	"errors"
	"strconv"
	"strings"
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

func (p *parser) stop(reason error) {
	if p.problem == nil {
		p.problem = reason
	}
	p.pos = len(p.src)
}
