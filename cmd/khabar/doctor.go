package main

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"khabar/feed/state"
	"khabar/ui/doctor"
	"khabar/ui/term"
)

func (a *app) doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: a.words.T("cmd.doctor"),
		Long:  a.words.T("cmd.doctorLong"),
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return a.doctor(c.Context()) },
	}
}

// doctor shows what was found out about the terminal and remembers which way
// of writing reads right there.
func (a *app) doctor(ctx context.Context) error {
	if !xterm.IsTerminal(a.stdout.Fd()) {
		p := term.Classify(term.Answers{}, a.env, term.Outside{}, a.overrides())
		_, err := a.stdout.WriteString(doctor.Plain(p, term.Answers{}, a.words))
		return err
	}
	log, err := state.Open(stateFile())
	if err != nil {
		return err
	}
	session, answers, err := a.session(ctx, log)
	if err != nil {
		return err
	}
	defer session.Close()
	profile := session.Profile()
	screen := doctor.New(profile, answers, a.words, a.theme(answers.Background))
	if err := a.runOn(ctx, session, screen, tea.WithAltScreen()); err != nil {
		return err
	}
	session.Close()
	if b, ok := screen.Chosen(); ok {
		if err := log.SetSetting(bidiSetting(profile), string(b)); err != nil {
			return err
		}
		a.say(a.words.T("doctor.keptFor", "Bidi", string(b), "Terminal", profile.Key()))
	}
	return nil
}
