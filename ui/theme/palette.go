package theme

import (
	"math"

	"khabar/ui/text"
)

// A look is what a role is drawn with, over the page's own colours.
type look struct {
	foreground color
	attributes text.Style
}

// A palette is the looks of all roles.
type palette struct {
	page, ink color // behind and of all text; the default leaves the terminal's
	selected  color // behind the cursor's row
	plain     bool  // no dim text
	roles     [roles]look
}

// The terminal's own colours, in the order of its palette.
const (
	black = iota
	red
	green
	yellow
	blue
	magenta
	cyan
	white
	bright // added to one of the others
)

func ansi(index uint8) color       { return color{kind: palette16, r: index} }
func gray(index uint8) color       { return color{kind: palette256, r: index} } // 232 black to 255 white; below 232 any colour
func rgb(r, g, b uint8) color      { return color{kind: trueColor, r: r, g: g, b: b} }
func attributes(a text.Style) look { return look{attributes: a} }

func paletteOf(depth Depth, dark bool, name string) palette {
	var p palette
	switch {
	case depth == NoColor:
		p = monochrome()
	case name == "sepia" && depth >= Palette256:
		p = sepia()
		if depth == Palette256 {
			p.quantize()
		}
		return p
	case name == "light" || name == "dark":
		return painted(depth, name == "dark")
	default:
		p = own(depth, dark)
	}
	if name == "contrast" {
		p.plain = true
		p.roles[Faint].foreground = color{}
		p.roles[Border].foreground = color{}
	}
	return p
}

// monochrome says all by attributes. They are also the ground on which the
// coloured palettes stand, so that no colour is the only signal.
func monochrome() palette {
	var p palette
	p.roles[Headline] = attributes(Bold)
	p.roles[Heading] = attributes(Bold)
	p.roles[Faint] = attributes(Dim)
	p.roles[LinkText] = attributes(Underline)
	p.roles[Quoted] = attributes(Italic)
	p.roles[Border] = attributes(Dim)
	p.roles[Mark] = attributes(Reverse)
	p.roles[Failure] = attributes(Bold)
	return p
}

// own uses the terminal's own colours, which its user chose; from 256 colours
// on, the fixed ramp of greys gives the quiet tones that the sixteen lack.
//
// Palettes are made for one background: on white, cyan, green and yellow are
// too pale to read in most of them, on black the darker blue is too dark.
func own(depth Depth, dark bool) palette {
	p := monochrome()
	p.roles[Failure].foreground = ansi(red)
	if dark {
		p.roles[Accent].foreground = ansi(cyan)
		p.roles[Good].foreground = ansi(cyan)
		p.roles[LinkText].foreground = ansi(bright + blue)
		p.roles[CodeText].foreground = ansi(green)
		p.roles[Mark] = look{foreground: ansi(yellow), attributes: Bold}
	} else {
		p.roles[Accent].foreground = ansi(blue)
		p.roles[Good].foreground = ansi(blue)
		p.roles[LinkText].foreground = ansi(blue)
		p.roles[CodeText].foreground = ansi(magenta)
		p.roles[Mark] = look{foreground: ansi(magenta), attributes: Bold}
		p.roles[Faint] = look{foreground: ansi(bright + black)} // few palettes hide it on white
		p.roles[Border] = look{foreground: ansi(bright + black)}
	}
	if depth < Palette256 {
		return p
	}
	faint, border, selected := gray(246), gray(239), gray(236)
	if !dark {
		faint, border, selected = gray(242), gray(250), gray(254)
	}
	p.roles[Faint] = look{foreground: faint}
	p.roles[Border] = look{foreground: border}
	p.selected = selected
	return p
}

// painted is a dark or a light screen whatever the terminal's own is. With
// sixteen colours it is the palette's black or white, which is what they are
// called, if not always what they are.
func painted(depth Depth, dark bool) palette {
	p := own(depth, dark)
	switch {
	case depth >= Palette256 && dark:
		p.page, p.ink = gray(234), gray(252)
	case depth >= Palette256:
		p.page, p.ink = gray(231), gray(235)
	case dark:
		p.page, p.ink = ansi(black), ansi(bright+white)
	default:
		p.page, p.ink = ansi(bright+white), ansi(black)
	}
	return p
}

// quantize replaces colours by the nearest of the palette of 256.
func (p *palette) quantize() {
	for _, c := range []*color{&p.page, &p.ink, &p.selected} {
		*c = c.quantized()
	}
	for i := range p.roles {
		p.roles[i].foreground = p.roles[i].foreground.quantized()
	}
}

// quantized returns the nearest colour of the cube of six levels a channel, as
// xterm has it. The ramp of greys is left out: it is often nearer, and takes
// the warmth out of a tint.
func (c color) quantized() color {
	if c.kind != trueColor {
		return c
	}
	best, bestIndex := math.MaxInt, 0
	for index := firstOfCube; index <= lastOfCube; index++ {
		r, g, b := cube(index)
		dr, dg, db := int(c.r)-r, int(c.g)-g, int(c.b)-b
		if d := dr*dr + dg*dg + db*db; d < best {
			best, bestIndex = d, index
		}
	}
	return gray(uint8(bestIndex))
}

// The cube's place in the palette of 256.
const (
	firstOfCube = 16
	lastOfCube  = 231
)

// cube returns the channels of a colour of the cube.
func cube(index int) (r, g, b int) {
	levels := [...]int{0, 95, 135, 175, 215, 255}
	index -= firstOfCube
	return levels[index/36], levels[index/6%6], levels[index%6]
}

// sepia is ink on old paper. It paints the whole screen, and so does not use
// the terminal's colours.
func sepia() palette {
	p := monochrome()
	p.page, p.ink, p.selected = rgb(0xf4, 0xec, 0xd8), rgb(0x43, 0x35, 0x28), rgb(0xe6, 0xd9, 0xb8)
	p.roles[Faint] = look{foreground: rgb(0x8a, 0x77, 0x60)}
	p.roles[Border] = look{foreground: rgb(0xc9, 0xb8, 0x98)}
	p.roles[Accent].foreground = rgb(0x7a, 0x4a, 0x1e)
	p.roles[LinkText].foreground = rgb(0x2f, 0x5d, 0x7c)
	p.roles[CodeText].foreground = rgb(0x4f, 0x6b, 0x2a)
	p.roles[Mark] = look{foreground: rgb(0x9c, 0x3d, 0x10), attributes: Bold}
	p.roles[Failure].foreground = rgb(0xa1, 0x26, 0x1d)
	p.roles[Good].foreground = rgb(0x7a, 0x4a, 0x1e)
	return p
}
