package query

import "fmt"

// Problem says what is wrong with a filter. Words for people are made from it
// where they are shown; [Error.Error] has the English ones.
type Problem uint8

// The problems.
const (
	UnknownField Problem = iota + 1 // a name before the colon that is no field
	UnknownValue                    // is: or has: with a word that it does not know
	MissingValue                    // nothing after the colon, the minus or OR
	BadDate                         // after: or before: with something that is no date
	OpenQuote                       // a quotation mark without its partner
	OpenParen                       // a parenthesis that is never closed
	CloseParen                      // a closing parenthesis without its partner
)

// An Error is a mistake in a filter, with its place and what was meant.
type Error struct {
	Problem Problem
	// Start and End are the place of the mistake, in bytes of the filter.
	Start, End int
	// Character is the place where it begins as a person counts: in characters
	// (code points), from 1.
	Character int
	// Text is what stands there.
	Text string
	// Meant is what the person probably meant, ready to stand in its place;
	// empty when nothing comes near.
	Meant string
}

// Error says what is wrong, where, and what to write instead.
func (e *Error) Error() string {
	where := fmt.Sprintf("at character %d: ", e.Character)
	switch e.Problem {
	case UnknownField:
		return where + fmt.Sprintf("%q is not a field", e.Text) + e.meant(`write the words in quotes to search for them`)
	case UnknownValue:
		return where + fmt.Sprintf("%q is not known", e.Text) + e.meant("is: takes unread, read or starred; has: takes comments")
	case MissingValue:
		if e.Text == "" {
			return where + "something is missing here"
		}
		return where + fmt.Sprintf("something is missing after %q", e.Text)
	case BadDate:
		return where + fmt.Sprintf("%q is not a date; write 2026-11-26, 26-11-2026, 3d, 2w or today", e.Text)
	case OpenQuote:
		return where + `the quotation mark is never closed; add " at the end`
	case OpenParen:
		return where + "the parenthesis is never closed; add ) at the end"
	default:
		return where + `")" closes nothing; remove it`
	}
}

func (e *Error) meant(otherwise string) string {
	if e.Meant != "" {
		return fmt.Sprintf("; did you mean %s?", e.Meant)
	}
	return "; " + otherwise
}
