package termtest

import "strings"

// A Model is one terminal's ways.
type Model struct {
	name       string
	paragraphs bool   // BDSM is an attribute of rows, as in VTE
	explicit   bool   // mode 8 is reset at first
	knownModes string // those that DECRQM knows of
	multicells bool   // OSC 66
	// dynamicComb: a lam and the alef that is sent after it share a cell.
	dynamicComb bool
	fonts       Fonts // of a kitty
	doubleLines bool  // DECDHL
	clusters    bool  // marks never take a column, whatever their own width

	xtversion, da1, da2 string
	silentModes         bool // DECRQM is not answered
	show                func(*Screen, row) []string
}

// Name returns the name of the terminal that the model is made after.
func (m Model) Name() string { return m.name }

// Multicells reports whether the model knows OSC 66.
func (m Model) Multicells() bool { return m.multicells }

// Xterm draws cells as they were sent.
func Xterm() Model {
	return Model{name: "xterm", show: showGrid, doubleLines: true, xtversion: "\x1bP>|XTerm(379)\x1b\\",
		da1: "\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c", da2: "\x1b[>41;379;0c"}
}

// Fonts says which font of a kitty has a character: 0 is the main font. Runs
// of characters from different fonts are shaped apart.
type Fonts func(r rune) int

// OneFont is a main font with every character.
func OneFont(rune) int { return 0 }

// LatinMain is a main font without right-to-left scripts; one other has them.
func LatinMain(r rune) int {
	if rightToLeftScript(r) {
		return 1
	}
	return 0
}

// DejaVuMono is a main font with Latin and the letters of Arabic and Persian,
// as DejaVu Sans Mono, and another with the rest.
func DejaVuMono(r rune) int {
	switch {
	case !rightToLeftScript(r), r >= 0x0621 && r <= 0x0655, r >= 0x0660 && r <= 0x066D, r >= 0x06F0 && r <= 0x06F9,
		r >= 0xFE70 && r <= 0xFEFC, r >= 0xFB52 && r <= 0xFB81, r >= 0xFB8A && r <= 0xFB95, r >= 0xFBFC && r <= 0xFBFF,
		strings.ContainsRune("\u0679\u067e\u0686\u0691\u0698\u06a4\u06a9\u06af\u06be\u06cc\u060c\u061b\u061f\ufb9e\ufb9f\ufbaa\ufbab\ufbac\ufbad\ufbe8\ufbe9", r):
		return 0
	case r == 0x06D4:
		return 2
	}
	return 1
}

// Fallbacks is a main font without right-to-left scripts, and two others of
// which one has the letters of Arabic and the other all the rest, as it
// happens to Sorani words.
func Fallbacks(r rune) int {
	switch {
	case !rightToLeftScript(r):
		return 0
	case r >= 0x0621 && r <= 0x065F:
		return 1
	}
	return 2
}

// Kitty turns runs of right-to-left script around.
func Kitty(fonts Fonts) Model {
	return Model{name: "kitty", multicells: true, fonts: fonts, show: showRuns, knownModes: "?2026 ?2048",
		xtversion: "\x1bP>|kitty(0.41.1)\x1b\\", da1: "\x1b[?62;c", da2: "\x1b[>1;4000;41c"}
}

// Clusters is the model with the columns of whole grapheme clusters counted,
// not of their characters: a vowel sign takes none.
func Clusters(m Model) Model {
	m.clusters = true
	return m
}

// OldKitty is a kitty before text sizes: 0.39, or one behind a multiplexer.
func OldKitty(fonts Fonts) Model {
	m := Kitty(fonts)
	m.multicells, m.xtversion = false, "\x1bP>|kitty(0.39.1)\x1b\\"
	return m
}

// VTE follows the recommendation on bidirectional text: implicit, base
// direction left-to-right, until mode 8 is reset.
func VTE() Model {
	return Model{name: "vte", paragraphs: true, knownModes: "8 ?1243 ?2500 ?2501", show: showVTE,
		xtversion: "\x1bP>|VTE(8001)\x1b\\", da1: "\x1b[?61;1;21;22;28c", da2: "\x1b[>61;8001;1c"}
}

// Konsole reorders rows until OSC 50 says otherwise, and mirrors nothing.
func Konsole() Model {
	return Model{name: "konsole", silentModes: true, doubleLines: true, show: showKonsole,
		xtversion: "\x1bP>|Konsole 25.04.2\x1b\\", da1: "\x1b[?62;1;4c", da2: "\x1b[>1;115;0c"}
}

// Mlterm guesses the direction of each row and sets it flush to that side,
// until OSC 5379 says otherwise. Its characters of format take a column.
func Mlterm() Model {
	return Model{name: "mlterm", show: showMlterm, doubleLines: true, dynamicComb: true, da1: "\x1b[?63;1;2;3;4;6;7;15;18;22;29c", da2: "\x1b[>24;279;0c"}
}

// ITerm reorders every row, and nothing switches it off.
func ITerm() Model {
	return Model{name: "iterm2", show: showImplicit, xtversion: "\x1bP>|iTerm2 3.6.6\x1b\\",
		da1: "\x1b[?64;1;2;4;6;17;18;21;22c", da2: "\x1b[>41;3600;0c"}
}
