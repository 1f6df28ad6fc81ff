// Package cli is khabar's command line: a file for each verb, the flags, help, and
// what is printed.
//
// What was asked for goes to standard output, everything else to standard error: as
// rows on a terminal, as lines in a pipe, and as JSON, an object a line, where that
// was asked for (package printout). Names and meanings of JSON's fields stay, new
// ones may come. The exit status is 0 when something was found, 1 when nothing was,
// 2 for wrong usage or an input that cannot be read, and 3 when the network failed
// (package problem).
//
// A verb says in cobra's terms what it takes, asks the library or the packages under
// feed for it, and prints. Without a verb a person sits down to read: package desk.
// Who only looks does not begin a library, and everything that is said is said in
// the person's language.
package cli

import (
	"context"
	"errors"
	"os"
	"time"

	"khabar/cmd/khabar/internal/config"
	"khabar/cmd/khabar/internal/outside"
	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/upkeep"
	"khabar/ui/locale"
)

// A World is what the program was started in.
type World struct {
	Stdin          *os.File
	Stdout, Stderr *os.File
	Env            func(string) string
	Now            func() time.Time
	Interrupts     *outside.Interrupts
}

// Run executes one command line and returns the exit status. ctx ends at Ctrl-C,
// unless something else has the terminal.
func Run(ctx context.Context, w World, args []string) int {
	a := &app{World: w}
	a.words, _ = locale.New(locale.Detect(w.Env)) // Detect names only languages that there are words in
	if err := a.chooseLanguage(args); err != nil {
		return a.report(err)
	}
	root := a.rootCommand()
	root.SetArgs(args)
	err := errors.Join(root.ExecuteContext(ctx), a.failed)
	return a.report(a.stopped(ctx, err))
}

// An app is one run of the program.
type app struct {
	World
	words     *locale.Printer
	settings  config.Settings
	retention upkeep.Retention
	flags     flags
	failed    error // what printing help met, which has no way to return it
}

// flags are those of every command.
type flags struct {
	config, dataDir string
	settings        config.Settings // that come before those of the file
}

// say writes a sentence for people to standard error.
func (a *app) say(sentence string) {
	_ = a.sentence(a.Stderr, sentence) // there is nowhere left to say it
}

// print writes a sentence that is what a verb was asked for.
func (a *app) print(sentence string) error { return a.sentence(a.Stdout, sentence) }

func (a *app) sentence(f *os.File, sentence string) error {
	p := a.printout(f)
	p.Line(sentence)
	return p.Flush()
}

// output is how everything is printed.
func (a *app) output() printout.Options {
	return printout.Options{Words: a.words, Env: a.Env, Set: a.settings.Overrides(), Theme: a.settings.Theme}
}

func (a *app) printout(f *os.File) *printout.Printout { return printout.New(f, a.output()) }
