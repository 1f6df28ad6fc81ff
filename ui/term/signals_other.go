//go:build !unix

package term

import "os"

// Signals are the ways to tell the program what a signal asks of it. This
// system has none of them.
type Signals struct {
	Quit    func()
	Suspend func()
	Redraw  func()
}

// Watch does nothing where there are no signals to watch for.
func (s *Session) Watch(Signals) (stop func()) { return func() {} }

// Signal returns nil.
func (s *Session) Signal() os.Signal { return s.signal }
