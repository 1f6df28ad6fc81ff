package size

import (
	"regexp"
	"strconv"
	"strings"
)

// The mechanisms of this file change the terminal's own font: all that it
// shows grows, and the grid or the window with it. Each terminal is spoken to
// in a way of its own; what they share is the ladder below.

// percents are the sizes of the font, from Smallest to Largest, as they are
// called, and overshoot what is added to them: the larger sizes are rounded to
// pixels, and twice the size should not come out as less.
var (
	percents  = [steps]int{80, 90, 100, 125, 150, 175, 200}
	overshoot = [steps]int{Largest - Smallest: 4}
)

// percent returns the size that the font is asked for at a step.
func percent(step Step) int {
	return percents[step.Clamp()-Smallest] + overshoot[step.Clamp()-Smallest]
}

// fontLayout is the layout of a page whose grid grows with the letters: no
// step needs more than the room that the grid leaves.
func fontLayout(step Step, width int) Layout {
	l := Typography{}.Layout(min(step.Clamp(), Normal), width)
	if step > Normal {
		l.Heading = TreatSpaced
	}
	l.Scale = percents[step.Clamp()-Smallest]
	return l
}

// scaled returns a size of percent of another, with at most one decimal.
func scaled(size float64, percent int) string {
	return strconv.FormatFloat(float64(int(size*float64(percent)/10+0.5))/10, 'f', -1, 64)
}

// lineHeight is how much higher a line of the usual fonts is than the size
// that the font is asked for by.
const lineHeight = 1.17

// pixels estimates a font's size in pixels from the height of its cell.
func pixels(cellHeight int) int { return int(float64(cellHeight)/lineHeight + 0.5) }

// usualDPI is how many pixels an inch has where nobody says otherwise.
const usualDPI = 96

// points returns the size of the terminal's font in points: as it is known, or
// else as the height of its cell lets expect. What is known is not believed
// where it is far from that: somebody may have changed the size since.
func (t Terminal) points() float64 {
	expected := t.expectedPoints()
	if t.Points > 0 && (t.CellHeight == 0 || t.Points*far > expected && t.Points < expected*far) {
		return t.Points
	}
	return expected
}

// far is how many times the size that a cell lets expect a font may be, or
// the other way round, and still have that cell: lines are of different height.
const far = 1.4

func (t Terminal) expectedPoints() float64 {
	dpi := t.DPI
	if dpi <= 0 {
		dpi = usualDPI
	}
	return float64(pixels(t.CellHeight)) * 72 / float64(dpi)
}

// Alacritty changes the font of one window by Alacritty's own command.
type Alacritty struct {
	Window string  // ALACRITTY_WINDOW_ID
	Points float64 // the font's size as it is, as well as it is known
}

// Name returns "font".
func (Alacritty) Name() string { return "font" }

// Layout returns the step's layout.
func (Alacritty) Layout(step Step, width int) Layout { return fontLayout(step, width) }

// Change returns the command that sets the size.
func (a Alacritty) Change(to Step) Order {
	if to == Normal {
		return a.Restore()
	}
	return a.run("font.size=" + scaled(a.Points, percent(to)))
}

// Restore returns the command that takes back what was set.
func (a Alacritty) Restore() Order { return a.run("--reset") }

func (a Alacritty) run(what string) Order {
	return Order{Run: []string{"alacritty", "msg", "config", "-w", a.Window, what}}
}

// Kitty changes the font of the window by kitty's remote control, where that
// is allowed. It is for kitties that have no text sizes, and for people who
// want all of the screen larger.
type Kitty struct{ Points float64 } // the font's size as it is

// Name returns "font".
func (Kitty) Name() string { return "font" }

// Layout returns the step's layout.
func (Kitty) Layout(step Step, width int) Layout { return fontLayout(step, width) }

// Change returns the order that sets the size.
func (k Kitty) Change(to Step) Order {
	size := strconv.FormatFloat(k.Points, 'f', -1, 64)
	if to != Normal {
		size = scaled(k.Points, percent(to))
	}
	return Order{Send: "\x1bP@kitty-cmd{\"cmd\":\"set-font-size\",\"version\":[0,14,2],\"no_response\":true,\"payload\":{\"size\":" + size + "}}\x1b\\"}
}

