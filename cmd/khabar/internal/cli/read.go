package cli

import (
	"context"
	"errors"

	xterm "github.com/charmbracelet/x/term"

	"khabar/cmd/khabar/internal/desk"
)

// read is the program on the screen: the list of what the names hold, and the
// reader.
func (a *app) read(ctx context.Context, names []string) error {
	if !xterm.IsTerminal(a.Stdout.Fd()) {
		return errors.New(a.words.T("cmd.noTerminal"))
	}
	return a.atDesk(ctx, func(d desk.Desk, ctx context.Context) error { return d.Read(ctx, names) })
}

// atDesk does something at a desk. Where the library cannot be used, that is
// said, and reading goes on without.
func (a *app) atDesk(ctx context.Context, do func(desk.Desk, context.Context) error) error {
	d := desk.Desk{
		Stdin: a.Stdin, Stdout: a.Stdout, Env: a.Env, Now: a.Now, Words: a.words, Settings: a.settings,
		PlainTheme: a.flags.settings.Theme != "", Interrupts: a.Interrupts, Say: a.say,
	}
	l, err := a.openLibrary(ctx)
	if err != nil {
		d.Missing = err
		a.sayWithout(err)
		return do(d, ctx)
	}
	d.Library, d.Upkeep = l, a.upkeep(l)
	return errors.Join(do(d, ctx), a.spoken(l.Close()))
}

// sayWithout says that nothing is remembered, and why.
func (a *app) sayWithout(err error) {
	a.say(a.words.T("store.without", "Problem", err.Error()))
}
