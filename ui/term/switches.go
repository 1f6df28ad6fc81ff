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
