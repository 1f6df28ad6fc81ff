package term

import (
	"encoding/hex"
	"encoding/json"
	"strconv"
	"strings"
)

// maxName bounds the name that a terminal may give itself, in bytes.
const maxName = 64

// maxFont bounds what a terminal may say of its font, in bytes.
const maxFont = 250

// ansiMode is how [Answers.Modes] names an ANSI mode, which has no question
// mark.
func ansiMode(n int) int { return -n }

// take puts one answer where it belongs. Answers to questions that nobody
// asked are ignored, and of two the first counts: a terminal behind another
// answers later.
func (a *Answers) take(r reply) {
	switch r.kind {
	case 'P':
		if name, ok := strings.CutPrefix(r.body, ">|"); ok && a.XTVersion == "" {
			a.XTVersion = cleanName(name)
		}
		a.takeKitty(r.body)
	case ']':
		if value, ok := strings.CutPrefix(r.body, "11;"); ok && !a.Background.Known {
			a.Background = parseColor(value)
		}
		for _, osc := range [...]string{"50;", "710;", "7770;"} {
			if font, ok := strings.CutPrefix(r.body, osc); ok && a.Font == "" && len(font) <= maxFont {
				a.Font = font
			}
		}
	case '[':
		a.takeCSI(r)
	}
}

// takeKitty takes the answers to kittyQuestions.
func (a *Answers) takeKitty(body string) {
	if answer, ok := strings.CutPrefix(body, "@kitty-cmd"); ok {
		var said struct {
			OK    bool
			Error string
		}
		err := json.Unmarshal([]byte(answer), &said)
		a.Orders = err == nil && (said.OK || strings.Contains(said.Error, "newer than"))
	}
	if answer, ok := strings.CutPrefix(body, "1+r"+kittyFontSize+"="); ok && a.Font == "" && len(answer) < 20 {
		if size, err := hex.DecodeString(answer); err == nil {
			a.Font = string(size)
		}
	}
}

func (a *Answers) takeCSI(r reply) {
	n := numbers(strings.TrimRight(r.body, "$"))
	switch {
	case r.final == 'c' && r.marker == '?':
		if a.DA1 == nil {
			a.DA1 = n
		}
		a.Fenced = true
	case r.final == 'c' && r.marker == '>':
		if a.DA2 == nil {
			a.DA2 = n
		}
	case r.final == 'y' && strings.HasSuffix(r.body, "$") && len(n) == 2:
		a.takeMode(r.marker, n[0], n[1])
	case r.final == 't' && r.marker == 0 && len(n) == 3:
		a.takeSize(n)
	case r.final == 'R' && r.marker == 0 && len(n) == 2 && len(a.Sizing) < 3:
		a.Sizing = append(a.Sizing, n[1])
	}
}

func (a *Answers) takeMode(marker byte, mode, state int) {
	if marker == 0 {
		mode = ansiMode(mode)
	}
	if a.Modes == nil {
		a.Modes = make(map[int]int)
	}
	if _, known := a.Modes[mode]; !known && len(a.Modes) < 16 {
		a.Modes[mode] = state
	}
}

func (a *Answers) takeSize(n []int) {
	// Sizes beyond these are no screen's.
	const maxPixels, maxCells = 32_767, 4_096
	h, w := n[1], n[2]
	switch {
	case h <= 0 || w <= 0 || h > maxPixels || w > maxPixels:
	case n[0] == 4:
		a.WindowHeight, a.WindowWidth = h, w
	case n[0] == 6:
		a.CellHeight, a.CellWidth = h, w
	case n[0] == 8 && h <= maxCells && w <= maxCells:
		a.Rows, a.Columns = h, w
	}
}

// learnSize takes what the tty knows of the window where the terminal itself
// gave no size in pixels.
func (a *Answers) learnSize(columns, rows, width, height int) {
	if w, _ := a.CellSize(); w > 0 || columns <= 0 || rows <= 0 {
		return
	}
	a.takeSize([]int{4, height, width})
	a.takeSize([]int{8, rows, columns})
}

// CellSize returns the size of a cell in pixels, from the terminal's own
// answer or from the window's size, and 0, 0 when neither is known.
func (a *Answers) CellSize() (width, height int) {
	if a.CellWidth > 0 {
		return a.CellWidth, a.CellHeight
	}
	if a.WindowWidth > 0 && a.Columns > 0 && a.Rows > 0 {
		return a.WindowWidth / a.Columns, a.WindowHeight / a.Rows
	}
	return 0, 0
}

// sizing reports whether the cursor went as far as the text sizing protocol
// says: 2 columns for a width of 2 and 2 more for a scale of 2. A terminal
// that knows widths alone goes 2 and 1.
func (a *Answers) sizing() (width, scale bool) {
	if len(a.Sizing) != 3 {
		return false, false
	}
	width = a.Sizing[1]-a.Sizing[0] == 2
	return width, width && a.Sizing[2]-a.Sizing[1] == 2
}

// cleanName keeps what can be part of a name: it will be shown to people.
func cleanName(s string) string {
	var b strings.Builder
	for i := 0; i < len(s) && b.Len() < maxName; i++ {
		if s[i] >= 0x20 && s[i] < 0x7F {
			b.WriteByte(s[i])
		}
	}
	return strings.TrimSpace(b.String())
}

// parseColor parses XParseColor's "rgb:RRRR/GGGG/BBBB", of 1 to 4 digits a
// channel.
func parseColor(s string) Color {
	s, ok := strings.CutPrefix(s, "rgb:")
	if !ok {
		return Color{}
	}
	parts := strings.Split(s, "/")
	if len(parts) != 3 {
		return Color{}
	}
	var channels [3]uint8
	for i, part := range parts {
		v, err := strconv.ParseUint(part, 16, 16)
		if err != nil || len(part) > 4 {
			return Color{}
		}
		full := uint64(1)<<(4*len(part)) - 1
		channels[i] = uint8(v * 255 / full)
	}
	return Color{R: channels[0], G: channels[1], B: channels[2], Known: true}
}
