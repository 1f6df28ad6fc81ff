package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"

	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/problem"
	"khabar/ui/term"
	"khabar/ui/theme"
)

// session finds out which terminal this is and takes charge of it.
func (a *app) session(ctx context.Context, k kept) (*term.Session, term.Answers, error) {
	keys, err := a.keyboard()
	if err != nil {
		return nil, term.Answers{}, err
	}
	return term.Start(ctx, term.Config{
		In: keys, Out: a.stdout, Env: a.env, Run: runCommand, Set: a.settings.Overrides(),
		Remembered: func(key string) term.Bidi {
			b, _ := term.ParseBidi(k.setting(ctx, bidiSetting(key)))
			return b
		},
	})
}

// bidiSetting names what was chosen for a kind of terminal.
func bidiSetting(key string) string { return "bidi " + key }

// runOn runs a model on the terminal until it quits, and gives the terminal
// back on every way out.
func (a *app) runOn(ctx context.Context, f *foreground, model tea.Model, options ...tea.ProgramOption) error {
	session := f.session
	p := tea.NewProgram(model, append(options, tea.WithContext(ctx), tea.WithInput(session.Input()), tea.WithOutput(session), tea.WithoutSignalHandler())...)
	f.screen.Store(p)
	// Told to end by the signal and by its context at once, it would wait for itself.
	defer f.interrupts.lend()()
	defer session.Watch(term.Signals{
		Quit:    p.Quit,
		Suspend: func() { p.Send(tea.Suspend()) },
		Redraw:  func() { p.Send(tea.ClearScreen()) },
	})()
	if _, err := p.Run(); err != nil && ctx.Err() == nil {
		return err
	}
	if end, ok := session.Signal().(syscall.Signal); ok {
		return &problem.Exit{Status: problem.StatusSignal + int(end)}
	}
	return nil
}

// keyboard is where keys come from: standard input, or the terminal itself
// when standard input is an article.
func (a *app) keyboard() (*os.File, error) {
	if xterm.IsTerminal(a.stdin.Fd()) {
		return a.stdin, nil
	}
	return openTerminal()
}

// theme is the look for a terminal with this background.
func (a *app) theme(background term.Color) *theme.Theme {
	return printout.Theme(a.stdout, a.env, a.settings.Theme, background)
}

// runLimit bounds programs that are asked something or handed something.
const runLimit = 2 * time.Second

// runCommand runs a program and returns its output.
func runCommand(ctx context.Context, input []byte, name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, runLimit)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Stdin = bytes.NewReader(input)
	return c.Output()
}

// feedCommand runs a program with input and waits for it, but not for a child
// that it leaves behind: a clipboard's tool does.
func feedCommand(ctx context.Context, input []byte, name string, args ...string) error {
	ctx, cancel := context.WithTimeout(ctx, runLimit)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Stdin = bytes.NewReader(input)
	c.WaitDelay = runLimit
	return c.Run()
}
