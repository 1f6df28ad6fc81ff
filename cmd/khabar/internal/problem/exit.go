package problem

import (
	"errors"

	"khabar/ui/locale"
)

// The exit statuses.
const (
	StatusFound   = 0
	StatusNothing = 1
	StatusInput   = 2 // wrong usage, or an input that cannot be read
	StatusNetwork = 3
	StatusSignal  = 128 // and the number of the signal that ended the program
)

// An Exit ends the program with a status. Its error, if any, is said first.
type Exit struct {
	Status int
	Err    error
}

// Error is what is said, "" where nothing is.
func (e *Exit) Error() string {
	if e.Err == nil {
		return ""
	}
	return e.Err.Error()
}

// Unwrap returns the error that is said.
func (e *Exit) Unwrap() error { return e.Err }

// Nothing is the outcome where nothing was found, as a sentence says.
func Nothing(sentence string) error { return &Exit{StatusNothing, errors.New(sentence)} }

// Found is the outcome where so many things were found: nil unless there was none.
func Found(n int, words *locale.Printer) error {
	if n > 0 {
		return nil
	}
	return Nothing(words.T("cmd.nothingFound"))
}

// StatusOf is the exit status that an error asks for. One that names none is
// wrong usage, as the command line's parser finds it.
func StatusOf(err error) int {
	var e *Exit
	switch {
	case err == nil:
		return StatusFound
	case errors.As(err, &e):
		return e.Status
	}
	return StatusInput
}
