package outside

import (
	"context"
	"os"
	"os/signal"
)

// Interrupts end the program's work on Ctrl-C, unless something else sees to
// that: the screen, while it is there, or another program that has the
// terminal.
type Interrupts struct{ signals chan os.Signal }

// A handover is sent among the signals when something else takes them, 1, and
// when it is through, -1: the signals between were for that.
type handover int

func (handover) Signal()        {}
func (handover) String() string { return "handover" }

// Watch returns a context that the next interrupt ends.
func (i *Interrupts) Watch(parent context.Context) (ctx context.Context, stop func()) {
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

// Lend leaves interrupts to something else until it is called back. They are
// caught and dropped, not ignored: a program inherits what is ignored.
func (i *Interrupts) Lend() (back func()) {
	i.signals <- handover(1)
	return func() { i.signals <- handover(-1) }
}
