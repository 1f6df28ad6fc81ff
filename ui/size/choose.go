package size

import (
	"math"
	"strconv"
)

// A Terminal is what is known of the terminal, as far as it decides how
// letters can grow there.
type Terminal struct {
	Name string // its own name in lower case; "" if it is not known
	// Behind says that a multiplexer stands between, which takes what is for
	// the terminal for itself.
	Behind bool
	// Here says that the terminal runs on this machine, where its own command
	// reaches it.
	Here         bool
	TextSizes    bool // it knows the text sizing protocol (OSC 66)
	DoubleHeight bool // it shows lines of double height
	CellHeight   int  // pixels, 0 if not known
	DPI          int  // pixels to the inch, 0 if not known
	// Points is the size of its font, and Pixels the same in another unit, 0
	// if not known.
	Points float64
	Pixels int
	// Font is the terminal's font in the terminal's own words, "" if it does
	// not tell; of kitty its size in points.
	Font   string
	Orders bool // it is a kitty whose remote control is allowed
	// Window is its name for the window, for a command that needs it.
	Window string
	// Service is the name under which it is reached on the person's D-Bus.
	Service string
}

// Choose returns the mechanisms of a terminal, the best first. The last is
// [Typography], which every terminal has.
func Choose(t Terminal) []Mechanism {
	var list []Mechanism
	if t.TextSizes {
		list = append(list, TextSizes{})
	}
	if m := ownFont(t); m != nil && !t.Behind {
		list = append(list, m)
	}
	if t.DoubleHeight {
		list = append(list, DoubleLines{})
	}
	return append(list, Typography{})
}

// ownFont returns the mechanism that changes the terminal's own font, nil if
// there is none, or too little is known to put the font back.
func ownFont(t Terminal) Mechanism {
	switch t.Name {
	case "alacritty":
		if t.Here && t.Window != "" && t.points() > 0 {
			return Alacritty{Window: t.Window, Points: t.points()}
		}
	case "konsole":
		return konsole(t)
	case "kitty":
		if points, err := strconv.ParseFloat(t.Font, 64); err == nil && t.Orders && points > 0 && points < 1000 {
			return Kitty{Points: points}
		}
	case "urxvt":
		if scalable(t.Font) && sizeInName.MatchString(t.Font) {
			return NamedFont{OSC: 710, Font: t.Font}
		}
	case "xterm":
		if scalable(t.Font) && (t.CellHeight > 0 || sizeInName.MatchString(t.Font)) {
			return NamedFont{OSC: 50, Font: t.Font, Points: math.Round(2*t.points()) / 2}
		}
	case "mlterm":
		if t.Pixels > 0 {
			return Mlterm{Pixels: t.Pixels}
		}
		if t.CellHeight > 0 {
			return Mlterm{Pixels: pixels(t.CellHeight)}
		}
	case "mintty":
		if n, err := strconv.Atoi(t.Font); err == nil && n > 0 && n < 1000 {
			return Mintty{Points: n}
		}
	}
	return nil
}

// Names are the names of all mechanisms, the best first.
func Names() []string {
	return []string{TextSizes{}.Name(), Alacritty{}.Name(), DoubleLines{}.Name(), Typography{}.Name()}
}

// Named returns the mechanism of a list that a person asked for by its name,
// or else the first.
func Named(list []Mechanism, name string) Mechanism {
	for _, m := range list {
		if m.Name() == name {
			return m
		}
	}
	return list[0]
}
