package desk

import (
	"context"
	"errors"
	"runtime"

	"khabar/cmd/khabar/internal/outside"
	"khabar/cmd/khabar/internal/printout"
	"khabar/ui"
	"khabar/ui/term"
	"khabar/ui/term/clipboard"
)

func (s *sitting) read(ctx context.Context, names []string) error {
	on, err := s.shelf(ctx, names)
	if err != nil {
		return err
	}
	profile := s.session.Profile()
	deps := ui.Deps{
		Words: s.Words, Theme: s.theme(s.answers.Background), Profile: profile, Now: s.Now(),
		Store: on.store, Loader: on.loader, Explain: s.spoken, Queries: s.queries(), Preferences: s.kept,
		Opener:   outside.Opener{Words: s.Words, Env: s.Env, Foreground: s.foreground},
		Pager:    outside.Pager{Words: s.Words, Env: s.Env, Foreground: s.foreground, Lay: s.page},
		Copier:   copier{clipboard.Copier{Profile: profile, Env: s.Env, System: runtime.GOOS, Out: s.session, Feed: outside.Feed}},
		Settings: s.set(ctx), Mechanism: s.mechanism(ctx, profile), Letters: newLetters(s.session),
	}
	if on.asker != nil {
		deps.Refresher, deps.Sources = on.asker, on.sources
		defer on.asker.Close()
	}
	deps.Changes, deps.Indexed = s.keepUp(ctx)
	model := ui.New(deps)
	err = s.run(ctx, model, ui.Options()...)
	if err := errors.Join(err, s.spoken(model.Close(context.WithoutCancel(ctx)))); err != nil {
		return err
	}
	for _, problem := range on.inputs.Problems() { // the screen showed them, and took them away
		s.Say(problem.Error())
	}
	return on.inputs.Outcome(1)
}

// page is what an article is laid out for, on this terminal as a pager finds it.
func (s *sitting) page(p term.Profile) printout.Page {
	return printout.Page{Words: s.Words, Now: s.Now(), Width: printout.Width(s.Stdout), Profile: p, SGR: s.theme(term.Color{}).SGR}
}

// copier copies by whichever way there is.
type copier struct{ clipboard.Copier }

// Copy implements ui.Copier.
func (c copier) Copy(text string) error {
	_, err := c.Copier.Copy(context.Background(), text)
	return err
}
