package clipboard

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"strings"
	"testing"

	"khabar/ui/term"
)

func TestCopy(t *testing.T) {
	const text = "خبر"
	sent := "\x1b]52;c;2K7YqNix\x07"
	tests := []struct {
		name    string
		profile term.Profile
		env     string
		system  string
		has     string // programs that are there
		by      string
		ran     string
		input   string
		out     string
	}{
		{"a terminal that listens", term.Profile{Clipboard: true}, "WAYLAND_DISPLAY=w", "linux", "wl-copy", "OSC 52", "", "", sent},
		{"Wayland", term.Profile{}, "WAYLAND_DISPLAY=w DISPLAY=:0", "linux", "wl-copy xclip", "wl-copy", "wl-copy", text, ""},
		{"Wayland without its tool", term.Profile{}, "WAYLAND_DISPLAY=w DISPLAY=:0", "linux", "xclip", "xclip", "wl-copy; xclip -selection clipboard", text, ""},
		{"X with the other tool", term.Profile{}, "DISPLAY=:0", "linux", "xsel", "xsel", "xclip -selection clipboard; xsel --clipboard --input", text, ""},
		{"no tool at all", term.Profile{}, "DISPLAY=:0", "linux", "", "OSC 52", "xclip -selection clipboard; xsel --clipboard --input", text, sent},
		{"a Mac", term.Profile{}, "", "darwin", "pbcopy", "pbcopy", "pbcopy", text, ""},
		{"Windows", term.Profile{}, "", "windows", "clip.exe", "clip.exe", "clip.exe", "\xff\xfe\x2e\x06\x28\x06\x31\x06", ""},
		{"Linux on Windows", term.Profile{}, "WSL_DISTRO_NAME=d", "linux", "clip.exe", "clip.exe", "clip.exe", "\xff\xfe\x2e\x06\x28\x06\x31\x06", ""},
		{"over ssh the tools are the wrong ones", term.Profile{}, "SSH_TTY=/dev/pts/1 DISPLAY=:0", "linux", "xclip", "OSC 52", "", "", sent},
		{"within tmux", term.Profile{Multiplexer: "tmux"}, "DISPLAY=:0", "linux", "tmux xclip", "tmux", "tmux load-buffer -w -", text, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			var ran []string
			var input string
			c := Copier{
				Profile: tt.profile, System: tt.system, Out: &out,
				Env: func(key string) string {
					for _, v := range strings.Fields(tt.env) {
						if value, ok := strings.CutPrefix(v, key+"="); ok {
							return value
						}
					}
					return ""
				},
				Feed: func(_ context.Context, in []byte, name string, args ...string) error {
					ran, input = append(ran, strings.TrimSpace(name+" "+strings.Join(args, " "))), string(in)
					if !strings.Contains(" "+tt.has+" ", " "+name+" ") {
						return exec.ErrNotFound
					}
					return nil
				},
			}
			by, err := c.Copy(context.Background(), text)
			if err != nil || by != tt.by {
				t.Errorf("copied by %q, %v; want %q", by, err, tt.by)
			}
			if got := strings.Join(ran, "; "); got != tt.ran || input != tt.input || out.String() != tt.out {
				t.Errorf("ran %q with %q, sent %q; want %q with %q, %q", got, input, out.String(), tt.ran, tt.input, tt.out)
			}
		})
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the line is cut") }

func TestCopyNowhere(t *testing.T) {
	none := func(string) string { return "" }
	long := Copier{Env: none, Out: &bytes.Buffer{}}
	if _, err := long.Copy(context.Background(), strings.Repeat("x", maxOSC52+1)); !errors.Is(err, ErrNowhere) {
		t.Errorf("too long a text: %v", err)
	}
	cut := Copier{Env: none, Out: broken{}}
	if _, err := cut.Copy(context.Background(), "x"); err == nil {
		t.Error("a broken terminal took the text")
	}
}

// TestCopyLeavesControlsOut: what is pasted into a shell must not be run.
func TestCopyLeavesControlsOut(t *testing.T) {
	var got string
	c := Copier{
		Env: func(key string) string { return map[string]string{"DISPLAY": ":0"}[key] }, System: "linux",
		Feed: func(_ context.Context, in []byte, _ string, _ ...string) error { got = string(in); return nil },
	}
	for in, want := range map[string]string{
		"a\x1b[201~rm\rb":                   "a[201~rm\nb",
		"a\r\n\tb\x00\x07\x7f\u0085\u009bc": "a\n\tbc",
		"می\u200cخواهم \u2067x\u2069":       "می\u200cخواهم \u2067x\u2069",
	} {
		if _, err := c.Copy(t.Context(), in); err != nil || got != want {
			t.Errorf("%q is copied as %q, %v; want %q", in, got, err, want)
		}
	}
}
