package term

import (
	"context"
	"strings"
	"time"
)

// An Outside is what a multiplexer tells of the terminal that it is shown
// on: the terminal's type (TERM) and its answer to XTVERSION.
type Outside struct{ Term, XTVersion string }

// A Runner runs a program and returns what it printed. input is what the
// program reads, and may be empty.
type Runner func(ctx context.Context, input []byte, name string, args ...string) ([]byte, error)

// askOutside asks tmux, which keeps what the terminal of the client that was
// used last answered. The others keep it to themselves.
func askOutside(ctx context.Context, run Runner, bound time.Duration) Outside {
	if run == nil {
		return Outside{}
	}
	ctx, cancel := context.WithTimeout(ctx, bound)
	defer cancel()
	printed, err := run(ctx, nil, "tmux", "display-message", "-p", "#{client_termname}\t#{client_termtype}")
	if err != nil {
		return Outside{}
	}
	line, _, _ := strings.Cut(string(printed), "\n")
	name, kind, _ := strings.Cut(line, "\t")
	return Outside{Term: cleanName(name), XTVersion: cleanName(kind)}
}

// multiplexer returns the name of the multiplexer that we run in, or "". Its
// own answer decides; the environment counts for those that answer nothing,
// for a variable of theirs may have been inherited by a terminal started in
// one.
func multiplexer(id identity, env func(string) string) string {
	switch id.name {
	case "tmux", "screen", "zellij":
		return id.name
	}
	kind := env("TERM")
	switch {
	case id.name != "" && !strings.HasPrefix(kind, "screen") && !strings.HasPrefix(kind, "tmux"):
		return ""
	case env("TMUX") != "":
		return "tmux"
	case env("ZELLIJ") != "":
		return "zellij"
	case env("STY") != "" || strings.HasPrefix(kind, "screen"):
		return "screen"
	}
	return ""
}

// behind returns the profile of a terminal behind a multiplexer: its class,
// which shines through, without anything that needs a sequence of its own to
// reach it. A terminal that could be switched cannot be from here, and so
// reorders.
func behind(mux string, outside Outside, env func(string) string) Profile {
	p := profileOf(outsideIdentity(outside, env))
	p.Multiplexer = mux
	if p.Switch != NoSwitch && p.Name != "wezterm" { // WezTerm's default is not to reorder
		p.Class, p.Forms = Implicit, false
	}
	p.Switch, p.TextSizing, p.DoubleHeight, p.Synchronized = NoSwitch, false, false, false
	p.Hyperlinks = p.Hyperlinks && mux != "screen"
	p.Clipboard = false // tmux by default ignores a program's OSC 52
	return p
}

func outsideIdentity(o Outside, env func(string) string) identity {
	if id, ok := parseXTVersion(o.XTVersion); ok {
		return id
	}
	if o.Term != "" {
		inner := func(key string) string {
			if key == "TERM" {
				return o.Term
			}
			return ""
		}
		if id, ok := nameByEnv(inner); ok {
			return id
		}
	}
	id, _ := nameByEnv(func(key string) string {
		if key == "TERM" || key == "TERM_PROGRAM" {
			return "" // the multiplexer's own
		}
		return env(key)
	})
	return id
}
