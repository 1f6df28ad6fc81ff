package parse

import (
	"errors"
	"fmt"
)

// ErrorKind says what is wrong with an input, for those who translate it.
type ErrorKind uint8

// The kinds of error.
const (
	Unreadable ErrorKind = iota // the format's parser found nothing
	Empty                       // no bytes, or blanks alone
	Binary                      // an image, an archive, a program
	TooLarge                    // above MaxBytes
	Truncated                   // the input ends before its content does
	Overfull                    // a limit on entries, elements or nesting was met
)

// words are what each kind says, and the remedy.
var words = [...]struct{ what, remedy string }{
	Unreadable: {"cannot be read as news", "check that it is a feed, a page or a text"},
	Empty:      {"is empty", "check that it was saved or fetched completely"},
	Binary:     {"is not text", "give a feed, a page or a text; unpack archives first"},
	TooLarge:   {fmt.Sprintf("is larger than %d MiB", MaxBytes>>20), "split it, or give a feed with fewer entries"},
	Overfull:   {"holds more than is read from one input", "what came first is shown"},
	Truncated:  {"ends too early", "save or fetch it again for the rest; what is there is shown"},
}

// An Error says what is wrong with an input, where, and what to do. It is one
// line, in English; Kind lets an interface say it in other words.
type Error struct {
	Kind ErrorKind
	// What says what is wrong, as the end of a sentence about the input.
	What string
	// Where is the input's name as the person gave it, with a position where
	// one is known.
	Where string
	// Remedy says what the person can do.
	Remedy string
	// Err is the cause, or nil.
	Err error
}

// Error returns "where: what (cause); remedy".
func (e *Error) Error() string {
	s := e.What
	if e.Where != "" {
		s = e.Where + ": " + s
	}
	if e.Err != nil {
		s += " (" + e.Err.Error() + ")"
	}
	if e.Remedy != "" {
		s += "; " + e.Remedy
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

func newError(kind ErrorKind) *Error {
	return &Error{Kind: kind, What: words[kind].what, Remedy: words[kind].remedy}
}

// wrap makes an *Error of a format parser's error.
func wrap(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	e = newError(Unreadable)
	e.Err = err
	return e
}

// at returns the error with its place filled in.
func (e *Error) at(where string) *Error {
	if e.Where != "" {
		return e
	}
	c := *e
	c.Where = where
	return &c
}
