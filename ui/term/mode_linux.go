package term

import (
	xterm "github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// restoreMode sets the tty's mode back. With flush, input that nobody has
// read is dropped first: answers of the terminal that would otherwise turn up
// on the shell's prompt.
func restoreMode(fd uintptr, mode *xterm.State, flush bool) error {
	if flush {
		_ = unix.IoctlSetInt(int(fd), unix.TCFLSH, unix.TCIFLUSH)
	}
	return xterm.Restore(fd, mode)
}
