// Package mistake says in a person's language what is wrong with a filter, and
// where in it. The command line prints it, the screen shows it below what is
// typed.
//
// The filter language itself is package feed/query, whose errors name the
// problem, the place and what was probably meant; this package has words for
// each. It draws nothing.
package mistake

import (
	"unicode/utf8"

	"khabar/feed/query"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
}

// sentences are those for a problem, without and with what was meant.
var sentences = map[query.Problem][2]string{
	query.UnknownField: {"mistake.unknownField", "mistake.unknownFieldMeant"},
	query.UnknownValue: {"mistake.unknownValue", "mistake.unknownValueMeant"},
	query.MissingValue: {"mistake.missingValue"},
	query.BadDate:      {"mistake.badDate"},
	query.OpenQuote:    {"mistake.openQuote"},
	query.OpenParen:    {"mistake.openParen"},
	query.CloseParen:   {"mistake.closeParen"},
}

// Sentence says what is wrong and what to write instead.
func Sentence(e *query.Error, words Words) string {
	of := sentences[e.Problem]
	switch {
	case e.Meant != "" && of[1] != "":
		return words.T(of[1], "Text", e.Text, "Meant", e.Meant)
	case e.Problem == query.MissingValue && e.Text == "":
		return words.T("mistake.missingFirst")
	}
	return words.T(of[0], "Text", e.Text)
}

// Place returns the bytes of the filter that are wrong, as a range that is not
// empty and lies within the filter, or behind its end where something is
// missing there: [len, len+1).
func Place(e *query.Error, filter string) (start, end int) {
	start, end = min(e.Start, len(filter)), min(e.End, len(filter))
	switch {
	case start < end:
		return start, end
	case start == len(filter):
		return start, start + 1
	}
	_, n := utf8.DecodeRuneInString(filter[start:])
	return start, start + n
}
