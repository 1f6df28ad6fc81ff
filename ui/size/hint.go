package size

// zoomKeys are the keys by which a person makes the letters of a terminal
// larger and smaller, as they are out of the box, by the terminal's name.
var zoomKeys = map[string][2]string{
	"kitty":            {"Ctrl+Shift+=", "Ctrl+Shift+-"},
	"vte":              {"Ctrl+Shift+=", "Ctrl+-"},
	"konsole":          {"Ctrl+=", "Ctrl+-"},
	"alacritty":        {"Ctrl+=", "Ctrl+-"},
	"foot":             {"Ctrl+=", "Ctrl+-"},
	"ghostty":          {"Ctrl+=", "Ctrl+-"},
	"wezterm":          {"Ctrl+=", "Ctrl+-"},
	"contour":          {"Ctrl+Shift+=", "Ctrl+-"},
	"rio":              {"Ctrl+=", "Ctrl+-"},
	"warp":             {"Ctrl+=", "Ctrl+-"},
	"mintty":           {"Ctrl+=", "Ctrl+-"},
	"windows terminal": {"Ctrl+=", "Ctrl+-"},
	"xterm.js":         {"Ctrl+=", "Ctrl+-"},
	"iterm2":           {"⌘+", "⌘-"},
	"apple terminal":   {"⌘+", "⌘-"},
	"st":               {"Ctrl+Shift+PgUp", "Ctrl+Shift+PgDn"},
	"xterm":            {"Shift+KP+", "Shift+KP-"},
}

// Hint says by which keys the terminal itself makes its letters larger and
// smaller, where the mechanism does not: "" otherwise, or where no keys are
// known.
func Hint(p Printer, m Mechanism, step Step, width int, terminal string) string {
	keys, known := zoomKeys[terminal]
	if !known || m.Layout(Largest, width).Scale != 100 || step == Normal {
		return ""
	}
	return p.T("size.hint", "Larger", keys[0], "Smaller", keys[1])
}
