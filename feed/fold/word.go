package fold

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is what an index keeps of one word of a text.
type Word struct {
	Text string // folded
	// Start and End are the range of bytes of the source that it came from.
	Start, End int
	// Also marks another reading of the word before it, at the same place: part
	// of a word that ZWNJ divides, or an Arabic word without what is written
	// onto its front.
	Also bool
}

const zwnj = '\u200C'

// Words returns the words of s in order, folded at the level. A word is a run of
// letters, digits and marks, and of characters that fold to nothing; in Hebrew
// the quotation mark of an acronym is part of it (צה״ל is צהל). Behind it come
// its other readings, so that it is also found by
//
//   - the parts that ZWNJ divides it into (می‌خواهم by خواهم);
//   - what follows the Arabic article, and the particles و ف ب ك ل before that
//     (والأخبار by اخبار and الاخبار, للناس by الناس).
//
// What a person searches for goes through [Level.Fold], not through here, or
// the other readings are searched for as well. Scripts that put no spaces
// between words come as one.
func Words(l Level, s string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for start := 0; start < len(s); {
			end, plain := wordEnd(l, s, start)
			if end == start {
				_, size := decode(s, start)
				start += size
				continue
			}
			if plain && !reading(s[start:end], start, end, yield) || !plain && !readings(l, s, start, end, yield) {
				return
			}
			start = end
		}
	}
}

// wordEnd returns the end of the word that begins at start: start where none
// does. The word is plain where it is its own fold, without quotation marks and
// ZWNJ.
func wordEnd(l Level, s string, start int) (end int, plain bool) {
	i := start
	plain = true
	hebrew := false // the rune before is a Hebrew letter
	for i < len(s) {
		r, size := decode(s, i)
		if !inWord(r) {
			if !hebrew || !isQuote(r) {
				break
			}
			if next, _ := utf8.DecodeRuneInString(s[i+size:]); !unicode.Is(unicode.Hebrew, next) {
				break
			}
			plain = false
		}
		if plain {
			plain = r < shortRunes && !l.folds(r)
		}
		if hebrew || mayBeHebrew(r) {
			hebrew = unicode.Is(unicode.Hebrew, r) && !unicode.IsMark(r) || hebrew && unicode.IsMark(r)
		}
		i += size
	}
	return i, plain
}

// mayBeHebrew is false for most runes, and saves looking them up.
func mayBeHebrew(r rune) bool { return 0x0590 <= r && r <= 0x05FF || r >= 0xFB1D }

func inWord(r rune) bool {
	if uint32(r) < shortRunes {
		return wordBits.has(r)
	}
	return isWord(r)
}

// shortRunes is the end of the runes of at most two bytes. Most of what is
// indexed is of them.
const shortRunes = 0x800

// runeBits has a bit for each short rune.
type runeBits [shortRunes / 64]uint64

func (b *runeBits) has(r rune) bool { return b[uint32(r)/64]>>(uint32(r)%64)&1 != 0 }

func bitsOf(has func(rune) bool) (b runeBits) {
	for r := range rune(shortRunes) {
		if has(r) {
			b[r/64] |= 1 << (r % 64)
		}
	}
	return b
}

// wordBits are the short runes that are part of words, foldBits those that do not
// fold to themselves.
var (
	wordBits = bitsOf(isWord)
	foldBits = [...]runeBits{Full: bitsOf(Full.changes), Light: bitsOf(Light.changes)}
)

func (l Level) changes(r rune) bool {
	_, ok := l.of(r)
	return ok
}

// folds reports whether a short rune does not fold to itself.
func (l Level) folds(r rune) bool { return foldBits[l].has(r) }

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	if isQuote(r) { // modifier letters among them
		return false
	}
	if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) {
		return true
	}
	to, ok := Light.of(r)
	return ok && to == ""
}

// isQuote reports whether r folds to ' or ".
func isQuote(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '\'' || r == '"'
	}
	to, _ := Light.of(r)
	return to == "'" || to == "\""
}

// readings yields the word s[start:end] and its other readings.
func readings(l Level, s string, start, end int, yield func(Word) bool) bool {
	text := unquoted(l.Fold(s[start:end]))
	if strings.IndexFunc(text, notInWord) < 0 {
		if text != "" && !reading(text, start, end, yield) {
			return false
		}
	} else { // a character that stands for several words (¼)
		for part := range strings.FieldsFuncSeq(text, notInWord) {
			if !reading(part, start, end, yield) {
				return false
			}
		}
	}
	if !strings.ContainsRune(s[start:end], zwnj) {
		return true
	}
	for part := range strings.SplitSeq(s[start:end], string(zwnj)) {
		text := unquoted(l.Fold(part))
		if utf8.RuneCountInString(text) > 1 && !yield(Word{text, start, start + len(part), true}) {
			return false
		}
		start += len(part) + len(string(zwnj))
	}
	return true
}

// reading yields a folded word and what is left of it without its particles.
func reading(text string, start, end int, yield func(Word) bool) bool {
	if !yield(Word{text, start, end, false}) {
		return false
	}
	with, without := article(text)
	return without == "" ||
		(with == text || yield(Word{with, start, end, true})) && yield(Word{without, start, end, true})
}

func notInWord(r rune) bool { return !inWord(r) }

// unquoted removes the quotation marks that wordEnd has let into a word.
func unquoted(word string) string {
	if strings.IndexByte(word, '\'') < 0 && strings.IndexByte(word, '"') < 0 {
		return word
	}
	return strings.NewReplacer("'", "", `"`, "").Replace(word)
}

// article divides a folded Arabic word that has the article: the word with the
// article and nothing before it, and without. Both are empty where there is no
// article, or fewer than three letters after it, as in الله.
func article(word string) (with, without string) {
	if !mayHaveArticle(word) {
		return "", ""
	}
	rest := cutOne(word, isConjunction)
	noun, ok := strings.CutPrefix(rest, "لل")
	if !ok {
		noun, ok = strings.CutPrefix(cutOne(rest, isPreposition), "ال")
	}
	if !ok {
		noun, ok = strings.CutPrefix(rest, "ال")
	}
	if !ok || utf8.RuneCountInString(noun) < 3 {
		return "", ""
	}
	if strings.HasSuffix(word, "ال"+noun) { // as it stands in the word
		return word[len(word)-len("ال")-len(noun):], noun
	}
	return "ال" + noun, noun
}

// mayHaveArticle is false for most words, and saves looking at them closer: those
// that begin with another letter than the article and the particles before it.
func mayHaveArticle(word string) bool {
	if len(word) < len("ال")+3 {
		return false
	}
	r, _ := decode(word, 0)
	switch r {
	case 'ا', 'ل', 'و', 'ف', 'ب', 'ك':
		return true
	}
	return false
}

// The particles that are written onto a word, before its article.
func isConjunction(r rune) bool { return r == 'و' || r == 'ف' }
func isPreposition(r rune) bool { return r == 'ب' || r == 'ك' || r == 'ل' }

// cutOne returns s without its first rune if that is such a particle.
func cutOne(s string, is func(rune) bool) string {
	if s == "" {
		return s
	}
	if r, size := decode(s, 0); is(r) {
		return s[size:]
	}
	return s
}
