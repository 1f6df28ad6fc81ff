package main

import (
	"context"
	"errors"
	"runtime"

	xterm "github.com/charmbracelet/x/term"

	"khabar/cmd/khabar/internal/following"
	"khabar/ui"
	"khabar/ui/term/clipboard"
)

// read is the program on the screen: the list of what the names hold, and the
// reader.
func (a *app) read(ctx context.Context, names []string) error {
	if !xterm.IsTerminal(a.stdout.Fd()) {
		return errors.New(a.words.T("cmd.noTerminal"))
	}
	s, err := a.sit(ctx)
	if err != nil {
		return err
	}
	return errors.Join(s.read(ctx, names), s.end())
}

func (s *sitting) read(ctx context.Context, names []string) error {
	on, err := s.shelf(ctx, names)
	if err != nil {
		return err
	}
	profile := s.session.Profile()
	deps := ui.Deps{
		Words: s.words, Theme: s.theme(s.answers.Background), Profile: profile, Now: s.now(),
		Store: on.store, Loader: on.loader, Explain: s.spoken, Queries: s.queries(), Preferences: s.kept,
		Opener:   opener{s.words, s.env, s.foreground},
		Pager:    pager{s},
		Copier:   copier{clipboard.Copier{Profile: profile, Env: s.env, System: runtime.GOOS, Out: s.session, Feed: feedCommand}},
		Settings: s.set(ctx), Mechanism: s.mechanism(ctx, profile), Letters: newLetters(s.session),
	}
	if on.asking != nil {
		deps.Refresher = on.asking
		deps.Sources = &following.Sources{Base: s.base(), Shown: on.shown, Home: on.first, Changed: on.asking.Changed}
		defer on.asking.Close()
	}
	deps.Changes, deps.Indexed = s.keepUp(ctx)
	model := ui.New(deps)
	err = s.run(ctx, model, ui.Options()...)
	if err := errors.Join(err, s.spoken(model.Close(context.WithoutCancel(ctx)))); err != nil {
		return err
	}
	for _, problem := range on.inputs.Problems() { // the screen showed them, and took them away
		s.say(problem.Error())
	}
	return on.inputs.Outcome(1)
}

type copier struct{ clipboard.Copier }

func (c copier) Copy(text string) error {
	_, err := c.Copier.Copy(context.Background(), text)
	return err
}
