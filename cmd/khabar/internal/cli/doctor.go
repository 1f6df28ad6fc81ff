package cli

import (
	"context"

	xterm "github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/desk"
	"khabar/ui/doctor"
	"khabar/ui/term"
)

func (a *app) doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: a.words.T("cmd.doctor"),
		Long:  a.words.T("cmd.doctorLong"),
		Args:  a.noArguments,
		RunE:  func(c *cobra.Command, _ []string) error { return a.doctor(c.Context()) },
	}
}

func (a *app) doctor(ctx context.Context) error {
	if !xterm.IsTerminal(a.Stdout.Fd()) {
		p := term.Classify(term.Answers{}, a.Env, term.Outside{}, a.settings.Overrides())
		_, err := a.Stdout.WriteString(doctor.Plain(p, term.Answers{}, a.words))
		return err
	}
	return a.atDesk(ctx, desk.Desk.Doctor)
}
