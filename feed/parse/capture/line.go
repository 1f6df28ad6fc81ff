package capture

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"khabar/feed/fold"
	"khabar/feed/parse/date"
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
	for _, l := range labelTable {
		n := len(l.words)
		if n > len(words) || n <= best.words || strings.Join(l.words, " ") != strings.Join(words[:n], " ") {
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

var sizeLine = regexp.MustCompile(`^(?:[+＋\-−–]?\s*[AaАاأآא]\s*[+＋\-−–]?\s*[|/]?\s*){1,3}$`)

// isSizeControl reports whether a line is the page's "A+ A-", in any order and
// with any of the letters that pages use, a label such as "font size" before it.
func isSizeControl(line string) bool {
	if i := strings.IndexAny(line, ":："); i >= 0 {
		line = strings.TrimLeft(line[i:], ":： ")
	}
	return sizeLine.MatchString(line) && strings.ContainsAny(line, "+＋-−–") && utf8.RuneCountInString(line) <= 16
}

// formRole finds which of the comment section's lines a line is. A number of
// comments beside the heading does not matter.
func formRole(line string) role {
	words := strings.FieldsFunc(fold.Fold(line), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	if len(words) == 0 || len(words) > longestFormLine {
		return unknown
	}
	whole := strings.Join(words, " ")
	for _, l := range formTable {
		pattern := strings.Join(l.words, " ")
		if whole == pattern {
			return l.role
		}
		if parts := strings.Split(pattern, "+"); len(parts) > 1 && containsAll(words, parts) {
			return l.role
		}
	}
	return unknown
}

// containsAll reports whether each part is the beginning of a word.
func containsAll(words, parts []string) bool {
	for _, part := range parts {
		found := false
		for _, word := range words {
			found = found || strings.HasPrefix(word, part) || strings.HasPrefix(word, "ب"+part) || strings.HasPrefix(word, "و"+part)
		}
		if !found {
			return false
		}
	}
	return true
}

// parseDate reads a line that is a date and nothing else: one that names a day.
func parseDate(line, lang string) (stamp, bool) {
	if utf8.RuneCountInString(line) < 6 || utf8.RuneCountInString(line) > 80 {
		return stamp{}, false
	}
	t, dateOnly, ok := date.Parse(line, lang)
	return stamp{t, dateOnly}, ok
}

var (
	sentenceEnd = regexp.MustCompile(`[.!?؟۔…:]["'”’»)\]]*$`)
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
	return utf8.RuneCountInString(line) > longestHeaderLine ||
		sentenceEnd.MatchString(line) && len(strings.Fields(line)) > longestPhrase
}

// isName reports whether a line may be the name of a person or two: a few
// words without digits, quotation marks or a sentence's end.
func isName(line string) bool {
	words := len(strings.Fields(line))
	return words >= 1 && words <= longestPhrase && utf8.RuneCountInString(line) <= 60 &&
		!digit.MatchString(line) && !strings.ContainsAny(line, "\"“”«»:?؟!؛;/#@+") &&
		(!sentenceEnd.MatchString(line) || strings.HasSuffix(line, "."))
}

// isAgency reports whether a line names an organisation that publishes news.
func isAgency(line string) bool {
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
	first, size := utf8.DecodeRuneInString(line)
	last, _ := utf8.DecodeLastRuneInString(line)
	n := utf8.RuneCountInString(line)
	if n < 4 || n > longestSubHead {
		return false
	}
	closing := map[rune]string{'"': "\"", '“': "”“", '”': "”“", '„': "“”", '«': "»", '»': "«", '‘': "’", '\'': "'", '「': "」"}[first]
	return strings.ContainsRune(closing, last) && closing != "" && !strings.ContainsAny(line[size:len(line)-utf8.RuneLen(last)], "\"“”«»")
}
