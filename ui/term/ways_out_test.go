//go:build unix

package term_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"

	"khabar/ui/term"
	"khabar/ui/term/quiet"
)

// childEnv makes this test's binary the program that is ended in all ways, or
// a shell that runs it as a job.
const (
	childEnv  = "KHABAR_TERM_TEST_CHILD"
	asProgram = "program"
	asStarted = "started" // on a real terminal, in windows that somebody looks at
	asShell   = "shell"
)

func TestMain(m *testing.M) {
	quiet.Done()
	switch os.Getenv(childEnv) {
	case asProgram:
		child(term.NewSession(term.Profile{Switch: term.KonsoleOSC50}, os.Stdin, os.Stdout))
		return
	case asStarted:
		s, _, err := term.Start(context.Background(), term.Config{In: os.Stdin, Out: os.Stdout, Env: os.Getenv})
		if err != nil {
			panic(err)
		}
		child(s)
		return
	case asShell:
		shell()
		return
	}
	os.Exit(m.Run())
}

type screen struct{}

func (screen) Init() tea.Cmd { return nil }

func (s screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return s, nil
	}
	switch key.String() {
	case "q":
		return s, tea.Quit
	case "p":
		panic("as asked")
	case "z":
		return s, tea.Suspend
	case "h": // a program that no longer answers
		select {}
	}
	return s, nil
}

func (screen) View() string { return "READY" }

func child(s *term.Session) {
	defer s.Close()
	p := tea.NewProgram(screen{}, tea.WithAltScreen(), tea.WithInput(s.Input()), tea.WithOutput(s), tea.WithoutSignalHandler())
	defer s.Watch(term.Signals{
		Quit:    p.Quit,
		Suspend: func() { p.Send(tea.Suspend()) },
		Redraw:  func() { p.Send(tea.ClearScreen()) },
	})()
	_, _ = p.Run()
}

const (
	entered = "\x1b]50;BidiRenderingEnabled=false\x07\x1b[?1049h"
	left    = "\x1b[?1049l\x1b]50;BidiRenderingEnabled=true\x07"
)

// A console is the other end of a child's terminal.
type console struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	said chan []byte
	seen bytes.Buffer
}

func startChild(t *testing.T, as string) *console {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childEnv+"="+as, "TERM=xterm")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 5, Cols: 20})
	if err != nil {
		t.Fatal(err)
	}
	c := &console{t: t, cmd: cmd, tty: tty, said: make(chan []byte)}
	go func() {
		defer close(c.said)
		for {
			b := make([]byte, 4096)
			n, err := tty.Read(b)
			if n > 0 {
				c.said <- b[:n]
			}
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = tty.Close()
	})
	return c
}

// until reads what the child says up to and with a string.
func (c *console) until(s string) {
	c.t.Helper()
	for !strings.Contains(c.seen.String(), s) {
		b, ok := <-c.said
		if !ok {
			c.t.Fatalf("ended before %q: %q", s, c.seen.String())
		}
		c.seen.Write(b)
	}
	said := c.seen.String()
	end := strings.Index(said, s) + len(s)
	c.seen.Reset()
	c.seen.WriteString(said[end:])
}

// rest reads to the end and returns what was said.
func (c *console) rest() string {
	for b := range c.said {
		c.seen.Write(b)
	}
	_ = c.cmd.Wait()
	return c.seen.String()
}

// TestNothingIsAskedBeforeMain: what a program says first is what it says
// itself, not a library's question in an init.
func TestNothingIsAskedBeforeMain(t *testing.T) {
	c := startChild(t, asProgram)
	var first []byte
	for !strings.Contains(string(first), entered) {
		first = append(first, <-c.said...)
	}
	before, _, _ := strings.Cut(string(first), entered)
	if strings.Contains(before, "]11;?") || strings.Contains(before, "\x1b[6n") {
		t.Errorf("said %q first", before)
	}
	c.key("q")
	c.rest()
}

func (c *console) key(k string) {
	if _, err := io.WriteString(c.tty, k); err != nil {
		c.t.Fatal(err)
	}
}

func TestTheTerminalIsGivenBackOnEveryWayOut(t *testing.T) {
	signal := func(s syscall.Signal) func(*console) {
		return func(c *console) { _ = c.cmd.Process.Signal(s) }
	}
	ways := map[string]func(*console){
		"quit":    func(c *console) { c.key("q") },
		"panic":   func(c *console) { c.key("p") },
		"SIGTERM": signal(syscall.SIGTERM),
		"SIGHUP":  signal(syscall.SIGHUP),
		"SIGINT":  signal(syscall.SIGINT),
		"SIGQUIT": signal(syscall.SIGQUIT),
		"SIGABRT": signal(syscall.SIGABRT),
		"twice, while it hangs": func(c *console) {
			c.key("h")
			_ = c.cmd.Process.Signal(syscall.SIGHUP)
			_ = c.cmd.Process.Signal(syscall.SIGTERM)
		},
	}
	for name, leave := range ways {
		t.Run(name, func(t *testing.T) {
			c := startChild(t, asProgram)
			c.until(entered)
			c.until("READY")
			leave(c)
			c.until(left)
			if rest := c.rest(); strings.Contains(rest, "BidiRenderingEnabled") || strings.Contains(rest, "1049h") {
				t.Errorf("afterwards %q", rest)
			}
		})
	}
}
