package text

import "unicode/utf8"

// An emojiState says how far an emoji sequence (UTS #51) has been read. A
// sequence is shown as its first emoji: nearly every terminal draws the rest
// as characters of their own, each with two cells.
type emojiState uint8

const (
	emojiNone   emojiState = iota
	emojiBase              // after a symbol
	emojiJoined            // after a symbol and ZWJ
)

// emojiTakes reports whether r continues the sequence, and is dropped.
func (c *cleaner) emojiTakes(r rune, class runeClass) bool {
	switch {
	case r == 0x200D:
		c.emoji = emojiJoined
		return true
	case class == classDrop && r != 0x1B && r >= 0xA0: // selectors, skin tones, tags
		return true
	case class == classSymbol && c.emoji == emojiJoined:
		c.emoji = emojiBase
		return true
	}
	c.emoji = emojiNone
	return false
}

// flag writes the country code that a pair of regional indicators stands for.
func (c *cleaner) flag(s string, r rune, n int) int {
	c.changed = true
	c.flush()
	if c.prev == classLetter || c.spell {
		c.put(' ', classSpace)
	}
	c.put('A'+r-0x1F1E6, classLetter)
	if second, size := utf8.DecodeRuneInString(s[n:]); classOf(second) == classFlag {
		c.put('A'+second-0x1F1E6, classLetter)
		n += size
	}
	c.spell = true
	return n
}

// spellOut writes the words for a character that a grid cannot show.
func (c *cleaner) spellOut(s string, r rune, n int) int {
	c.changed = true
	c.flush()
	if r == 0x06DD || r == 0x08E2 {
		return c.verseEnd(s, n)
	}
	if c.prev == classLetter || c.spell {
		c.put(' ', classSpace)
	}
	for _, word := range spelled(r) {
		class := classLetter
		if word == ' ' {
			class = classSpace
		}
		c.put(word, class)
	}
	c.spell = true
	return n
}

// verseEnd writes U+06DD, which encloses the number after it, as that number
// in parentheses.
func (c *cleaner) verseEnd(s string, n int) int {
	c.spell = false
	digits := 0
	for digits < 4 {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !digit(r) {
			break
		}
		if digits == 0 {
			c.put('(', classOther)
		}
		c.put(r, classOther)
		n += size
		digits++
	}
	if digits == 0 {
		c.put('*', classOther)
	} else {
		c.put(')', classOther)
	}
	return n
}

// digit reports whether r is a European, an Arabic-Indic or an extended
// Arabic-Indic digit.
func digit(r rune) bool {
	return r >= '0' && r <= '9' || r >= 0x0660 && r <= 0x0669 || r >= 0x06F0 && r <= 0x06F9
}
