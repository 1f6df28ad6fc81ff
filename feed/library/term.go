package library

import (
	"strconv"
	"strings"

	"khabar/feed/fold"
)

// The kinds of term. A term is one token of the index, which no word can be.
const (
	anyTerm      = termMark + "*" // every article has it
	tagTerm      = termMark + "k" // and the keyword; its token ends in the key
	sourceTerm   = termMark + "s" // and the source's number
	nameTerm     = termMark + "n" // and the number of an author or agency
	languageTerm = termMark + "l" // and the language tag or a beginning of it
)

// appendTerms appends the terms of an article, as its column holds them.
func appendTerms(dst []byte, source int64, names []int64, language string, tags []string) []byte {
	dst = append(dst, anyTerm...)
	dst = strconv.AppendInt(append(dst, sourceTerm...), source, 36)
	for _, id := range names {
		dst = strconv.AppendInt(append(dst, nameTerm...), id, 36)
	}
	language = languageKey(language)
	for i := range len(language) + 1 {
		if i > 0 && (i == len(language) || language[i] == '-') {
			dst = append(append(dst, languageTerm...), language[:i]...)
		}
	}
	for _, tag := range tags {
		dst = append(append(dst, tagTerm...), plain(tag)...)
	}
	return dst
}

// tagsOf returns the keywords among terms.
func tagsOf(terms string) (tags []string) {
	for part := range strings.SplitSeq(terms, tagTerm) {
		if tag, _, _ := strings.Cut(part, termMark); !strings.HasPrefix(part, termMark) && part != "" {
			tags = append(tags, tag)
		}
	}
	return tags
}

// languageKey is the form in which language tags are compared (RFC 5646, 2.1.1:
// without regard to case).
func languageKey(tag string) string { return strings.ToLower(plain(tag)) }

// tagToken returns the token of a keyword.
func tagToken(tag string) string { return tagTerm + fold.Key(plain(tag)) }

// plain is s without the characters that have a meaning in the columns of
// texts and terms, and without NUL, which ends a search.
func plain(s string) string {
	if !strings.ContainsAny(s, barrier+termMark+"\x00") {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '\x1e', '\x1f', 0:
			return ' '
		}
		return r
	}, s)
}
