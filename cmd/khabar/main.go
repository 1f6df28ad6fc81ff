// Command khabar reads the news in a terminal, in any direction.
//
// This folder wires the parts together and holds nothing else: a file for each
// verb (read, show, list), the settings, and the small adapters by which the
// packages under ui reach files, the network, the browser and the clipboard.
//
// What was asked for goes to standard output, everything else to standard
// error. The exit status is 0 when something was found, 1 when nothing was, 2
// for wrong usage or an input that cannot be read, and 3 when the network
// failed.
package main

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
	"khabar/ui/term/quiet"
)

// A world is what the program was started in.
type world struct {
	stdin          *os.File
	stdout, stderr *os.File
	env            func(string) string
	now            func() time.Time
	interrupts     *outside.Interrupts
}

func main() {
	quiet.Done()
	w := world{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv, now: time.Now}
	w.interrupts = new(outside.Interrupts)
	ctx, stop := w.interrupts.Watch(context.Background())
	code := run(ctx, w, os.Args[1:])
	stop()
	os.Exit(code)
}

// run executes one command line and returns the exit status.
func run(ctx context.Context, w world, args []string) int {
	a := &app{world: w}
	a.words, _ = locale.New(locale.Detect(w.env)) // Detect names only languages that there are words in
	if err := a.chooseLanguage(languageFlag(args)); err != nil {
		return a.report(err)
	}
	root := a.rootCommand()
	root.SetArgs(args)
	return a.report(errors.Join(root.ExecuteContext(ctx), a.failed))
}

// An app is one run of the program.
type app struct {
	world
	words     *locale.Printer
	settings  config.Settings
	retention upkeep.Retention
	flags     flags
	failed    error // what printing help met, which has no way to return it
}

// flags are those of every command.
type flags struct {
	language, config, dataDir string
	settings                  config.Settings
}

// say writes a sentence for people to standard error.
func (a *app) say(sentence string) {
	_ = a.sentence(a.stderr, sentence) // there is nowhere left to say it
}

// print writes a sentence that is what a verb was asked for.
func (a *app) print(sentence string) error { return a.sentence(a.stdout, sentence) }

func (a *app) sentence(f *os.File, sentence string) error {
	p := a.printout(f)
	p.Line(sentence)
	return p.Flush()
}

// output is how everything is printed.
func (a *app) output() printout.Options {
	return printout.Options{Words: a.words, Env: a.env, Set: a.settings.Overrides(), Theme: a.settings.Theme}
}

func (a *app) printout(f *os.File) *printout.Printout { return printout.New(f, a.output()) }
