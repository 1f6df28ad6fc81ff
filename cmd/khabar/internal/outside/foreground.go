// Package outside runs other programs: a browser, a pager, the tools of a clipboard
// or of a terminal.
//
// One that has a window, or works silently, runs beside the screen (Run, Feed). One
// that draws on the terminal gets it as khabar found it, and the screen comes back
// when it has ended (Foreground). No shell is involved anywhere: what came from a
// feed is never more than an argument, and an address that is opened begins with
// http, https or mailto and cannot be taken for an option.
//
// Ctrl-C is for whoever has the terminal (Interrupts).
package outside

import (
	"bytes"
	"io"
	"os/exec"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/term"
)

// A Foreground runs other programs on the terminal while the screen waits: the
// terminal is given back as it was found, and taken again afterwards.
//
// The other program stays in our process group, so that Ctrl-Z stops both and
// the shell continues both. So Ctrl-C reaches both as well, and is not for us.
type Foreground struct {
	session    *term.Session
	interrupts *Interrupts
	screen     atomic.Pointer[tea.Program] // nil before it runs
}

// NewForeground returns one for a terminal that session has charge of.
func NewForeground(session *term.Session, interrupts *Interrupts) *Foreground {
	return &Foreground{session: session, interrupts: interrupts}
}

// Show says which screen waits while another program has the terminal.
func (f *Foreground) Show(screen *tea.Program) { f.screen.Store(screen) }

// Run runs the command on the terminal and returns how it ended. It is given
// what input says, if that is not nil: what is called when the terminal is as the
// command will find it. It must not be called from Update, which it waits for.
func (f *Foreground) Run(c *exec.Cmd, input func() []byte) error {
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
	interrupts *Interrupts
	input      func() []byte
}

// Run runs the command.
func (l lent) Run() error {
	defer l.interrupts.Lend()()
	if l.input != nil {
		l.Stdin = bytes.NewReader(l.input())
	}
	return l.Cmd.Run()
}

// The command has the terminal already, not what the screen would give it.

func (l lent) SetStdin(io.Reader)  {}
func (l lent) SetStdout(io.Writer) {}
func (l lent) SetStderr(io.Writer) {}
