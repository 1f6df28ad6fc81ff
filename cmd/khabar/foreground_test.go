//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// textBrowser stands for one that draws on the terminal. It says whether it
// has the terminal in its usual mode, and ends on Ctrl-C.
const textBrowser = `#!/bin/sh
trap 'echo INTERRUPTED; exit 130' INT
stty -a | grep -q '[^-]icanon' && echo "COOKED $1"
while read -r line; do echo "$line"; done
`

// textPager stands for one that reads a text and takes keys from the terminal.
const textPager = `#!/bin/sh
cat
stty -a </dev/tty | grep -q '[^-]icanon' && echo "COOKED $*"
read -r key </dev/tty
`

const page = `<rss version="2.0"><channel><title>News</title><item><title>One</title><link>https://example.org/one</link></item></channel></rss>`

const (
	screenTaken = "\x1b]50;BidiRenderingEnabled=false\x07\x1b[?1049h"
	screenGiven = "\x1b[?1049l\x1b]50;BidiRenderingEnabled=true\x07"
)

// TestATextBrowserHasTheTerminal opens an article in a browser on the same
// terminal and ends that with Ctrl-C, twice: the terminal is its own meanwhile,
// and khabar's before and after.
func TestATextBrowserHasTheTerminal(t *testing.T) {
	c, s := startOnTerminal(t)
	for range 2 {
		s.send("o")
		s.until(screenGiven)
		s.until("COOKED https://example.org/one")
		s.send("\x03")
		s.until("INTERRUPTED")
		s.until(screenTaken)
		s.until("One")
	}
	s.send("q")
	s.until(screenGiven)
	s.end()
	if err := c.Wait(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

// TestAPagerGetsTheArticle hands an article to the pager, which has the terminal
// until it ends.
func TestAPagerGetsTheArticle(t *testing.T) {
	c, s := startOnTerminal(t)
	for range 2 {
		s.send("|")
		s.until(screenGiven)
		s.until("One")
		s.until("COOKED -R")
		s.send("\n")
		s.until(screenTaken)
		s.until("One")
	}
	s.send("q")
	s.until(screenGiven)
	s.end()
	if err := c.Wait(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

// TestAnInterruptEndsTheScreen: the program ends by itself, with the status of
// an interrupt, and not only when it is made to.
func TestAnInterruptEndsTheScreen(t *testing.T) {
	c, s := startOnTerminal(t)
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	s.until(screenGiven)
	s.end()
	if _ = c.Wait(); c.ProcessState.ExitCode() != 130 {
		t.Errorf("ended with %v", c.ProcessState)
	}
}

// startOnTerminal runs the program on a terminal that its environment calls
// Konsole, until its list is there.
func startOnTerminal(t *testing.T) (*exec.Cmd, *talk) {
	t.Helper()
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "khabar") // by this name the test's binary is the program
	for _, err := range []error{
		os.Symlink(self, program),
		os.WriteFile(filepath.Join(dir, "w3m"), []byte(textBrowser), 0o700),
		os.WriteFile(filepath.Join(dir, "less"), []byte(textPager), 0o700),
		os.WriteFile(filepath.Join(dir, "feed.xml"), []byte(page), 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	c := exec.Command(program, filepath.Join(dir, "feed.xml"))
	c.Env = []string{
		"PATH=" + dir + ":" + os.Getenv("PATH"), "HOME=" + dir, "XDG_STATE_HOME=" + dir + "/s", "XDG_DATA_HOME=" + dir + "/d", "XDG_CONFIG_HOME=" + dir + "/c",
		"TERM=xterm", "KONSOLE_VERSION=250402", "LC_ALL=en_GB.UTF-8", "BROWSER=w3m", "DISPLAY=:0",
	}
	tty, err := pty.StartWithSize(c, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = tty.Close()
	})
	s := &talk{t: t, tty: tty}
	s.until(screenTaken)
	s.until("One")
	return c, s
}

// A talk is what is said to a program's terminal, and heard.
type talk struct {
	t     *testing.T
	tty   *os.File
	heard string
}

func (s *talk) send(keys string) {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// until reads up to and with a string.
func (s *talk) until(want string) {
	s.t.Helper()
	var buf [4096]byte
	for !strings.Contains(s.heard, want) {
		n, err := s.tty.Read(buf[:])
		if err != nil {
			s.t.Fatalf("ended before %q: %q", want, s.heard)
		}
		s.heard += string(buf[:n])
	}
	_, s.heard, _ = strings.Cut(s.heard, want)
}

// end reads what is left.
func (s *talk) end() {
	var buf [4096]byte
	for {
		if _, err := s.tty.Read(buf[:]); err != nil {
			return
		}
	}
}
