package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	xterm "github.com/charmbracelet/x/term"
	"github.com/muesli/termenv"

	"khabar/feed/state"
	"khabar/ui"
	"khabar/ui/term"
	"khabar/ui/theme"
)

// read is the program on the screen: the list of what the names hold, and the
// reader.
func (a *app) read(ctx context.Context, names []string) error {
	if !xterm.IsTerminal(a.stdout.Fd()) {
		return errors.New(a.words.T("cmd.noTerminal"))
	}
	keys, err := a.keyboard()
	if err != nil {
		return err
	}
	log, err := state.Open(stateFile())
	if err != nil {
		return err
	}
	session, answers, err := term.Start(ctx, term.Config{
		In: keys, Out: a.stdout, Env: a.env, Run: runCommand, Set: a.overrides(),
		Remembered: func(key string) term.Bidi {
			b, _ := term.ParseBidi(log.Setting("bidi " + key))
			return b
		},
	})
	if err != nil {
		return err
	}
	defer session.Close()
	inputs := a.gatherer(names, log)
	model := ui.New(ui.Deps{
		Words: a.words, Theme: a.theme(answers.Background.Dark()), Profile: session.Profile(), Now: a.now(),
		Loader: inputs, Marks: marks{log}, Preferences: preferences{log}, Opener: opener{a.env}, Copier: nil,
		Size: keptSize(log), Terminal: session,
	})
	p := tea.NewProgram(model, append(ui.Options(), tea.WithContext(ctx), tea.WithInput(session.Input()), tea.WithOutput(session))...)
	defer session.Watch(term.Signals{
		Quit:    p.Quit,
		Suspend: func() { p.Send(tea.Suspend()) },
		Redraw:  func() { p.Send(tea.ClearScreen()) },
	})()
	if _, err := p.Run(); err != nil && !errors.Is(err, tea.ErrInterrupted) && ctx.Err() == nil {
		return err
	}
	session.Close()
	if end, ok := session.Signal().(syscall.Signal); ok {
		return &exit{status: 128 + int(end)}
	}
	inputs.sayProblems()
	return inputs.outcome(1)
}

// keyboard is where keys come from: standard input, or the terminal itself
// when standard input is an article.
func (a *app) keyboard() (*os.File, error) {
	if xterm.IsTerminal(a.stdin.Fd()) {
		return a.stdin, nil
	}
	return openTerminal()
}

func (a *app) theme(dark bool) *theme.Theme {
	depths := map[termenv.Profile]theme.Depth{
		termenv.Ascii: theme.NoColor, termenv.ANSI: theme.Palette16,
		termenv.ANSI256: theme.Palette256, termenv.TrueColor: theme.TrueColor,
	}
	renderer := lipgloss.NewRenderer(a.stdout, termenv.WithEnvironment(environment{a.env}), termenv.WithTTY(true))
	return theme.New(depths[renderer.ColorProfile()], dark, a.settings.Theme)
}

// environment gives termenv the variables that it asks for.
type environment struct{ get func(string) string }

func (e environment) Getenv(name string) string { return e.get(name) }
func (e environment) Environ() []string         { return nil }

// runCommand runs a program for at most two seconds and returns its output.
func runCommand(ctx context.Context, input []byte, name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Stdin = strings.NewReader(string(input))
	return c.Output()
}

type opener struct{ env func(string) string }

func (o opener) Open(address string) error { return openInBrowser(address, o.env) }
