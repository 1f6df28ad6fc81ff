package cli

import "khabar/cmd/khabar/internal/printout"

// printAll prints each thing of a list, and tells by the exit status whether
// there was any.
func printAll[T any](a *app, list []T, one func(*printout.Printout, T)) error {
	p := a.printout(a.Stdout)
	for _, t := range list {
		one(p, t)
	}
	if err := p.Flush(); err != nil {
		return err
	}
	return a.found(len(list))
}
