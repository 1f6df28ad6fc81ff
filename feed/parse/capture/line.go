package capture

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"khabar/feed/fold"
	"khabar/feed/parse/date"
	"khabar/feed/parse/plain"
)

// A labelled is a line that begins with a label.
type labelled struct {
	role  role
	value string // what follows the label on its line, trimmed
	// colon says that a colon parts the two, or that the label is alone: then
	// it is one wherever it stands. Without, it may begin a sentence.
	colon bool
	words int // of the label
}

// matchLabel finds the longest label that a line begins with.
func matchLabel(line string) (labelled, bool) {
	ends, words := wordEnds(line, 5)
	best := labelled{}
	if len(words) == 0 {
		return best, false
	}
	for _, l := range labelTable[words[0]] {
		n := len(l.words)
		if n > len(words) || n <= best.words || !slices.Equal(l.words, words[:n]) {
			continue
		}
		rest := strings.TrimSpace(line[ends[n-1]:])
		value := strings.TrimLeft(rest, ":：=؛ \u00a0")
		best = labelled{l.role, value, rest == "" || value != rest, n}
	}
	return best, best.words > 0
}

// wordEnds splits the first words of a line at spaces and colons: the byte
// where each ends, and the words folded.
func wordEnds(line string, limit int) (ends []int, words []string) {
	start := -1
	for i, r := range line + " " {
		boundary := unicode.IsSpace(r) || r == ':' || r == '：' || r == '='
		switch {
		case boundary && start >= 0:
			ends, words = append(ends, i), append(words, fold.Fold(line[start:i]))
			start = -1
			if len(words) == limit {
				return ends, words
			}
		case !boundary && start < 0:
			start = i
		}
		if r == ':' || r == '：' {
			return ends, words
		}
	}
	return ends, words
}

var sizeLine = regexp.MustCompile(`^(?:[+＋\-−–]?[\s\x{a0}]*[AaАاأآא][\s\x{a0}]*[+＋\-−–]?[\s\x{a0}]*[|/]?[\s\x{a0}]*){1,3}$`)

// isSizeControl reports whether a line is the page's "A+ A-", in any order and
// with any of the letters that pages use, a label such as "font size" before it.
func isSizeControl(line string) bool {
	if len(line) > 80 {
		return false
	}
	if i := strings.IndexAny(line, ":："); i >= 0 {
		line = strings.TrimLeft(line[i:], ":： ")
	}
	return sizeLine.MatchString(line) && strings.ContainsAny(line, "+＋-−–") && utf8.RuneCountInString(line) <= 16
}

// formRole finds which of the comment section's lines a line is. A number of
// comments beside the heading does not matter.
func formRole(line string) role {
	if len(line) > longestFormLine*40 {
		return unknown
	}
	words := strings.FieldsFunc(fold.Fold(line), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	if len(words) == 0 || len(words) > longestFormLine {
		return unknown
	}
	if r, ok := formWhole[strings.Join(words, " ")]; ok {
		return r
	}
	for _, p := range formPattern {
		if containsAll(words, p.words) {
			return p.role
		}
	}
	return unknown
}

// containsAll reports whether each part is the beginning of a word.
func containsAll(words, parts []string) bool {
	for _, part := range parts {
		if !slices.ContainsFunc(words, func(word string) bool { return beginsWith(word, part) }) {
			return false
		}
	}
	return true
}

// beginsWith reports whether a word begins with a part, or does so behind one
// of the prefixes ("with", "and", "as") that Arabic and Hebrew write on the word.
func beginsWith(word, part string) bool {
	if strings.HasPrefix(word, part) {
		return true
	}
	first, size := utf8.DecodeRuneInString(word)
	switch first {
	case 'ب', 'و', 'כ', 'ו':
		return strings.HasPrefix(word[size:], part)
	}
	return false
}

// parseDate reads a line that is a date and nothing else: one that names a day.
func parseDate(line, lang string) (stamp, bool) {
	if len(line) < 6 || len(line) > 240 {
		return stamp{}, false
	}
	t, dateOnly, ok := date.Parse(line, lang)
	return stamp{t, dateOnly}, ok
}

var (
	handle      = regexp.MustCompile(`^@?[\p{L}\p{M}\p{Nd}_.-]{2,32}$`)
	digit       = regexp.MustCompile(`\p{Nd}`)
	onlyAddress = regexp.MustCompile(`^https?://\S+$`)
)

// Lengths of lines: a line of more characters than longestHeaderLine is prose,
// and so is a sentence of more than longestPhrase words.
const (
	longestHeaderLine = 90
	longestPhrase     = 6
	longestSubHead    = 110
)

// isProse reports whether a line is a sentence or more of the body.
func isProse(line string) bool {
	return len(line) > 4*longestHeaderLine || utf8.RuneCountInString(line) > longestHeaderLine ||
		plain.EndsSentence(line) && len(strings.Fields(line)) > longestPhrase
}

// isName reports whether a line may be the name of a person or two: a few
// words without digits, quotation marks or a sentence's end.
func isName(line string) bool {
	if len(line) > 240 {
		return false
	}
	words := strings.Fields(line)
	for _, word := range words {
		if plain.EndsSentence(word) && utf8.RuneCountInString(word) > 4 { // "Dr." and "J." may be
			return false
		}
	}
	return len(words) >= 1 && len(words) <= longestPhrase && utf8.RuneCountInString(line) <= 60 &&
		!digit.MatchString(line) && !strings.ContainsAny(line, "\"“”«»:?؟!؛;/#@+<>()[]{}=|\\")
}

// isHandle reports whether a line may be the name that a guest goes by: one
// word with a letter in it.
func isHandle(line string) bool {
	return len(line) <= 96 && handle.MatchString(line) && strings.ContainsFunc(line, unicode.IsLetter)
}

// isAgency reports whether a line names an organisation that publishes news.
func isAgency(line string) bool {
	if len(line) > 240 {
		return false
	}
	words := strings.FieldsFunc(fold.Fold(line), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) > longestPhrase {
		return false
	}
	for _, word := range words {
		if agencyNames[word] || agencyNames[strings.TrimPrefix(word, "ال")] {
			return true
		}
	}
	return false
}

// isSubHead reports whether a line is wholly in quotation marks.
func isSubHead(line string) bool {
	if len(line) > 4*longestSubHead+8 {
		return false
	}
	first, size := utf8.DecodeRuneInString(line)
	last, _ := utf8.DecodeLastRuneInString(line)
	n := utf8.RuneCountInString(line)
	if n < 4 || n > longestSubHead {
		return false
	}
	closing := map[rune]string{'"': "\"", '“': "”“", '”': "”“", '„': "“”", '«': "»", '»': "«", '‘': "’", '\'': "'", '「': "」"}[first]
	return strings.ContainsRune(closing, last) && closing != "" && !strings.ContainsAny(line[size:len(line)-utf8.RuneLen(last)], "\"“”«»")
}
