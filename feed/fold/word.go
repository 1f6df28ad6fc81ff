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
			end := wordEnd(s, start)
			if end == start {
				_, size := utf8.DecodeRuneInString(s[start:])
				start += size
				continue
			}
			if !readings(l, s, start, end, yield) {
				return
			}
			start = end
		}
	}
}

// wordEnd returns the end of the word that begins at start: start where none
// does.
func wordEnd(s string, start int) int {
	i := start
	hebrew := false // the rune before is a Hebrew letter
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !inWord(r) {
			if next, _ := utf8.DecodeRuneInString(s[i+size:]); !hebrew || !isQuote(r) || !unicode.Is(unicode.Hebrew, next) {
				break
			}
		}
		if hebrew || mayBeHebrew(r) {
			hebrew = unicode.Is(unicode.Hebrew, r) && !unicode.IsMark(r) || hebrew && unicode.IsMark(r)
		}
		i += size
	}
	return i
}

// mayBeHebrew is false for most runes, and saves looking them up.
func mayBeHebrew(r rune) bool { return 0x0590 <= r && r <= 0x05FF || r >= 0xFB1D }

func inWord(r rune) bool {
	if uint32(r) < uint32(len(wordBits)*64) {
		return wordBits[uint32(r)/64]>>(uint32(r)%64)&1 != 0
	}
	return isWord(r)
}

// wordBits has a bit for each rune of at most two bytes: whether it is part of
// words. Most of what is indexed is looked up here.
var wordBits = func() (table [0x800 / 64]uint64) {
	for r := range rune(0x800) {
		if isWord(r) {
			table[r/64] |= 1 << (r % 64)
		}
	}
	return table
}()

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
	for text := range wordsOf(unquoted(l.Fold(s[start:end]))) {
		if !yield(Word{text, start, end, false}) {
			return false
		}
		if with, without := article(text); without != "" {
			if with != text && !yield(Word{with, start, end, true}) || !yield(Word{without, start, end, true}) {
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

// wordsOf yields the words of a fold, which is one but where a character stands
// for several (¼).
func wordsOf(folded string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if folded != "" && strings.IndexFunc(folded, notInWord) < 0 {
			yield(folded)
			return
		}
		strings.FieldsFuncSeq(folded, notInWord)(yield)
	}
}

func notInWord(r rune) bool { return !inWord(r) }

// unquoted removes the quotation marks that wordEnd has let into a word.
func unquoted(word string) string {
	if !strings.ContainsAny(word, `'"`) {
		return word
	}
	return strings.NewReplacer("'", "", `"`, "").Replace(word)
}

// article divides a folded Arabic word that has the article: the word with the
// article and nothing before it, and without. Both are empty where there is no
// article, or fewer than three letters after it, as in الله.
func article(word string) (with, without string) {
	rest := cutOne(word, "وف")
	if noun, ok := strings.CutPrefix(rest, "لل"); ok {
		return definite(noun)
	}
	if noun, ok := strings.CutPrefix(cutOne(rest, "بكل"), "ال"); ok {
		return definite(noun)
	}
	if noun, ok := strings.CutPrefix(rest, "ال"); ok {
		return definite(noun)
	}
	return "", ""
}

func definite(noun string) (with, without string) {
	if utf8.RuneCountInString(noun) < 3 {
		return "", ""
	}
	return "ال" + noun, noun
}

// cutOne returns s without its first rune if that is one of letters.
func cutOne(s, letters string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size > 0 && strings.ContainsRune(letters, r) {
		return s[size:]
	}
	return s
}
