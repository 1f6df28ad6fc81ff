package main

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/cmd/khabar/internal/upkeep"
	"khabar/ui/settings"
	"khabar/ui/term"
)

// A sitting is what a screen stands on: the terminal, and what is remembered.
type sitting struct {
	*app
	kept    kept
	session *term.Session
	answers term.Answers
	upkeep  *upkeep.Upkeep // nil without a library, and where nobody reads

	foreground *foreground // other programs on the terminal
}

// sit takes charge of the terminal. Where the library cannot be used, that is
// said, and reading goes on without.
func (a *app) sit(ctx context.Context) (*sitting, error) {
	s := &sitting{app: a, kept: kept{words: a.words}}
	s.kept.library, s.kept.missing = a.openLibrary(ctx)
	if s.kept.missing != nil {
		a.say(s.kept.unknown().Error())
	}
	var err error
	s.session, s.answers, err = a.session(ctx, s.kept)
	if err != nil {
		_ = s.kept.close()
		return nil, err
	}
	s.foreground = &foreground{session: s.session, interrupts: a.interrupts}
	return s, nil
}

// set is what was set on the screen. What the command line says of it comes
// first, for this once.
func (s *sitting) set(ctx context.Context) settings.Settings {
	kept := s.kept.settings(ctx)
	if s.flags.settings.Theme != "" {
		kept.Theme = ""
	}
	return kept
}

// run shows a model until it quits, and gives the terminal back.
func (s *sitting) run(ctx context.Context, model tea.Model, options ...tea.ProgramOption) error {
	defer s.session.Close()
	return s.runOn(ctx, s.foreground, model, options...)
}

// keepUp begins the upkeep of the library, until the end. What it returns tells
// that the library has changed by other hands, and how far its index is; both
// are nil without a library.
func (s *sitting) keepUp(ctx context.Context) (changes <-chan struct{}, indexed <-chan int) {
	if s.kept.library == nil {
		return nil, nil
	}
	s.upkeep = s.app.upkeep(s.kept.library)
	return s.upkeep.Begin(ctx)
}

// tidyUp asks for another round of the upkeep, after articles came.
func (s *sitting) tidyUp() {
	if s.upkeep != nil {
		s.upkeep.Again()
	}
}

// end gives the terminal back, if that was not done, and closes the library.
func (s *sitting) end() error {
	s.session.Close()
	if s.upkeep != nil {
		if err := s.upkeep.End(); err != nil {
			s.say(s.spoken(err).Error()) // it is tried again the next time
		}
	}
	return s.kept.close()
}
