//go:build unix

package term

import "golang.org/x/sys/unix"

// windowSize returns what the tty knows of the window's size, in cells and in
// pixels, each 0 where nobody told it. Terminals tell it what some of them do
// not answer: xterm refuses the question for pixels as it comes, because it is
// of the same kind as orders to move the window.
func windowSize(fd uintptr) (columns, rows, width, height int) {
	w, err := unix.IoctlGetWinsize(int(fd), unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0, 0, 0
	}
	return int(w.Col), int(w.Row), int(w.Xpixel), int(w.Ypixel)
}
