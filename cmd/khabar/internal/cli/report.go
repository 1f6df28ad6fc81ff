package cli

import (
	"errors"

	"khabar/cmd/khabar/internal/problem"
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
