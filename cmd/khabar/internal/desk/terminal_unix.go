//go:build unix

package desk

import "os"

// openTerminal opens the terminal that the program was started on.
func openTerminal() (*os.File, error) { return os.OpenFile("/dev/tty", os.O_RDWR, 0) }
