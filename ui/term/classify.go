package term

// Overrides are what a person has set. The zero value leaves everything to
// what is found out.
type Overrides struct {
	Bidi    Bidi
	Shaping Shaping
}

// Bidi says how lines are ordered for the terminal.
type Bidi string

// The settings of Bidi.
const (
	BidiAuto    Bidi = ""        // by what the terminal is
	BidiVisual  Bidi = "visual"  // from left to right, as for a plain grid; a terminal's own reordering is switched off
	BidiWords   Bidi = "words"   // right-to-left words turned around, as kitty has it
	BidiLogical Bidi = "logical" // for a terminal that reorders each line by itself, starting from the left
	BidiOff     Bidi = "off"     // no reordering at all: for a terminal, or a reader of screens, that does everything
)

// ParseBidi returns the setting that a person named; "" and "auto" mean the
// same. ok is false for a word that is none.
func ParseBidi(s string) (b Bidi, ok bool) {
	switch b = Bidi(s); b {
	case "auto":
		return BidiAuto, true
	case BidiAuto, BidiVisual, BidiWords, BidiLogical, BidiOff:
		return b, true
	}
	return BidiAuto, false
}

// Shaping says who joins letters.
type Shaping string

// The settings of Shaping.
const (
	ShapingAuto  Shaping = ""      // by what the terminal is
	ShapingForms Shaping = "forms" // presentation forms are sent
	ShapingNone  Shaping = "none"  // base letters are sent; the terminal joins them, or nobody does
)

// ParseShaping returns the setting that a person named; "" and "auto" mean
// the same. ok is false for a word that is none.
func ParseShaping(s string) (sh Shaping, ok bool) {
	switch sh = Shaping(s); sh {
	case "auto":
		return ShapingAuto, true
	case ShapingAuto, ShapingForms, ShapingNone:
		return sh, true
	}
	return ShapingAuto, false
}

// Classify turns answers into a profile. What a person has set comes first,
// then what the terminal said of itself, by XTVERSION and by DA2, and last
// the environment. outside is the terminal around a multiplexer, as far as
// the multiplexer could tell, and only used when there is one.
func Classify(a Answers, env func(string) string, outside Outside, o Overrides) Profile {
	id := identify(a, env)
	p := Profile{}
	if mux := multiplexer(id, env); mux != "" {
		p = behind(mux, outside, env)
	} else {
		p = profileOf(id)
		p.refine(a)
	}
	p.CellWidth, p.CellHeight = a.CellSize()
	p.Background = a.Background
	p.Font, p.Orders = a.Font, a.Orders
	p.Synchronized = p.Synchronized || a.Modes[2026] == 1 || a.Modes[2026] == 2
	p.InBandResize = a.Modes[2048] == 1 || a.Modes[2048] == 2
	p.override(o)
	return p
}

// introduced returns what a terminal says it is.
func introduced(a Answers) (identity, bool) {
	if id, ok := parseXTVersion(a.XTVersion); ok {
		return id, true
	}
	return nameByDA2(a.DA2)
}

func identify(a Answers, env func(string) string) identity {
	if id, ok := parseXTVersion(a.XTVersion); ok {
		return id
	}
	if id, ok := nameByDA2(a.DA2); ok && !spoofed(id, env) {
		if id.name == "alacritty" && env("ZELLIJ") != "" {
			id.name = "zellij" // the same numbers
		}
		return id
	}
	if id, ok := nameByEnv(env); ok {
		return id
	}
	return identity{}
}

// spoofed reports whether the numbers are an imitation: several terminals
// answer DA2 as xterm does, and only the environment tells them apart.
func spoofed(id identity, env func(string) string) bool {
	if id.name != "xterm" {
		return false
	}
	real, ok := nameByEnv(env)
	return ok && (real.name == "iterm2" || real.name == "apple terminal")
}

// profileOf returns what is known by the name.
func profileOf(id identity) Profile {
	k := terminals[id.name]
	p := Profile{
		Name: id.name, Version: id.version, Class: k.class, Switch: k.change,
		Hyperlinks: k.links, Clipboard: k.clipboard, DoubleHeight: k.doubleLines, Synchronized: k.sync, Overhang: k.overhang, MarksAhead: k.marksAhead,
	}
	if p.Name == "iterm2" && p.Version != "" && !atLeast(p.Version, 3, 6) {
		p.Class = Visual // it reorders since 3.6
	}
	p.Forms = p.Class == Visual || p.Class == Words
	return p
}

// refine adds what the terminal answered.
func (p *Profile) refine(a Answers) {
	// iTerm2 answers 4 for every ANSI mode that it does not know.
	if state := a.Modes[ansiMode(8)]; (state == 1 || state == 2) && p.Name != "iterm2" {
		p.Class, p.Switch, p.Forms = Visual, BDSM, true
		p.ExplicitBefore = state == 2
	} else if p.Name == "wezterm" {
		p.ExplicitBefore = true // its default
	}
	_, p.TextSizing = a.sizing()
	p.Forms = p.Forms && !(p.Class == Words && p.TextSizing)
	if contains(a.DA1, 52) {
		p.Clipboard = true
	}
}

// override applies what a person has set.
func (p *Profile) override(o Overrides) {
	switch o.Bidi {
	case BidiVisual:
		p.Class, p.Forms = Visual, true
	case BidiWords:
		p.Class, p.Forms, p.Switch = Words, !p.TextSizing, NoSwitch
	case BidiLogical:
		p.Class, p.Forms, p.Switch = Implicit, false, NoSwitch
	case BidiOff:
		p.Class, p.Forms, p.Switch = Logical, false, NoSwitch
	}
	switch o.Shaping {
	case ShapingForms:
		p.Forms = p.Class == Visual || p.Class == Words && !p.TextSizing
	case ShapingNone:
		p.Forms = false
	}
}

func contains(list []int, n int) bool {
	for _, v := range list {
		if v == n {
			return true
		}
	}
	return false
}
