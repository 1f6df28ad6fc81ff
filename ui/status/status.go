// Package status is what the program answers in its status line to what a person
// did last: that it was done, or what went wrong. An answer stands until the
// next key; what the program is busy with is said by others, while there is none.
//
// Errors reach a person through here, in words: those of the filter language
// with its own, those of the store and of the rest of the world with those of a
// function that is handed in. The package draws nothing.
package status

import (
	"errors"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/foot"
	"khabar/ui/mistake"
	"khabar/ui/theme"
)

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
}

// A Line holds the answer. Those who act share it; it belongs to the goroutine
// that runs Update.
type Line struct {
	words   Words
	explain func(error) error
	said    foot.Said
}

// New returns a line that says nothing. explain puts errors of the world into
// words; nil leaves them as they are.
func New(w Words, explain func(error) error) *Line { return &Line{words: w, explain: explain} }

// Say says what was done.
func (l *Line) Say(s string) { l.said = foot.Said{Text: s, Style: theme.Body} }

// SayBoth says one thing, and another behind it, if there is one.
func (l *Line) SayBoth(s, also string) {
	if also != "" {
		s += " · " + also
	}
	l.Say(s)
}

// Fail says what went wrong, in a sentence.
func (l *Line) Fail(s string) { l.said = foot.Said{Text: s, Style: theme.Failure} }

// Report says what went wrong, with the words for the error.
func (l *Line) Report(err error) { l.Fail(l.Problem(err)) }

// Problem puts what went wrong into words.
func (l *Line) Problem(err error) string {
	var wrong *query.Error
	switch {
	case errors.As(err, &wrong):
		return mistake.Sentence(wrong, l.words)
	case errors.Is(err, store.ErrNotFound):
		return l.words.T("status.gone")
	case l.explain != nil:
		err = l.explain(err)
	}
	return err.Error()
}

// Clear takes the answer away.
func (l *Line) Clear() { l.said = foot.Said{} }

// Said returns the answer. Its text is empty where there is none.
func (l *Line) Said() foot.Said { return l.said }
