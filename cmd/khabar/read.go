package main

import (
	"context"
	"errors"
	"runtime"

	xterm "github.com/charmbracelet/x/term"

	"khabar/feed/state"
	"khabar/ui"
	"khabar/ui/term/clipboard"
)

// read is the program on the screen: the list of what the names hold, and the
// reader.
func (a *app) read(ctx context.Context, names []string) error {
	if !xterm.IsTerminal(a.stdout.Fd()) {
		return errors.New(a.words.T("cmd.noTerminal"))
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
	inputs := a.gatherer(names, log)
	model := ui.New(ui.Deps{
		Words: a.words, Theme: a.theme(answers.Background), Profile: session.Profile(), Now: a.now(),
		Loader: inputs, Marks: marks{log}, Preferences: preferences{log},
		Opener: opener{a.env},
		Copier: copier{clipboard.Copier{Profile: session.Profile(), Env: a.env, System: runtime.GOOS, Out: session, Feed: feedCommand}},
		Size:   keptSize(log), Spacing: keptSpacing(log), Mechanism: a.mechanism(ctx, session.Profile()), Letters: letters{session},
	})
	if err := a.runOn(ctx, session, model, ui.Options()...); err != nil {
		return err
	}
	session.Close()
	inputs.sayProblems()
	return inputs.outcome(1)
}

type opener struct{ env func(string) string }

func (o opener) Open(address string) error { return openInBrowser(address, o.env) }

type copier struct{ clipboard.Copier }

func (c copier) Copy(text string) error {
	_, err := c.Copier.Copy(context.Background(), text)
	return err
}
