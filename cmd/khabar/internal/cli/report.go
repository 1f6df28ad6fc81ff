package cli

import (
	"context"
	"errors"
	"syscall"

	"khabar/cmd/khabar/internal/problem"
)

// stopped is the outcome of a verb that Ctrl-C ended: not that nothing was found
// until then, nor what the packages below call it.
func (a *app) stopped(ctx context.Context, err error) error {
	status := problem.StatusOf(err)
	if ctx.Err() == nil || status >= problem.StatusSignal {
		return err
	}
	if status > problem.StatusNothing && err.Error() != "" && !errors.Is(err, context.Canceled) {
		return err
	}
	return &problem.Exit{Status: problem.StatusSignal + int(syscall.SIGINT), Err: errors.New(a.words.T("cmd.stopped"))}
}

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
