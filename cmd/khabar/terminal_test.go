//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

var sgrSequence = regexp.MustCompile("\x1b\\[[0-9;:]*m")

func init() { scriptCommands["terminal"] = onTerminal }

// onTerminal runs "terminal FILE khabar …" with a terminal of 60 columns as
// standard output and standard error. What was shown is in FILE, without styles,
// and as it was sent in FILE.raw.
func onTerminal(ts *testscript.TestScript, neg bool, args []string) {
	path, err := exec.LookPath(args[1])
	ts.Check(err)
	c := exec.Command(path, args[2:]...)
	c.Dir = ts.MkAbs(".")
	for _, name := range []string{"HOME", "PATH", "TZ", "TERM", "LC_ALL", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"} {
		c.Env = append(c.Env, name+"="+ts.Getenv(name))
	}
	outside, inside, err := pty.Open()
	ts.Check(err)
	defer outside.Close()
	ts.Check(pty.Setsize(outside, &pty.Winsize{Rows: 24, Cols: 60}))
	c.Stdout, c.Stderr = inside, inside
	ts.Check(c.Start())
	ts.Check(inside.Close())
	shown, _ := io.ReadAll(outside) // ends in an error when the program has ended
	if failed := c.Wait() != nil; failed != neg {
		ts.Fatalf("unexpected outcome; shown:\n%s", shown)
	}
	raw := strings.ReplaceAll(string(shown), "\r\n", "\n")
	name := ts.MkAbs(args[0])
	ts.Check(os.WriteFile(name+".raw", []byte(raw), 0o600))
	ts.Check(os.WriteFile(filepath.Clean(name), []byte(sgrSequence.ReplaceAllString(raw, "")), 0o600))
}
