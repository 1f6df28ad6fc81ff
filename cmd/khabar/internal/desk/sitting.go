package desk

import (
	"context"
	"os"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"

	"khabar/cmd/khabar/internal/outside"
	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/ui/settings"
	"khabar/ui/term"
	"khabar/ui/theme"
)

// A sitting is a desk with someone at it.
type sitting struct {
	Desk
	kept       kept
	session    *term.Session
	answers    term.Answers
	foreground *outside.Foreground
	tended     bool // the upkeep has begun
}

// sit finds out which terminal this is and takes charge of it.
func (d Desk) sit(ctx context.Context) (*sitting, error) {
	keys, err := d.keyboard()
	if err != nil {
		return nil, err
	}
	s := &sitting{Desk: d, kept: kept{words: d.Words, library: d.Library, missing: d.Missing}}
	s.session, s.answers, err = term.Start(ctx, term.Config{
		In: keys, Out: d.Stdout, Env: d.Env, Run: outside.Run, Set: d.Settings.Overrides(),
		Remembered: func(key string) term.Bidi {
			b, _ := term.ParseBidi(s.kept.setting(ctx, bidiSetting(key)))
			return b
		},
	})
	if err != nil {
		return nil, err
	}
	s.foreground = outside.NewForeground(s.session, d.Interrupts)
	return s, nil
}

// keyboard is where keys come from: standard input, or the terminal itself
// when standard input is an article.
func (d Desk) keyboard() (*os.File, error) {
	if xterm.IsTerminal(d.Stdin.Fd()) {
		return d.Stdin, nil
	}
	return openTerminal()
}

// bidiSetting names what was chosen for a kind of terminal.
func bidiSetting(key string) string { return "bidi " + key }

// theme is the look for a terminal with this background.
func (s *sitting) theme(background term.Color) *theme.Theme {
	return printout.Theme(s.Stdout, s.Env, s.Settings.Theme, background)
}

// set is what was set on the screen. What the command line says of it comes
// first, for this once.
func (s *sitting) set(ctx context.Context) settings.Settings {
	kept := s.kept.settings(ctx)
	if s.PlainTheme {
		kept.Theme = ""
	}
	return kept
}

// run runs a model on the terminal until it quits, and gives the terminal back
// on every way out.
func (s *sitting) run(ctx context.Context, model tea.Model, options ...tea.ProgramOption) error {
	defer s.session.Close()
	p := tea.NewProgram(model, append(options, tea.WithContext(ctx), tea.WithInput(s.session.Input()), tea.WithOutput(s.session), tea.WithoutSignalHandler())...)
	s.foreground.Show(p)
	// Told to end by the signal and by its context at once, it would wait for itself.
	defer s.Interrupts.Lend()()
	defer s.session.Watch(term.Signals{
		Quit:    p.Quit,
		Suspend: func() { p.Send(tea.Suspend()) },
		Redraw:  func() { p.Send(tea.ClearScreen()) },
	})()
	if _, err := p.Run(); err != nil && ctx.Err() == nil {
		return err
	}
	if end, ok := s.session.Signal().(syscall.Signal); ok {
		return &problem.Exit{Status: problem.StatusSignal + int(end)}
	}
	return nil
}

// keepUp begins the upkeep of the library, until the end. What it returns tells
// that the library has changed by other hands, and how far its index is; both
// are nil without a library.
func (s *sitting) keepUp(ctx context.Context) (changes <-chan struct{}, indexed <-chan int) {
	if s.Upkeep == nil {
		return nil, nil
	}
	s.tended = true
	return s.Upkeep.Begin(ctx)
}

// tidyUp asks for another round of the upkeep, after articles came.
func (s *sitting) tidyUp() {
	if s.tended {
		s.Upkeep.Again()
	}
}

// end gives the terminal back, if that was not done, and lets go of the library.
func (s *sitting) end() {
	s.session.Close()
	if s.tended {
		if err := s.Upkeep.End(); err != nil {
			s.Say(s.spoken(err).Error()) // it is tried again the next time
		}
	}
}

// spoken says an error in the person's language.
func (s *sitting) spoken(err error) error { return problem.InWords(err, s.Words) }
