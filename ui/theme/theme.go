package theme

import (
	"slices"
	"strconv"

	"khabar/ui/text"
)

// Depth is how many colours the terminal shows.
type Depth uint8

// The colour depths.
const (
	NoColor   Depth = iota // attributes alone: NO_COLOR, a dumb terminal
	Palette16              // the terminal's own sixteen
	Palette256
	TrueColor
)

// A Theme is a look for one terminal. It is immutable and safe for concurrent
// use.
type Theme struct {
	depth  Depth
	dark   bool // the terminal's background
	name   string
	colors palette
	// sgr holds the finished sequence of each style: a frame looks one up for
	// each run of cells.
	sgr [1 << styleBits]string
}

const styleBits = 13 // 6 of the role, 7 of attributes

// Names are the themes that [New] knows.
var names = [...]string{"auto", "light", "dark", "sepia", "contrast"}

// Names returns the names of the themes.
func Names() []string { return append([]string(nil), names[:]...) }

// New returns the theme of a name (see [Names]; an unknown one is "auto") for
// a terminal of this colour depth, with a dark background or a light one. Where
// nobody knows which, [Palette16] at most is right for "auto": it has no greys,
// and paints no background. "light", "dark" and "sepia" paint the whole screen,
// as far as the depth has colours for it.
func New(depth Depth, dark bool, name string) *Theme {
	if !slices.Contains(names[:], name) {
		name = names[0]
	}
	t := &Theme{depth: depth, dark: dark, name: name, colors: paletteOf(depth, dark, name)}
	for role := Body; role < roles; role++ {
		for attributes := range text.Style(1 << (styleBits - 6)) {
			s := role | attributes<<6
			t.sgr[s] = t.build(s)
		}
	}
	return t
}

// Name returns the theme's name.
func (t *Theme) Name() string { return t.name }

// Named returns the theme of another name for the same terminal.
func (t *Theme) Named(name string) *Theme { return New(t.depth, t.dark, name) }

// Paints reports whether the theme has a background of its own. It has none
// where the terminal shows no colours, or too few for it.
func (t *Theme) Paints() bool { return t.colors.page.kind != defaultColor }

// SGR returns the sequence (ECMA-48, SGR) that switches the terminal from any
// state to the style. It starts with a reset, so that nothing of the style
// before is left.
func (t *Theme) SGR(s text.Style) string {
	s &= 1<<styleBits - 1
	if RoleOf(s) >= roles {
		s &^= roleMask
	}
	return t.sgr[s]
}

func (t *Theme) build(s text.Style) string {
	look := t.colors.roles[RoleOf(s)]
	b := append(make([]byte, 0, 32), "\x1b[0"...)
	attributes := look.attributes | s&^roleMask
	if t.colors.plain { // a theme for who sees faint text badly
		attributes &^= Dim
	}
	for _, a := range [...]struct {
		bit  text.Style
		code string
	}{{Bold, ";1"}, {Dim, ";2"}, {Italic, ";3"}, {Underline, ";4"}, {Reverse, ";7"}, {Strike, ";9"}} {
		if attributes&a.bit != 0 {
			b = append(b, a.code...)
		}
	}
	background := t.colors.page
	if s&Selected != 0 {
		background = t.colors.selected
	}
	b = look.foreground.or(t.colors.ink).appendTo(b, 38)
	b = background.appendTo(b, 48)
	return string(append(b, 'm'))
}

// A color is an SGR colour parameter, or nothing for the terminal's default.
type color struct {
	kind    colorKind
	r, g, b uint8 // r is the index of a palette colour
}

type colorKind uint8

const (
	defaultColor colorKind = iota
	palette16
	palette256
	trueColor
)

func (c color) or(other color) color {
	if c.kind == defaultColor {
		return other
	}
	return c
}

// appendTo appends the parameter; base is 38 for the foreground and 48 for the
// background.
func (c color) appendTo(b []byte, base int) []byte {
	number := func(b []byte, n int) []byte { return strconv.AppendInt(append(b, ';'), int64(n), 10) }
	switch c.kind {
	case palette16:
		code := base - 8 + int(c.r)
		if c.r >= 8 {
			code += 60 - 8
		}
		return number(b, code)
	case palette256:
		return number(number(number(b, base), 5), int(c.r))
	case trueColor:
		b = number(number(b, base), 2)
		return number(number(number(b, int(c.r)), int(c.g)), int(c.b))
	}
	return b
}
