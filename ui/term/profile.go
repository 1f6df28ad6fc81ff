package term

import "khabar/ui/text"

// A Class says in which order a terminal has to be sent a row.
type Class uint8

// The classes. Visual is the default: it is right wherever nothing is known
// to reorder.
const (
	Visual   Class = iota // draws from left to right what it is sent
	Words                 // turns each right-to-left word around (kitty)
	Implicit              // runs UAX #9 over each line, base direction left-to-right
	Logical               // wants the line as it was written; nothing is reordered for it
)

var classNames = [...]string{"visual", "words", "implicit", "logical"}

// String returns the class's name in lower case.
func (c Class) String() string {
	if int(c) < len(classNames) {
		return classNames[c]
	}
	return "unknown"
}

// A Profile is what is known of a terminal. The zero value is a plain grid
// that supports nothing beyond colours.
type Profile struct {
	// Name is the terminal's own name in lower case ("kitty", "vte"), empty
	// when unknown. Version is as it reports it, which may be empty.
	Name, Version string
	// Multiplexer is "tmux", "screen" or "zellij" when one stands between,
	// and Name is then that of the terminal outside, as far as known.
	Multiplexer string

	Class  Class
	Switch Switch
	// ExplicitBefore: the terminal was in BDSM's explicit mode when it was
	// asked, and is to be left so.
	ExplicitBefore bool
	// Forms: letters are sent in their presentation forms. Never with
	// TextSizing in class Words, where the terminal joins whole words.
	Forms bool

	TextSizing   bool // OSC 66, both widths and scales (kitty 0.40 and later)
	Hyperlinks   bool // OSC 8
	Clipboard    bool // OSC 52 sets the clipboard
	Synchronized bool // mode 2026, synchronized output
	DoubleHeight bool // DECDHL and DECDWL show one line of large letters, not two small ones
	InBandResize bool // mode 2048
	Overhang     bool // marks that reach into the next row are left there when a row changes
	MarksAhead   bool // combining characters are drawn a column to the right of their cell

	// CellWidth and CellHeight are the size of a cell in pixels, 0 if unknown.
	CellWidth, CellHeight int
	// Font is the terminal's font in its own words, "" if it does not tell;
	// of kitty its size in points.
	Font   string
	Orders bool // kitty's remote control is allowed from the terminal's own input
	// Background is the background's colour if the terminal told it.
	Background Color
}

// A Color is a colour with 8 bits a channel. Known is false for the zero
// value: nobody said.
type Color struct {
	R, G, B uint8
	Known   bool
}

// Dark reports whether light letters read better on c than dark ones, by the
// luma of ITU-R BT.601. An unknown colour counts as dark.
func (c Color) Dark() bool {
	return !c.Known || 299*int(c.R)+587*int(c.G)+114*int(c.B) < 500*255
}

// Metrics says what a cell of this terminal holds, for the layout.
func (p Profile) Metrics() text.Metrics {
	switch p.Class {
	case Visual:
		return text.Metrics{Forms: p.Forms, LamAlef: p.Forms, JoinMarks: p.Forms}
	case Words:
		// A multicell of OSC 66 holds the ligature in its place; without, its
		// presentation form does.
		return text.Metrics{Forms: p.Forms, LamAlef: p.Forms || p.TextSizing, JoinMarks: p.Forms}
	default:
		return text.Metrics{}
	}
}

// SingleColumn reports whether two columns of right-to-left text must not
// share a row: a terminal that reorders whole lines would let them run into
// one another across neutral characters, borders among them.
func (p Profile) SingleColumn() bool { return p.Class == Implicit || p.Class == Logical }

// Key names this kind of terminal, for remembering what was chosen for it:
// its name, behind that of a multiplexer.
func (p Profile) Key() string {
	name := p.Name
	if name == "" {
		name = "unknown"
	}
	if p.Multiplexer != "" {
		return p.Multiplexer + "/" + name
	}
	return name
}
