package date

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// A token is a number, a word, or a sign of one rune. Spaces are not tokens.
type token struct {
	text   string
	number int // -1 for anything but a number
	word   bool
}

func (t token) is(text string) bool { return t.text == text }

// scan splits folded text where digits, letters, signs and spaces meet.
func scan(text string) []token {
	var tokens []token
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == ' ':
		case isDigit(r):
			size = run(text, isDigit)
			n, err := strconv.Atoi(text[:size])
			if err != nil {
				n = -1
			}
			tokens = append(tokens, token{text: text[:size], number: n})
		case unicode.IsLetter(r):
			size = run(text, unicode.IsLetter)
			tokens = append(tokens, token{text: text[:size], number: -1, word: true})
		default:
			tokens = append(tokens, token{text: text[:size], number: -1})
		}
		text = text[size:]
	}
	return tokens
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// run returns the length in bytes of the leading runes of s that in accepts.
func run(s string, in func(rune) bool) int {
	for i, r := range s {
		if !in(r) {
			return i
		}
	}
	return len(s)
}