// Restore returns the order that sets the size as it was.
func (k Kitty) Restore() Order { return k.Change(Normal) }

// NamedFont changes the font by its name with a size, in terminals that take
// it by an OSC of some number: 50 in xterm, 710 in rxvt-unicode.
type NamedFont struct {
	OSC    int
	Font   string  // the font as it is, which restores it
	Points float64 // its size, where the name does not say it
}

// Name returns "font".
func (NamedFont) Name() string { return "font" }

// Layout returns the step's layout.
func (NamedFont) Layout(step Step, width int) Layout { return fontLayout(step, width) }

// Change returns the sequence that sets the font.
func (f NamedFont) Change(to Step) Order {
	if to == Normal {
		return f.Restore()
	}
	return f.set(resized(f.Font, f.Points, percent(to)), percent(to))
}

// Restore returns the sequence that sets the font as it was. It says the size
// also where the name did not: xterm would go back to the size that it has
// where nobody sets one.
func (f NamedFont) Restore() Order { return f.set(resized(f.Font, f.Points, 100), 100) }

func (f NamedFont) set(font string, scale int) Order {
	return Order{Send: "\x1b]" + strconv.Itoa(f.OSC) + ";" + font + "\x07", Scale: scale}
}

var sizeInName = regexp.MustCompile(`:(size|pixelsize)=([0-9]+(?:\.[0-9]+)?)`)

// resized returns the name of a font, or of several after one another, at
// another size. Points is the size of those that do not tell theirs.
func resized(font string, points float64, percent int) string {
	names := strings.Split(font, ",")
	for i, name := range names {
		at := sizeInName.FindStringSubmatchIndex(name)
		if at == nil && points > 0 {
			names[i] = name + ":size=" + scaled(points, percent)
			continue
		}
		if at == nil {
			continue
		}
		size, _ := strconv.ParseFloat(name[at[4]:at[5]], 64) // digits, by the expression
		names[i] = name[:at[4]] + scaled(size, percent) + name[at[5]:]
	}
	return strings.Join(names, ",")
}

// bitmapFont matches the short names of X's fonts of fixed size.
var bitmapFont = regexp.MustCompile(`^(fixed|nil2|[0-9]+x[0-9]+.*)$`)

// scalable reports whether a font is named in a way that its size can be
// changed by, and holds nothing that would end the sequence.
func scalable(font string) bool {
	if font == "" || len(font) > maxFontName {
		return false
	}
	for _, r := range font {
		if r < 0x20 || r >= 0x7F && r < 0xA0 {
			return false
		}
	}
	for name := range strings.SplitSeq(font, ",") {
		name = strings.TrimSpace(name)
		if strings.HasPrefix(name, "-") || bitmapFont.MatchString(name) { // an X logical font description, or its alias
			return false
		}
	}
	return true
}

// maxFontName bounds the names of fonts, in bytes, that are sent back to a
// terminal.
const maxFontName = 250

// Mlterm changes the font by OSC 5379.
type Mlterm struct{ Pixels int } // the font's size as it is

// Name returns "font".
func (Mlterm) Name() string { return "font" }

// Layout returns the step's layout.
func (Mlterm) Layout(step Step, width int) Layout { return fontLayout(step, width) }

// Change returns the sequence that sets the size.
func (m Mlterm) Change(to Step) Order {
	return Order{Send: "\x1b]5379;fontsize=" + strconv.Itoa((m.Pixels*percent(to)+50)/100) + "\x07", Scale: percent(to)}
}

// Restore returns the sequence that sets the size as it was.
func (m Mlterm) Restore() Order { return m.Change(Normal) }

// Mintty changes the font by OSC 7770.
type Mintty struct{ Points int }

// Name returns "font".
func (Mintty) Name() string { return "font" }

// Layout returns the step's layout.
func (Mintty) Layout(step Step, width int) Layout { return fontLayout(step, width) }

// Change returns the sequence that sets the size.
func (m Mintty) Change(to Step) Order {
	return Order{Send: "\x1b]7770;" + strconv.Itoa((m.Points*percent(to)+50)/100) + "\x07"}
}

// Restore returns the sequence that sets the size as it was.
func (m Mintty) Restore() Order { return m.Change(Normal) }
