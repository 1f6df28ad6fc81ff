package main

import (
	"errors"

	"khabar/ui/text"
)

// The exit statuses.
const (
	exitFound   = 0
	exitNothing = 1
	exitInput   = 2 // wrong usage, or an input that cannot be read
	exitNetwork = 3
)

// An exit ends the program with a status. Its error, if any, is said first.
type exit struct {
	status int
	err    error
}

func (e *exit) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exit) Unwrap() error { return e.err }

// report says what went wrong and returns the exit status. Errors that name no
// status are wrong usage, as the command line's parser finds it.
func (a *app) report(err error) int {
	if err == nil {
		return exitFound
	}
	status := statusOf(err)
	if message := a.spoken(err).Error(); message != "" {
		a.say(a.words.T("cmd.failed", "Problem", message))
	}
	var bad *badFilter
	if errors.As(err, &bad) {
		a.point(bad)
	}
	return status
}

// statusOf is the exit status that an error asks for.
func statusOf(err error) int {
	var e *exit
	if errors.As(err, &e) {
		return e.status
	}
	return exitInput
}

// clean makes a line fit for standard error: what came from a file or a site
// must not steer the terminal.
func clean(line string) string { return text.Clean(line, text.SlotRow) }
