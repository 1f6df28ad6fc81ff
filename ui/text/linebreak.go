package text

import "github.com/go-text/typesetting/segmenter"

// A LineBreaker finds break opportunities by UAX #14. Its zero value is ready;
// it is not for concurrent use.
//
// The rules look at each character's neighbours, and are slow for what they
// mostly find: that a line may end after the spaces between two words. So
// words that are only letters, digits and the commas after them are told apart
// first, and the rules are asked about the others, each with the end of the
// plain word before it and the start of the one after: what lies beyond those
// is out of every rule's sight.
type LineBreaker struct {
	segmenter segmenter.Segmenter
	opens     []uint8
}

// mark sets open[i] to the kind of break before text[i], for i from 0 to
// len(text).
func (b *LineBreaker) mark(open []uint8, text []rune) {
	clear(open)
	if len(text) == 0 {
		return
	}
	context := 0 // the last character of a plain word, or the start of the text
	slow := -1   // where a stretch begins that the rules are to be asked about
	for i := 0; i < len(text); {
		end, last, plain := plainWord(text, i)
		switch {
		case !plain && slow < 0:
			slow = context
		case plain && slow >= 0:
			b.ask(open, text, slow, i+1)
			slow = -1
		}
		if plain {
			context = last
			if end < len(text) {
				open[end] = mayBreak
			}
		}
		i = end
	}
	if slow >= 0 {
		b.ask(open, text, slow, len(text))
	}
	open[len(text)] = mustBreak
}

// ask applies the rules to text[start:end].
func (b *LineBreaker) ask(open []uint8, text []rune, start, end int) {
	clear(open[start+1 : end])
	b.segmenter.Init(text[start:end])
	it := b.segmenter.LineIterator()
	for it.Next() {
		line := it.Line()
		at := start + line.Offset + len(line.Text)
		switch {
		case at == end: // the end of what was asked about, not of the text
		case line.IsMandatoryBreak:
			open[at] = mustBreak
		default:
			open[at] = mayBreak
		}
	}
}

// plainWord returns the end of the word that begins at start, spaces behind it
// included, and whether it is plain: it begins with a letter or a digit, goes
// on with these, their marks, and infix separators (class IS), and may end
// with exclamation or question marks (EX). last is its last character that is
// no mark.
func plainWord(text []rune, start int) (end, last int, plain bool) {
	plain = true
	before := breakOther
	i := start
	for ; i < len(text) && text[i] != ' '; i++ {
		if !plain {
			continue
		}
		class := breakClassOf(text[i])
		switch class {
		case breakLetter:
			plain = before != breakExclamation
		case breakMark:
			plain = before == breakLetter || before == breakMark
		case breakInfix, breakExclamation:
			plain = before != breakOther
		default:
			plain = false
		}
		if class != breakMark {
			last = i
		}
		before = class
	}
	plain = plain && i > start
	for i < len(text) && text[i] == ' ' {
		i++
	}
	return i, last, plain
}

// A breakClass is a line breaking class, or several that behave alike in a
// plain word.
type breakClass uint8

const (
	breakOther       breakClass = iota // ask the rules
	breakLetter                        // AL, HL, NU
	breakMark                          // CM
	breakInfix                         // IS
	breakExclamation                   // EX
)

func breakClassOf(r rune) breakClass {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return breakLetter
	case r == '.', r == ',', r == ':', r == ';', r == 0x060C:
		return breakInfix
	case r == '!', r == '?', r == 0x061B, r == 0x061F, r == 0x06D4:
		return breakExclamation
	case r < 0xC0:
		return breakOther
	case r >= 0x0620 && r <= 0x064A, r >= 0x0671 && r <= 0x06D3, r == 0x06D5,
		r >= 0x0660 && r <= 0x0669, r >= 0x06F0 && r <= 0x06F9,
		r >= 0x05D0 && r <= 0x05EA,
		r < 0x0250 && r != 0xD7 && r != 0xF7,
		r >= 0x03A3 && r <= 0x03C9, r >= 0x0400 && r <= 0x0481:
		return breakLetter
	case r >= 0x064B && r <= 0x065F, r == 0x0670:
		return breakMark
	}
	return breakOther
}
