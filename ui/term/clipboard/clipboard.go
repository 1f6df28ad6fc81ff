// Package clipboard puts text on the clipboard of the person at the terminal,
// which is not always that of the machine that the program runs on.
//
// What a terminal shows of right-to-left text cannot be copied by marking it:
// the order, and often the letters, are the screen's. So a program offers to
// copy by a key, and what is copied is the text as it was written.
//
// The terminal itself is asked first (OSC 52), where it is known to listen: it
// is the only one that reaches the right clipboard over ssh. Otherwise a tool
// of the desktop is run, and last the terminal is asked without knowing. The
// package runs nothing and writes nothing by itself: it is handed both.
package clipboard

import (
	"context"
	"encoding/base64"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"

	"khabar/ui/term"
)

// maxOSC52 is the longest text in bytes that is sent by OSC 52: terminals
// drop sequences beyond 100,000 bytes, and base64 makes four of three.
const maxOSC52 = 74_994

// ErrNowhere is returned when no way to any clipboard worked.
var ErrNowhere = errors.New("no clipboard was found")

// A Feed runs a program with input, and waits for the program alone: some
// tools leave a child behind that holds the clipboard, and would hold a pipe.
type Feed func(ctx context.Context, input []byte, name string, args ...string) error

// A Copier copies.
type Copier struct {
	Profile term.Profile
	Env     func(string) string
	System  string    // as runtime.GOOS
	Out     io.Writer // the terminal
	Feed    Feed
}

// A way is one way to a clipboard: a program, or OSC 52 when there is none.
type way struct {
	name  string
	args  []string
	utf16 bool // the program reads UTF-16, as Windows has it
}

const osc52 = "OSC 52"

// Copy puts the text on the clipboard and returns what did it: "OSC 52" or
// the name of a program. OSC 52 is not confirmed by terminals, so that its
// success means only that it was sent.
//
// Controls other than line breaks and tabs are left out: the text is a
// stranger's, and may next be pasted into a shell, which takes a carriage
// return for the Enter key and an escape sequence for the end of the paste.
func (c Copier) Copy(ctx context.Context, text string) (by string, err error) {
	text = strings.Map(withoutControls, lineEnds.Replace(text))
	err = ErrNowhere
	for _, w := range c.ways() {
		if w.name == osc52 {
			if len(text) > maxOSC52 {
				continue
			}
			_, e := io.WriteString(c.Out, sequence(text))
			if e == nil {
				return osc52, nil
			}
			err = e
			continue
		}
		input := []byte(text)
		if w.utf16 {
			input = encodeUTF16(text)
		}
		if e := c.Feed(ctx, input, w.name, w.args...); e == nil {
			return w.name, nil
		}
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
	}
	return "", err
}

// ways returns the ways in the order in which to try them.
func (c Copier) ways() []way {
	var list []way
	remote := c.Env("SSH_CONNECTION") != "" || c.Env("SSH_TTY") != ""
	if c.Profile.Multiplexer == "tmux" {
		// tmux hands on to the terminal outside what is in its own buffer.
		list = append(list, way{name: "tmux", args: []string{"load-buffer", "-w", "-"}})
	}
	if c.Profile.Clipboard {
		list = append(list, way{name: osc52})
	}
	if !remote {
		list = append(list, c.tools()...)
	}
	return append(list, way{name: osc52})
}

// tools returns the desktop's programs.
func (c Copier) tools() []way {
	var list []way
	switch {
	case c.System == "darwin":
		return []way{{name: "pbcopy"}}
	case c.System == "windows":
		return []way{{name: "clip.exe", utf16: true}}
	case c.Env("TERMUX_VERSION") != "":
		return []way{{name: "termux-clipboard-set"}}
	}
	if c.Env("WAYLAND_DISPLAY") != "" {
		list = append(list, way{name: "wl-copy"})
	}
	if c.Env("DISPLAY") != "" {
		list = append(list, way{name: "xclip", args: []string{"-selection", "clipboard"}}, way{name: "xsel", args: []string{"--clipboard", "--input"}})
	}
	if c.Env("WSL_DISTRO_NAME") != "" {
		list = append(list, way{name: "clip.exe", utf16: true})
	}
	return list
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// withoutControls is for strings.Map.
func withoutControls(r rune) rune {
	if r == '\n' || r == '\t' || !unicode.IsControl(r) {
		return r
	}
	return -1
}

// sequence returns the OSC 52 that sets the clipboard.
func sequence(text string) string {
	return "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\x07"
}

// encodeUTF16 returns text in UTF-16, little end first, with its mark: without
// it clip.exe takes the bytes for the code page of the console.
func encodeUTF16(text string) []byte {
	out := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}
