package term

// A Switch is the way in which a terminal that reorders by itself is told to
// leave the order alone.
type Switch uint8

// The switches.
const (
	NoSwitch      Switch = iota
	BDSM                 // ECMA-48 mode 8 with SCP: VTE, mintty, WezTerm, SwiftTerm
	KonsoleOSC50         // OSC 50;BidiRenderingEnabled
	MltermOSC5379        // OSC 5379;use_ctl
)

var switchNames = [...]string{"none", "CSI 8 l", "OSC 50", "OSC 5379"}

// String returns the control sequence that the switch goes by.
func (s Switch) String() string {
	if int(s) < len(switchNames) {
		return switchNames[s]
	}
	return "unknown"
}

// The parts of the BDSM switch. The three private modes are saved and
// restored (XTSAVE, XTRESTORE) rather than set to a guess: without 1243 off,
// VTE exchanges the left and right arrow keys on right-to-left paragraphs;
// 2501 would guess a direction per paragraph, 2500 mirror the borders.
const (
	saveBidiModes    = "\x1b[?1243s\x1b[?2500s\x1b[?2501s"
	explicitBidi     = "\x1b[?1243l\x1b[?2501l\x1b[?2500l\x1b[8l\x1b[1 k"
	defaultDirection = "\x1b[0 k"
	restoreBidiModes = "\x1b[?1243r\x1b[?2500r\x1b[?2501r"
)

// mlterm draws only what it thinks has changed when its reordering comes back,
// and leaves parts of our rows behind. Reverse video, on and off, makes it
// draw everything.
const redrawMlterm = "\x1b[?5s\x1b[?5h\x1b[?5l\x1b[?5r"

// Enter returns the bytes that make the terminal draw rows in the order in
// which the profile's encoder sends them. They must be written before the
// alternate screen is entered and cleared: in VTE the mode is an attribute of
// paragraphs, which a row takes on when it is cleared, and rows that are
// there already keep theirs.
func (p Profile) Enter() string {
	switch p.Switch {
	case BDSM:
		return saveBidiModes + explicitBidi
	case KonsoleOSC50:
		return "\x1b]50;BidiRenderingEnabled=false\x07"
	case MltermOSC5379:
		return "\x1b]5379;use_ctl=false\x07"
	}
	return ""
}

// Leave returns the bytes that undo [Profile.Enter]; they belong after the
// alternate screen is left. Konsole and mlterm cannot be asked for the state
// that they were in, so that their default is restored.
func (p Profile) Leave() string {
	switch p.Switch {
	case BDSM:
		if p.ExplicitBefore {
			return "\x1b[8l" + defaultDirection + restoreBidiModes
		}
		return "\x1b[8h" + defaultDirection + restoreBidiModes
	case KonsoleOSC50:
		return "\x1b]50;BidiRenderingEnabled=true\x07"
	case MltermOSC5379:
		return "\x1b]5379;use_ctl=true\x07" + redrawMlterm
	}
	return ""
}
