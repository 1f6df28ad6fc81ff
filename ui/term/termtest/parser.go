package termtest

import (
	"strings"
	"unicode/utf8"
)

type state uint8

const (
	ground state = iota
	escape
	csi
	str       // within OSC, DCS, APC, PM or SOS
	strEscape // an escape within one: its terminator, or its end
	charset   // after ESC ( and the like, or ESC #
)

// A parser splits bytes into characters, controls and sequences, after
// ECMA-48 and Paul Williams's state machine, as far as a renderer goes.
type parser struct {
	state state
	buf   []byte
	intro byte // of the string
	utf8  []byte
}

func (p *parser) take(s *Screen, c byte) {
	switch p.state {
	case ground:
		p.ground(s, c)
	case escape:
		p.escape(s, c)
	case csi:
		p.csi(s, c)
	case str, strEscape:
		p.str(s, c)
	case charset:
		p.state = ground
		s.hash(p.intro, c)
	}
}

func (p *parser) ground(s *Screen, c byte) {
	if len(p.utf8) > 0 || c >= 0x80 {
		p.utf8 = append(p.utf8, c)
		if utf8.FullRune(p.utf8) {
			r, _ := utf8.DecodeRune(p.utf8)
			p.utf8 = p.utf8[:0]
			s.print(r)
		}
		return
	}
	switch {
	case c == 0x1b:
		p.state = escape
	case c < 0x20 || c == 0x7f:
		s.control(c)
	default:
		s.print(rune(c))
	}
}

func (p *parser) escape(s *Screen, c byte) {
	p.state, p.buf = ground, p.buf[:0]
	switch c {
	case '[':
		p.state = csi
	case ']', 'P', '_', '^', 'X':
		p.state, p.intro = str, c
	case '(', ')', '#', ' ':
		p.state, p.intro = charset, c
	default:
		s.escape(c)
	}
}

func (p *parser) csi(s *Screen, c byte) {
	switch {
	case c == 0x1b:
		p.state = escape
	case c < 0x20:
		s.control(c)
	case c >= 0x40 && c <= 0x7e:
		p.state = ground
		s.csi(newSequence(string(p.buf), c))
	default:
		p.buf = append(p.buf, c)
	}
}

func (p *parser) str(s *Screen, c byte) {
	switch {
	case p.state == strEscape && c == '\\', c == 0x07:
		p.state = ground
		s.str(p.intro, string(p.buf))
	case p.state == strEscape:
		p.state = escape
		p.escape(s, c)
	case c == 0x1b:
		p.state = strEscape
	case c == 0x18 || c == 0x1a:
		p.state = ground
	default:
		p.buf = append(p.buf, c)
	}
}

// A sequence is a control sequence.
type sequence struct {
	marker string // "?", ">" or ""
	params []int
	raw    string // parameters as written
	inter  string
	final  byte
}

func newSequence(body string, final byte) sequence {
	q := sequence{final: final}
	if body != "" && strings.IndexByte("<=>?", body[0]) >= 0 {
		q.marker, body = body[:1], body[1:]
	}
	end := len(body)
	for end > 0 && body[end-1] >= 0x20 && body[end-1] <= 0x2f {
		end--
	}
	q.raw, q.inter = body[:end], body[end:]
	if q.raw == "" {
		return q
	}
	for part := range strings.SplitSeq(q.raw, ";") {
		n := 0
		for _, d := range part {
			if d < '0' || d > '9' {
				break
			}
			n = min(n*10+int(d-'0'), 99_999)
		}
		q.params = append(q.params, n)
	}
	return q
}

func (q sequence) String() string {
	return "CSI " + q.marker + q.raw + q.inter + string(q.final)
}
