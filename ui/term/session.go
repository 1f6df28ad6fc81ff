package term

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"sync"
	"time"

	xterm "github.com/charmbracelet/x/term"
)

// The alternate screen's mode, by which a renderer takes the screen and gives
// it back, and the modes that a crash would leave behind.
var altScreen = []byte("\x1b[?1049")

const (
	leaveAltScreen = "\x1b[?1049l"
	afterCrash     = "\x1b[?2026l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?2004l\x1b[?25h\x1b[m" + leaveAltScreen
	beginFrame     = "\x1b[?2026h"
	endFrame       = "\x1b[?2026l"
	cursorHome     = "\x1b[H"
)

// A hold is a state that the terminal is kept in while the screen is ours.
type hold struct {
	name, enter, leave string
	entering, leaving  func() // beside the bytes; nil for nothing
}

// A Session owns the state of one terminal. It stands between a renderer and
// the terminal as the renderer's output and watches for the one thing that
// every renderer does on every way in and out: entering and leaving the
// alternate screen. What [Profile.Enter] asks for goes out just before the
// screen is entered, and what undoes it just after it is left, whether the
// reason is a quit, an error, a panic that the renderer caught, a suspension
// or another program that runs in between.
//
// A Session is used with Bubble Tea like this:
//
//	p := tea.NewProgram(model, tea.WithAltScreen(), tea.WithInput(s.Input()), tea.WithOutput(s), tea.WithoutSignalHandler())
//	defer s.Close()
//	defer s.Watch(Signals{Quit: p.Quit, Suspend: func() { p.Send(tea.Suspend()) },
//		Redraw: func() { p.Send(tea.ClearScreen()) }})()
//	_, err := p.Run()
//
// Bubble Tea's own handler of signals is left out: told to end twice, it would
// wait for itself. A program that is run on the terminal meanwhile needs [Session.Attach].
// All methods may be called from any goroutine.
type Session struct {
	profile Profile
	in, out *os.File // in and out may be nil in tests of the output
	w       io.Writer
	input   *Input
	mode    *xterm.State // the tty's mode before anything was done to it
	fenced  bool         // no answers of the terminal are outstanding

	mu     sync.Mutex
	active bool // the alternate screen is ours
	holds  []hold
	signal os.Signal
	lent   bool      // the screen was given back at least once
	back   time.Time // when it was taken again
}

// NewSession returns a session for a terminal that is known to be p. The
// files are the terminal's; in a test in may be nil and out any writer.
func NewSession(p Profile, in *os.File, out io.Writer) *Session {
	s := &Session{profile: p, in: in, w: out, fenced: true}
	s.out, _ = out.(*os.File)
	s.holds = []hold{{name: "bidi", enter: p.Enter(), leave: p.Leave()}}
	if in != nil {
		s.mode, _ = xterm.GetState(in.Fd())
		s.input = NewInput(in, nil)
	}
	return s
}

// Profile returns what is known of the terminal.
func (s *Session) Profile() Profile { return s.profile }

// Input returns the terminal's input, without answers to the probe that come
// late, to be read by the program.
func (s *Session) Input() *Input { return s.input }

// Active reports whether the alternate screen is in use.
func (s *Session) Active() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.active
}

// Hold keeps the terminal in a further state while the screen is in use:
// enter is sent now if it is, and each time that it is taken again; leave on
// every way out. A hold of the same name is replaced, its own leave not sent;
// an empty enter and leave end it.
func (s *Session) Hold(name, enter, leave string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hold(hold{name: name, enter: enter, leave: leave}, enter != "" || leave != "")
	if !s.active || enter == "" {
		return nil
	}
	_, err := io.WriteString(s.w, enter)
	return err
}

// HoldBy is [Session.Hold] for a state that is not changed by bytes but by
// calls, which must return soon. They are made on the goroutine that takes the
// screen or gives it back.
func (s *Session) HoldBy(name string, enter, leave func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hold(hold{name: name, entering: enter, leaving: leave}, true)
	if s.active {
		enter()
	}
}

func (s *Session) hold(h hold, on bool) {
	kept := s.holds[:0]
	for _, other := range s.holds {
		if other.name != h.name {
			kept = append(kept, other)
		}
	}
	if s.holds = kept; on {
		s.holds = append(s.holds, h)
	}
}

