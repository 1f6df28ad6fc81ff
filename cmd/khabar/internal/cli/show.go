package cli

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/printout"
	"khabar/feed/export"
)

func (a *app) showCommand() *cobra.Command {
	var asJSON bool
	var width string
	c := &cobra.Command{
		Use:   "show [--json] [--width N] X",
		Short: a.words.T("cmd.show"),
		Long:  a.words.T("cmd.showLong"),
		RunE: func(c *cobra.Command, names []string) error {
			columns, err := a.printWidth(width)
			if err != nil {
				return err
			}
			found, inputs, err := a.collect(c.Context(), names)
			if err != nil {
				return err
			}
			if len(found) == 0 {
				return inputs.Outcome(0)
			}
			if asJSON {
				err = export.WriteJSON(a.Stdout, found[:1])
			} else {
				o := a.output()
				err = o.Page(a.Stdout, columns, a.Now()).Article(a.Stdout, &found[0])
			}
			if err != nil {
				return err
			}
			return inputs.Outcome(1)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.Flags().StringVar(&width, "width", "", a.words.T("cmd.flagWidth"))
	return c
}

func (a *app) printWidth(flag string) (int, error) {
	if flag == "" {
		return printout.Width(a.Stdout), nil
	}
	n, err := strconv.Atoi(flag)
	if err != nil || n < 1 || n > printout.Widest {
		return 0, errors.New(a.words.T("cmd.badWidth", "Value", flag))
	}
	return n, nil
}
