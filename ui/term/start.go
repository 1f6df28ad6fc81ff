package term

import (
	"context"
	"os"
	"strings"
	"time"

	xterm "github.com/charmbracelet/x/term"
	"github.com/muesli/cancelreader"
)

// A Config is what a session is started from.
type Config struct {
	In, Out *os.File            // the terminal
	Env     func(string) string // the environment
	Run     Runner              // for asking a multiplexer; nil asks none
	Set     Overrides           // what a person has set
	// Remembered gives what was chosen for a terminal, by [Profile.Key], when
	// nothing is set. It may be nil.
	Remembered func(key string) Bidi
	Bound      time.Duration // of the probe; 0 is the usual one
}

// Start finds out which terminal it is and returns a session for it, with
// what the terminal answered. It takes no longer than the bound. A terminal
// that cannot be asked is known by its environment; the error says only that
// the terminal cannot be used at all.
func Start(ctx context.Context, c Config) (*Session, Answers, error) {
	var a Answers
	var typed []byte
	bound := c.bound()
	if c.answers() {
		var err error
		if a, typed, err = c.ask(ctx, bound); err != nil {
			return nil, a, err
		}
	} else {
		a.Fenced = true
	}
	var outside Outside
	if multiplexer(identify(a, c.Env), c.Env) == "tmux" {
		outside = askOutside(ctx, c.Run, bound)
	}
	p := Classify(a, c.Env, outside, Overrides{})
	set := c.Set
	if set.Bidi == BidiAuto && c.Remembered != nil {
		set.Bidi = c.Remembered(p.Key())
	}
	s := NewSession(Classify(a, c.Env, outside, set), c.In, c.Out)
	s.fenced = a.Fenced
	s.input = NewInput(c.In, typed)
	return s, a, nil
}

// answers reports whether there is a terminal to ask that can take the
// questions: the Linux console shows some of them.
func (c Config) answers() bool {
	switch kind := c.Env("TERM"); {
	case kind == "" || kind == "dumb" || strings.HasPrefix(kind, "linux"):
		return false
	}
	return xterm.IsTerminal(c.In.Fd()) && xterm.IsTerminal(c.Out.Fd())
}

func (c Config) bound() time.Duration {
	switch {
	case c.Bound > 0:
		return c.Bound
	case c.Env("SSH_CONNECTION") != "" || c.Env("SSH_TTY") != "":
		return RemoteBound
	}
	return LocalBound
}

// ask probes the terminal in raw mode.
func (c Config) ask(ctx context.Context, bound time.Duration) (Answers, []byte, error) {
	mode, err := xterm.MakeRaw(c.In.Fd())
	if err != nil {
		return Answers{}, nil, err
	}
	defer func() { _ = xterm.Restore(c.In.Fd(), mode) }()
	reader, err := cancelreader.NewReader(c.In)
	if err != nil {
		return Answers{}, nil, err
	}
	defer func() { _ = reader.Close() }()
	a, typed, err := Probe{In: reader, Out: c.Out, Bound: bound}.Ask(ctx)
	a.learnSize(windowSize(c.Out.Fd()))
	return a, typed, err
}
