//go:build unix

package term

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// grace is the time that a program has to end after it was told to; then the
// terminal is restored and the program ended without its help.
const grace = 2 * time.Second

// Signals are the ways to tell the program what a signal asks of it. Each is
// called on a goroutine of its own and may block; a nil one is left out.
type Signals struct {
	Quit    func() // SIGHUP, SIGTERM, SIGINT: end now
	Suspend func() // SIGTSTP: give the screen back, stop, and take it again
	Redraw  func() // SIGCONT after a stop that nobody announced: draw everything
}

// Watch handles the signals that would otherwise end or stop the program with
// the terminal in its hands. The returned function ends the watch.
//
// SIGQUIT and SIGABRT ask for a report of what the program is at: the terminal is
// restored first, so that it can be read.
//
// SIGTSTP while the screen is in use asks for a suspension. Once the screen is
// given back the program stops, see stopProcess.
func (s *Session) Watch(to Signals) (stop func()) {
	ends := make(chan os.Signal, 2)
	signal.Notify(ends, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT)
	stops := make(chan os.Signal, 1)
	continues := make(chan os.Signal, 1)
	signal.Notify(continues, syscall.SIGCONT)
	signal.Notify(stops, syscall.SIGTSTP)
	fails := make(chan os.Signal, 1)
	signal.Notify(fails, syscall.SIGQUIT, syscall.SIGABRT)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case sig := <-fails:
				if s.Active() { // else meant for the program that has the terminal
					_ = s.Close()
					letThrough(sig)
				}
			case sig := <-ends:
				if sig == syscall.SIGINT && s.away() {
					continue // meant for the program that has the terminal
				}
				s.end(sig, ends, done, to.Quit)
				return
			case <-stops:
				if s.Active() {
					call(to.Suspend)
				} else {
					stopProcess()
				}
			case <-continues:
				if s.Active() {
					_ = s.Reenter()
					call(to.Redraw)
				}
			}
		}
	}()
	return func() {
		signal.Stop(ends)
		signal.Stop(fails)
		signal.Stop(stops)
		signal.Stop(continues)
		close(done)
	}
}

// echo is how long after the screen was taken again an interrupt may still be
// the one that ended the other program: both got it, and nothing says in which
// order its arrival and that end are seen. Keys make none while the screen is
// in use.
const echo = time.Second

// away reports whether another program has the terminal, or had it just now.
func (s *Session) away() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !s.active || time.Since(s.back) < echo
}

// stopProcess does what SIGTSTP does by itself. It has to be done by hand: a
// Go program that has once asked to be notified of SIGTSTP never stops on it
// again, [signal.Stop] or not, and would go on waiting with the shell's
// terminal in its hands.
//
// A program that no shell runs as a job (the one command of a window or of an
// ssh session) is never stopped, for nobody could continue it. It goes on at once,
// as if it had been.
func stopProcess() {
	now := syscall.SIGSTOP
	if session, err := unix.Getsid(0); err == nil && session == unix.Getpgrp() {
		now = syscall.SIGCONT
	}
	_ = syscall.Kill(os.Getpid(), now)
}

// end asks the program to end. If it has not by the end of the grace, or a
// second signal comes, the terminal is restored and the signal let through.
func (s *Session) end(sig os.Signal, again <-chan os.Signal, done <-chan struct{}, quit func()) {
	s.mu.Lock()
	s.signal = sig
	s.mu.Unlock()
	call(quit)
	timer := time.NewTimer(grace)
	defer timer.Stop()
	select {
	case <-done:
		return
	case <-again:
	case <-timer.C:
	}
	_ = s.Close()
	letThrough(sig)
}

// letThrough ends the program as the signal does by itself: SIGQUIT and SIGABRT
// print where every goroutine is.
func letThrough(sig os.Signal) {
	signal.Reset(sig)
	if number, ok := sig.(syscall.Signal); ok {
		_ = syscall.Kill(os.Getpid(), number)
		// Started by nohup, or in the background of a shell, the program has
		// inherited that the signal does nothing.
		os.Exit(128 + int(number))
	}
}

func call(f func()) {
	if f != nil {
		go f()
	}
}

// Signal returns the signal that told the program to end, or nil. By custom a
// program that a signal ended exits with 128 and the signal's number.
func (s *Session) Signal() os.Signal {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.signal
}
