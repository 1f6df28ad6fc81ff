package term

import "bytes"

// A reply is one answer of the terminal, split as ECMA-48 has it: for a
// control sequence, its private marker, its parameters with intermediates,
// and its final byte; for a control string, its introducer and its content.
type reply struct {
	kind   byte // '[' for CSI; 'P' DCS, ']' OSC, '_' APC
	marker byte // '?', '>', '=' or 0
	body   string
	final  byte // of a CSI
}

// maxReply bounds an answer, in bytes. No terminal that means well sends a
// longer one.
const maxReply = 4096

// A scanner takes answers of the terminal out of a stream of input and leaves
// the keys. Its rule is that a key must never be lost: what could be either
// is a key, unless answers are expected.
type scanner struct {
	expecting bool   // answers are under way: hold whatever may begin one
	held      []byte // the beginning of an answer that is not complete
	skipping  bool   // within a control string that is too long to be kept
}

// feed scans b. Each answer goes to found; what is left, keys and whatever
// else is no answer, is appended to keys.
func (s *scanner) feed(keys, b []byte, found func(reply)) []byte {
	data := b
	if len(s.held) > 0 {
		data = append(s.held, b...)
		s.held = nil
	}
	for len(data) > 0 {
		if s.skipping {
			data = s.skip(data)
			continue
		}
		if data[0] != 0x1b {
			end := bytes.IndexByte(data, 0x1b)
			if end < 0 {
				end = len(data)
			}
			keys = append(keys, data[:end]...)
			data = data[end:]
			continue
		}
		r, size, state := parseReply(data)
		switch {
		case state == complete && r.isAnswer():
			found(r)
			data = data[size:]
		case state == partial && s.hold(data):
			return keys
		case state == partial && len(data) > maxReply:
			s.skipping = true
			data = data[2:]
		default:
			keys = append(keys, data[:size]...)
			data = data[size:]
		}
	}
	return keys
}

// hold keeps the beginning of an answer for the next read. A lone escape, or
// one with a letter behind it, is a key that somebody pressed, unless answers
// are expected.
func (s *scanner) hold(data []byte) bool {
	if len(data) > maxReply || len(data) < 3 && !s.expecting {
		return false
	}
	s.held = append([]byte(nil), data...)
	return true
}

// skip drops the rest of a control string that is too long: up to its
// terminator, or to an escape that begins something else.
func (s *scanner) skip(data []byte) []byte {
	for i := range data {
		switch data[i] {
		case 0x07, 0x18, 0x1a:
			s.skipping = false
			return data[i+1:]
		case 0x1b:
			s.skipping = false
			if i+1 < len(data) && data[i+1] == '\\' {
				return data[i+2:]
			}
			return data[i:]
		}
	}
	return nil
}

// drop forgets an answer that was begun and never finished.
func (s *scanner) drop() { s.held, s.skipping = nil, false }

type scanState uint8

const (
	complete scanState = iota
	partial
	foreign // no answer; size bytes of something else
)

// parseReply parses the sequence that data, which starts with an escape,
// begins with. size is its length in bytes.
func parseReply(data []byte) (r reply, size int, state scanState) {
	if len(data) == 1 {
		return r, 1, partial
	}
	switch data[1] {
	case '[':
		return parseCSI(data)
	case 'P', ']', '_':
		return parseString(data)
	}
	return r, 1, foreign
}

func parseCSI(data []byte) (r reply, size int, state scanState) {
	r.kind = '['
	i := 2
	if i < len(data) && data[i] >= '<' && data[i] <= '?' {
		r.marker = data[i]
		i++
	}
	start := i
	for ; i < len(data); i++ {
		switch c := data[i]; {
		case c >= 0x20 && c <= 0x3F:
		case c >= 0x40 && c <= 0x7E:
			r.body, r.final = string(data[start:i]), c
			return r, i + 1, complete
		default:
			return r, i, foreign // broken off
		}
	}
	return r, i, partial
}

// stringStarts holds what the content of an answer may begin with: a string
// that begins otherwise was typed, Alt with a letter and then something else.
var stringStarts = map[byte]string{'P': "0123456789>!$@", ']': "0123456789", '_': "G"}

func parseString(data []byte) (r reply, size int, state scanState) {
	r.kind = data[1]
	if len(data) == 2 {
		return r, 2, partial
	}
	if bytes.IndexByte([]byte(stringStarts[r.kind]), data[2]) < 0 {
		return r, 2, foreign
	}
	for i := 2; i < len(data); i++ {
		switch data[i] {
		case 0x07:
			r.body = string(data[2:i])
			return r, i + 1, complete
		case 0x18, 0x1a:
			return r, i + 1, complete // cancelled: nothing in it counts
		case 0x1b:
			if i+1 == len(data) {
				return r, i, partial
			}
			if data[i+1] != '\\' {
				return r, i, complete // broken off by the next sequence
			}
			r.body = string(data[2:i])
			return r, i + 2, complete
		}
	}
	return r, len(data), partial
}

// isAnswer reports whether r is something that only a terminal says. Mouse
// and focus events, pastes and every key are not: CSI < … M, CSI I, CSI 200 ~.
func (r reply) isAnswer() bool {
	if r.kind != '[' {
		return true
	}
	switch {
	case r.marker == '<':
		return false
	case r.marker != 0:
		return true
	case r.final == 'y':
		return true // DECRPM of an ANSI mode
	case r.final == 'c', r.final == 'n':
		return true
	case r.final == 't':
		return r.body != ""
	case r.final == 'R':
		// CSI 1;2R is also Shift with F3; positions are asked for on row 2.
		n := numbers(r.body)
		return len(n) == 2 && n[0] > 1
	}
	return false
}

// numbers returns the parameters of a control sequence; what is no number
// counts as 0, and a number is cut at a million.
func numbers(body string) []int {
	var list []int
	n := 0
	for i := 0; i <= len(body); i++ {
		switch {
		case i == len(body) || body[i] == ';':
			list = append(list, n)
			n = 0
		case body[i] >= '0' && body[i] <= '9':
			n = min(n*10+int(body[i]-'0'), 1_000_000)
		}
	}
	return list
}
