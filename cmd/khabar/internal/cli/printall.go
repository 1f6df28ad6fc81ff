package cli

import (
	"errors"

	"khabar/cmd/khabar/internal/printout"
)

// printAll prints each thing of a list, and tells by the exit status whether
// there was any.
func printAll[T any](a *app, list []T, one func(*printout.Printout, T) error) error {
	out := a.printout(a.Stdout)
	var err error
	for _, t := range list {
		err = errors.Join(err, one(out, t))
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		return err
	}
	return a.found(len(list))
}
