package term

import (
	"strconv"
	"strings"
)

// An identity is a terminal's name, in lower case, with its version.
type identity struct{ name, version string }

// known says what is true of a terminal by its name alone. It is the table of
// facts of this package; what a terminal answers for itself (modes, sizes)
// comes on top.
type known struct {
	class       Class
	change      Switch
	links       bool // OSC 8, switched on by default
	clipboard   bool // OSC 52 is obeyed by default
	doubleLines bool // DECDHL shows large letters
	sync        bool // mode 2026 exists though it is not reported
	overhang    bool // see Profile.Overhang
	marksAhead  bool // see Profile.MarksAhead
}

// terminals lists what is known, by name.
var terminals = map[string]known{
	"kitty":            {class: Words, links: true, clipboard: true},
	"vte":              {change: BDSM, links: true},
	"konsole":          {change: KonsoleOSC50, doubleLines: true, sync: true, overhang: true},
	"mlterm":           {change: MltermOSC5379, clipboard: true, doubleLines: true, overhang: true},
	"mintty":           {change: BDSM, links: true, clipboard: true},
	"wezterm":          {change: BDSM, links: true, clipboard: true, doubleLines: true},
	"otty":             {change: BDSM},
	"foot":             {links: true, clipboard: true},
	"ghostty":          {links: true, clipboard: true},
	"alacritty":        {links: true, clipboard: true, marksAhead: true},
	"contour":          {links: true, clipboard: true},
	"rio":              {links: true, clipboard: true},
	"xterm":            {doubleLines: true},
	"urxvt":            {},
	"st":               {},
	"windows terminal": {links: true, clipboard: true, doubleLines: true},
	"xterm.js":         {links: true},
	"warp":             {},
	"iterm2":           {class: Implicit, links: true, doubleLines: true},
	"apple terminal":   {class: Implicit, doubleLines: true},
	"putty":            {class: Implicit},
	"linux":            {},
	"tmux":             {},
	"screen":           {},
	"zellij":           {},
}

// parseXTVersion splits the answer to XTVERSION, which is "name(version)" or
// "name version".
func parseXTVersion(s string) (identity, bool) {
	end := strings.IndexAny(s, "( ")
	if end < 0 {
		end = len(s)
	}
	name := strings.ToLower(s[:end])
	version := strings.Trim(s[end:], "() ")
	if _, ok := terminals[name]; ok {
		return identity{name, version}, true
	}
	switch name {
	case "libvterm", "":
		return identity{}, false
	}
	return identity{name, version}, true
}

// nameByDA2 recognises the terminals that say nothing to XTVERSION by the
// numbers that they answer to DA2.
func nameByDA2(n []int) (identity, bool) {
	if len(n) < 2 {
		return identity{}, false
	}
	switch n[0] {
	case 85: // 'U'
		return identity{"urxvt", ""}, true
	case 83: // 'S'
		return identity{"screen", strconv.Itoa(n[1])}, true
	case 84: // 'T'
		return identity{"tmux", ""}, true
	case 77: // 'M'
		return identity{"mintty", strconv.Itoa(n[1])}, true
	case 61, 65:
		if n[1] >= 2000 { // 65 before VTE 0.68
			return identity{"vte", strconv.Itoa(n[1])}, true
		}
	case 24:
		return identity{"mlterm", ""}, true
	case 41:
		return identity{"xterm", strconv.Itoa(n[1])}, true
	case 1:
		switch {
		case n[1] >= 4000 && n[1] < 5000:
			return identity{"kitty", ""}, true
		case n[1] == 115:
			return identity{"konsole", ""}, true
		case n[1] >= 10_000:
			return identity{"foot", ""}, true
		}
	case 0:
		switch n[1] {
		case 95:
			return identity{"iterm2", ""}, true
		case 115:
			return identity{"konsole", ""}, true
		case 136:
			return identity{"putty", ""}, true
		case 276:
			return identity{"xterm.js", ""}, true
		case 10:
			return identity{"windows terminal", ""}, true
		}
		if n[1] >= 1000 && len(n) > 2 && n[2] == 1 {
			return identity{"alacritty", ""}, true
		}
	}
	return identity{}, false
}

// nameByEnv guesses from the environment. It comes last: variables leak from
// one terminal into another that is started in it, through ssh, and into
// multiplexers, which outlive their terminals.
func nameByEnv(env func(string) string) (identity, bool) {
	kind := env("TERM")
	for _, t := range []struct{ prefix, name string }{
		{"mlterm", "mlterm"}, {"xterm-kitty", "kitty"}, {"alacritty", "alacritty"}, {"foot", "foot"},
		{"xterm-ghostty", "ghostty"}, {"rxvt-unicode", "urxvt"}, {"st-", "st"}, {"linux", "linux"},
		{"putty", "putty"}, {"wezterm", "wezterm"}, {"contour", "contour"}, {"rio", "rio"}, {"mintty", "mintty"},
	} {
		if strings.HasPrefix(kind, t.prefix) {
			return identity{t.name, ""}, true
		}
	}
	if kind == "st" {
		return identity{"st", ""}, true
	}
	version := env("TERM_PROGRAM_VERSION")
	switch env("TERM_PROGRAM") {
	case "Apple_Terminal":
		return identity{"apple terminal", version}, true
	case "iTerm.app":
		return identity{"iterm2", version}, true
	case "vscode":
		return identity{"xterm.js", ""}, true
	case "WezTerm":
		return identity{"wezterm", version}, true
	case "ghostty":
		return identity{"ghostty", version}, true
	case "mintty":
		return identity{"mintty", version}, true
	case "WarpTerminal":
		return identity{"warp", version}, true
	case "rio":
		return identity{"rio", version}, true
	}
	for _, v := range []struct{ variable, name string }{
		{"VTE_VERSION", "vte"}, {"KONSOLE_VERSION", "konsole"}, {"MLTERM", "mlterm"}, {"KITTY_WINDOW_ID", "kitty"},
		{"ALACRITTY_WINDOW_ID", "alacritty"}, {"XTERM_VERSION", "xterm"},
	} {
		if value := env(v.variable); value != "" {
			return identity{v.name, value}, true
		}
	}
	if env("WT_SESSION") != "" {
		return identity{"windows terminal", ""}, true
	}
	if env("LC_TERMINAL") == "iTerm2" {
		return identity{"iterm2", env("LC_TERMINAL_VERSION")}, true
	}
	return identity{}, false
}

// mayHaveSizing reports whether the terminal's own name is that of one that
// may know the text sizing protocol. The others are not even asked: one of
// them swallows the sequence with its text, and a console prints it.
func mayHaveSizing(xtversion string) bool {
	id, _ := parseXTVersion(xtversion)
	return id.name == "kitty"
}

// atLeast compares the leading dotted numbers of a version.
func atLeast(version string, want ...int) bool {
	version = strings.TrimLeft(version, "v")
	for _, w := range want {
		digits := 0
		for digits < len(version) && version[digits] >= '0' && version[digits] <= '9' {
			digits++
		}
		have, err := strconv.Atoi(version[:digits])
		if err != nil {
			return false
		}
		if have != w {
			return have > w
		}
		version = strings.TrimPrefix(version[digits:], ".")
	}
	return true
}
