package main

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

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

// doctor shows what was found out about the terminal and remembers which way
// of writing reads right there.
func (a *app) doctor(ctx context.Context) error {
	if !xterm.IsTerminal(a.stdout.Fd()) {
		p := term.Classify(term.Answers{}, a.env, term.Outside{}, a.settings.Overrides())
		_, err := a.stdout.WriteString(doctor.Plain(p, term.Answers{}, a.words))
		return err
	}
	s, err := a.sit(ctx)
	if err != nil {
		return err
	}
	return errors.Join(s.doctor(ctx), s.end())
}

func (s *sitting) doctor(ctx context.Context) error {
	profile := s.session.Profile()
	screen := doctor.New(profile, s.answers, s.words, s.theme(s.answers.Background))
	if err := s.run(ctx, screen, tea.WithAltScreen()); err != nil {
		return err
	}
	if b, ok := screen.Chosen(); ok {
		if err := s.kept.set(bidiSetting(profile.Key()), string(b)); err != nil {
			return err
		}
		id := "doctor.keptFor"
		if b == term.BidiAuto {
			id = "doctor.forgotten"
		}
		s.say(s.words.T(id, "Bidi", string(b), "Terminal", profile.Key()))
	}
	return nil
}
