//go:build !linux

package term

import xterm "github.com/charmbracelet/x/term"

// restoreMode sets the tty's mode back. Where no portable way to drop unread
// input is at hand, setting the mode is all.
func restoreMode(fd uintptr, mode *xterm.State, _ bool) error {
	return xterm.Restore(fd, mode)
}
