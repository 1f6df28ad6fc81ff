package main

import (
	"errors"

	"khabar/cmd/khabar/internal/problem"
	"khabar/ui/text"
)

// report says what went wrong and returns the exit status.
func (a *app) report(err error) int {
	if err == nil {
		return problem.StatusFound
	}
	if message := a.spoken(err).Error(); message != "" {
		a.say(a.words.T("cmd.failed", "Problem", message))
	}
	var bad *problem.BadFilter
	if errors.As(err, &bad) {
		a.point(bad)
	}
	return problem.StatusOf(err)
}

// clean makes a line fit for standard error: what came from a file or a site
// must not steer the terminal.
func clean(line string) string { return text.Clean(line, text.SlotRow) }
