package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/term"
)

// A foreground runs other programs on the terminal while the screen waits: the
// terminal is given back as it was found, and taken again afterwards.
//
// The other program stays in our process group, so that Ctrl-Z stops both and
// the shell continues both. So Ctrl-C reaches both as well, and is not for us.
type foreground struct {
	session    *term.Session
	interrupts *interrupts
	screen     atomic.Pointer[tea.Program] // nil before it runs
}

// run runs the command on the terminal and returns how it ended. It is given
// what input says, if that is not nil: what is called when the terminal is as the
// command will find it. It must not be called from Update, which it waits for.
func (f *foreground) run(c *exec.Cmd, input func() []byte) error {
	f.session.Attach(c)
	ended := make(chan error, 1)
	f.screen.Load().Send(tea.Exec(lent{c, f.interrupts, input}, func(err error) tea.Msg {
		ended <- err
		return nil
	})())
	return <-ended
}

// A lent is a command that has the terminal while it runs.
type lent struct {
	*exec.Cmd
	interrupts *interrupts
	input      func() []byte
}

// Run runs the command.
func (l lent) Run() error {
	defer l.interrupts.lend()()
	if l.input != nil {
		l.Stdin = bytes.NewReader(l.input())
	}
	return l.Cmd.Run()
}

// The command has the terminal already, not what the screen would give it.

func (l lent) SetStdin(io.Reader)  {}
func (l lent) SetStdout(io.Writer) {}
func (l lent) SetStderr(io.Writer) {}

// interrupts end the program's work on Ctrl-C, unless something else sees to
// that: the screen, while it is there, or another program that has the
// terminal.
type interrupts struct{ signals chan os.Signal }

// A handover is sent among the signals when something else takes them, 1, and
// when it is through, -1: the signals between were for that.
type handover int

func (handover) Signal()        {}
func (handover) String() string { return "handover" }

// watch returns a context that the next interrupt ends.
func (i *interrupts) watch(parent context.Context) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancel(parent)
	i.signals = make(chan os.Signal, 8)
	signal.Notify(i.signals, os.Interrupt)
	go func() {
		lent := 0
		for {
			select {
			case <-ctx.Done():
				return
			case s := <-i.signals:
				if h, ok := s.(handover); ok {
					lent += int(h)
				} else if lent == 0 {
					cancel()
				}
			}
		}
	}()
	return ctx, func() {
		signal.Stop(i.signals)
		cancel()
	}
}

// lend leaves interrupts to something else until it is called back. They are
// caught and dropped, not ignored: a program inherits what is ignored.
func (i *interrupts) lend() (back func()) {
	i.signals <- handover(1)
	return func() { i.signals <- handover(-1) }
}
