package problem

import (
	"errors"

	"khabar/feed/query"
	"khabar/ui/locale"
	"khabar/ui/mistake"
)

// A BadFilter is a filter with a mistake, which is said in the person's
// language.
type BadFilter struct {
	Filter   string
	Mistake  *query.Error
	sentence string
}

// Error is the sentence.
func (e *BadFilter) Error() string { return e.sentence }

// Unwrap returns the mistake.
func (e *BadFilter) Unwrap() error { return e.Mistake }

// OfFilter says what is wrong with a filter, as a *BadFilter.
func OfFilter(filter string, err error, words *locale.Printer) error {
	var wrong *query.Error
	if !errors.As(err, &wrong) {
		return err
	}
	return &BadFilter{Filter: filter, Mistake: wrong, sentence: mistake.Sentence(wrong, words)}
}
