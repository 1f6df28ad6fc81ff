package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind is the kind of a token of the language.
type tokenKind uint8

const (
	tokenEnd tokenKind = iota
	tokenWord
	tokenOpen
	tokenClose
	tokenMinus
	tokenOr
)

// A token is one unit of the notation.
type token struct {
	kind       tokenKind
	start, end int
	// field is what stood before the colon, hasField whether one did.
	field    string
	hasField bool
	value    string
	quoted   bool
	whole    bool // a = stood before the value
}

// A scanner cuts a filter into tokens.
type scanner struct {
	text string
	pos  int
}

func (s *scanner) next() (token, *Error) {
	s.skipSpace()
	start := s.pos
	if start == len(s.text) {
		return token{kind: tokenEnd, start: start, end: start}, nil
	}
	switch s.text[start] {
	case '(':
		s.pos++
		return token{kind: tokenOpen, start: start, end: s.pos}, nil
	case ')':
		s.pos++
		return token{kind: tokenClose, start: start, end: s.pos}, nil
	case '-':
		s.pos++
		return token{kind: tokenMinus, start: start, end: s.pos}, nil
	}
	return s.word(start)
}

// word reads word, "words", field:word, field:"words" or field:="words".
func (s *scanner) word(start int) (token, *Error) {
	t := token{kind: tokenWord, start: start}
	if name, ok := s.fieldName(); ok {
		t.field, t.hasField = name, true
		if t.whole = strings.HasPrefix(s.text[s.pos:], "="); t.whole {
			s.pos++
		}
	}
	if closing := s.quote(); closing != 0 {
		open := s.pos
		_, n := utf8.DecodeRuneInString(s.text[s.pos:])
		s.pos += n
		end := strings.IndexFunc(s.text[s.pos:], func(r rune) bool { return r == closing || r == '"' })
		if end < 0 {
			return t, &Error{Problem: OpenQuote, Start: open, End: len(s.text), Text: s.text[open:]}
		}
		t.value, t.quoted = s.text[s.pos:s.pos+end], true
		s.pos += end
		_, n = utf8.DecodeRuneInString(s.text[s.pos:])
		s.pos += n
	} else {
		from := s.pos
		s.pos += wordLength(s.text[s.pos:])
		t.value = s.text[from:s.pos]
	}
	t.end = s.pos
	if !t.hasField && !t.quoted && (t.value == "OR" || t.value == "أو") {
		t.kind = tokenOr
	}
	return t, nil
}

// fieldName consumes letters and a colon; a word with a slash after the colon
// is an address, not a field.
func (s *scanner) fieldName() (string, bool) {
	rest := s.text[s.pos:]
	colon := strings.IndexByte(rest, ':')
	if colon <= 0 || strings.HasPrefix(rest[colon+1:], "//") {
		return "", false
	}
	for _, r := range rest[:colon] {
		if !unicode.IsLetter(r) {
			return "", false
		}
	}
	s.pos += colon + 1
	return rest[:colon], true
}

// quote returns the closing partner of the quotation mark at the position, or
// 0 when none stands there. Keyboards for Arabic and Persian have « » and “ ”.
func (s *scanner) quote() rune {
	r, _ := utf8.DecodeRuneInString(s.text[s.pos:])
	switch r {
	case '"':
		return '"'
	case '«':
		return '»'
	case '“':
		return '”'
	case '„':
		return '“'
	}
	return 0
}

func (s *scanner) skipSpace() {
	for s.pos < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.pos:])
		if !unicode.IsSpace(r) {
			return
		}
		s.pos += n
	}
}

// wordLength returns the length in bytes of the word that s begins with.
func wordLength(s string) int {
	for i, r := range s {
		if unicode.IsSpace(r) || r == '(' || r == ')' {
			return i
		}
	}
	return len(s)
}
