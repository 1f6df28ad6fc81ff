//go:build unix

package term_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// shell runs the program as a job on this terminal, says when it stops, and
// continues it.
func shell() {
	self, err := os.Executable()
	if err != nil {
		panic(err)
	}
	job := exec.Command(self)
	job.Env = append(os.Environ(), childEnv+"="+asProgram)
	job.Stdin, job.Stdout, job.Stderr = os.Stdin, os.Stdout, os.Stderr
	job.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true, Ctty: 0}
	if err := job.Start(); err != nil {
		panic(err)
	}
	var status syscall.WaitStatus
	for {
		if _, err := syscall.Wait4(job.Process.Pid, &status, syscall.WUNTRACED, nil); err == syscall.EINTR {
			continue
		} else if err != nil {
			panic(err)
		}
		if !status.Stopped() {
			fmt.Print("ENDED;")
			return
		}
		fmt.Print("STOPPED;")
		_ = syscall.Kill(job.Process.Pid, syscall.SIGCONT)
	}
}

// job is the process that has the terminal.
func (c *console) job() (pid int) {
	conn, err := c.tty.SyscallConn()
	if err != nil {
		c.t.Fatal(err)
	}
	var asked error
	err = conn.Control(func(fd uintptr) { pid, asked = unix.IoctlGetInt(int(fd), unix.TIOCGPGRP) })
	if err := errors.Join(err, asked); err != nil {
		c.t.Fatal(err)
	}
	return pid
}

// TestAJobStops stops the program by its own key and by a signal from outside.
// It has stopped when the shell is told so, by which time the terminal has
// been given back; the shell continues it.
func TestAJobStops(t *testing.T) {
	ways := map[string]func(*console){
		"key":     func(c *console) { c.key("z") },
		"SIGTSTP": func(c *console) { _ = syscall.Kill(c.job(), syscall.SIGTSTP) },
	}
	for name, stop := range ways {
		t.Run(name, func(t *testing.T) {
			c := startChild(t, asShell)
			c.until(entered)
			c.until("READY")
			for range 2 { // the second time as well as the first
				stop(c)
				c.until(left)
				c.until("STOPPED;")
				c.until(entered)
				c.until("READY")
			}
			c.key("q")
			c.until(left)
			if rest := c.rest(); !strings.Contains(rest, "ENDED;") {
				t.Errorf("afterwards %q", rest)
			}
		})
	}
}

// TestNobodyToContinueIt: a program that is no shell's job gives the screen
// back and takes it again.
func TestNobodyToContinueIt(t *testing.T) {
	c := startChild(t, asProgram)
	c.until(entered)
	c.until("READY")
	c.key("z")
	c.until(left)
	c.until(entered)
	c.until("READY")
	c.key("q")
	c.until(left)
	c.rest()
}
