// Command khabar reads the news in a terminal, in any direction.
//
// Everything is in the packages below: cli reads the command line, desk takes
// charge of the terminal for whoever sits down to read, and the rest serves the
// two. They alone know both the packages under feed, which know nothing of a
// screen, and those under ui, which open nothing.
package main

import (
	"context"
	"os"
	"time"

	"khabar/cmd/khabar/internal/cli"
	"khabar/cmd/khabar/internal/outside"
	"khabar/ui/term/quiet"
)

func main() {
	quiet.Done()
	interrupts := new(outside.Interrupts)
	ctx, stop := interrupts.Watch(context.Background())
	w := cli.World{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.Getenv, Now: time.Now, Interrupts: interrupts}
	status := cli.Run(ctx, w, os.Args[1:])
	stop()
	os.Exit(status)
}
