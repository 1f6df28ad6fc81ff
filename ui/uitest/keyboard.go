package uitest

import (
	"fmt"
	"io"
)

// A keyboard is the program's input: bytes in the portions in which they
// arrive.
type keyboard struct {
	reads chan []byte
	rest  []byte
}

func newKeyboard() *keyboard { return &keyboard{reads: make(chan []byte)} }

// Read returns one portion, or as much of it as fits.
func (k *keyboard) Read(p []byte) (int, error) {
	if len(k.rest) == 0 {
		portion, open := <-k.reads
		if !open {
			return 0, io.EOF
		}
		k.rest = portion
	}
	n := copy(p, k.rest)
	k.rest = k.rest[n:]
	return n, nil
}

func (k *keyboard) close() { close(k.reads) }

// keyBytes are what terminals send for keys with a name.
var keyBytes = map[string]string{
	"enter": "\r", "esc": "\x1b", "tab": "\t", "backspace": "\x7f", "space": " ",
	"up": "\x1b[A", "down": "\x1b[B", "home": "\x1b[H", "end": "\x1b[F",
	"pgup": "\x1b[5~", "pgdown": "\x1b[6~", "left": "\x1b[D", "right": "\x1b[C", "f5": "\x1b[15~", "ctrl+c": "\x03", "ctrl+l": "\x0c", "ctrl+o": "\x0f", "ctrl+u": "\x15",
}

// Press presses keys one after the other and waits for quiet after each: by
// name ("enter", "down", "esc") or by what they type.
func (a *App) Press(keys ...string) {
	for _, k := range keys {
		if named, ok := keyBytes[k]; ok {
			k = named
		}
		a.Type(k)
	}
}

// Type sends a text that arrives in one read, as from a held key or a fast
// hand.
func (a *App) Type(s string) {
	a.keys.reads <- []byte(s)
	a.Quiet()
}

// Answer types what is asked for and accepts it.
func (a *App) Answer(s string) {
	a.Type(s)
	a.Press("enter")
}

// Paste sends a text as terminals send what is pasted.
func (a *App) Paste(s string) { a.Type("\x1b[200~" + s + "\x1b[201~") }

// Click presses the left button in a cell; the top left is 0, 0.
func (a *App) Click(x, y int) { a.mouse(0, x, y) }

// ClickOn clicks on the first letter, from the left, of a text on the screen.
func (a *App) ClickOn(s string) {
	a.t.Helper()
	x, y, ok := a.find(s)
	if !ok {
		a.t.Fatalf("%q is not on the screen:\n%s", s, a.Text())
	}
	a.Click(x, y)
}

// Wheel turns the wheel over a cell by notches, down when positive.
func (a *App) Wheel(x, y, notches int) {
	button := 65
	if notches < 0 {
		button, notches = 64, -notches
	}
	for range notches {
		a.mouse(button, x, y)
	}
}

// mouse sends a report in the SGR encoding (mode 1006).
func (a *App) mouse(button, x, y int) {
	a.Type(fmt.Sprintf("\x1b[<%d;%d;%dM", button, x+1, y+1))
}
