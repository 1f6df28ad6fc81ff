package desk

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/doctor"
	"khabar/ui/term"
)

func (s *sitting) doctor(ctx context.Context) error {
	profile := s.session.Profile()
	screen := doctor.New(profile, s.answers, s.Words, s.theme(s.answers.Background))
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
		s.Say(s.Words.T(id, "Bidi", string(b), "Terminal", profile.Key()))
	}
	return nil
}