// Write passes a renderer's output on to the terminal. A frame, which begins
// with the cursor's way home, is wrapped in a synchronized update where the
// terminal knows of these.
func (s *Session) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := b
	switch {
	case bytes.Contains(b, altScreen):
		out = s.switching(b)
	case s.active && s.profile.Synchronized && len(b) > len(cursorHome) && bytes.HasPrefix(b, []byte(cursorHome)):
		out = append(append([]byte(beginFrame), b...), endFrame...)
	}
	if _, err := s.w.Write(out); err != nil {
		return 0, err
	}
	return len(b), nil
}

// switching returns b with the bytes of the holds around the sequences that
// enter and leave the alternate screen.
func (s *Session) switching(b []byte) []byte {
	var out []byte
	for {
		i := bytes.Index(b, altScreen)
		if i < 0 || i+len(altScreen) >= len(b) {
			return append(out, b...)
		}
		end := i + len(altScreen) + 1
		switch b[end-1] {
		case 'h':
			out = append(append(append(out, b[:i]...), s.taken()...), b[i:end]...)
		case 'l':
			out = append(append(out, b[:end]...), s.given()...)
		default:
			out = append(out, b[:end]...)
		}
		b = b[end:]
	}
}

// taken marks the screen as ours and returns what makes it so.
func (s *Session) taken() string {
	if s.active {
		return ""
	}
	s.active = true
	if s.lent {
		s.back = time.Now()
	}
	var enter string
	for _, h := range s.holds {
		enter += h.enter
		if h.entering != nil {
			h.entering()
		}
	}
	if s.input != nil && s.input.Pending() {
		enter += askDA1 // its answer wakes whoever waits for input
	}
	return enter
}

// given marks the screen as given back and returns what undoes taken, in the
// opposite order.
func (s *Session) given() string {
	if !s.active {
		return ""
	}
	s.active, s.lent = false, true
	var leave string
	for i := len(s.holds) - 1; i >= 0; i-- {
		leave += s.holds[i].leave
		if undo := s.holds[i].leaving; undo != nil {
			undo()
		}
	}
	return leave
}

// Reenter sends again what the terminal may have lost while another program,
// or a shell after a stop that could not be caught, had it.
func (s *Session) Reenter() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.active {
		return nil
	}
	var enter string
	for _, h := range s.holds {
		enter += h.enter
		if h.entering != nil {
			h.entering()
		}
	}
	_, err := io.WriteString(s.w, enter)
	return err
}

// Close gives the terminal back as it was found, if a renderer has not done
// so: out of the alternate screen, the mouse and the cursor as they were, the
// tty in its old mode. It may be called more than once, and from a deferred
// call while a panic is under way.
func (s *Session) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	if s.active {
		_, err = io.WriteString(s.w, afterCrash+s.given())
	}
	if s.mode != nil {
		if e := restoreMode(s.in.Fd(), s.mode, !s.fenced); err == nil {
			err = e
		}
	}
	return err
}

// Send writes bytes from within a call of [Session.HoldBy], where Hold and
// Write would wait for themselves.
func (s *Session) Send(bytes string) { _, _ = io.WriteString(s.w, bytes) }

// Cells returns how many columns and rows the terminal has, as the tty knows
// it: 0, 0 where it does not.
func (s *Session) Cells() (columns, rows int) {
	if s.out == nil {
		return 0, 0
	}
	columns, rows, err := xterm.GetSize(s.out.Fd())
	if err != nil {
		return 0, 0
	}
	return columns, rows
}

// Attach gives the terminal itself to a command that is to be run on it. A
// command without would get pipes through the session, and find no terminal.
func (s *Session) Attach(command *exec.Cmd) {
	command.Stdin, command.Stdout, command.Stderr = s.in, s.out, s.out
}

// Fd returns the descriptor of the terminal's output.
func (s *Session) Fd() uintptr {
	if s.out == nil {
		return ^uintptr(0)
	}
	return s.out.Fd()
}

// Read is there because a renderer's output has to be a file; it reads
// nothing.
func (s *Session) Read([]byte) (int, error) { return 0, io.EOF }
