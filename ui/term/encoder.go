package term

import (
	"unicode/utf8"

	"khabar/ui/arabic"
	"khabar/ui/text"
)

// An Encoder writes finished rows of cells as the bytes that make one
// terminal show them. It keeps scratch space between rows and is not for
// concurrent use.
type Encoder struct {
	profile Profile
	link    func(text.Link) string
	safe    map[string]string // addresses as they may be sent
	pen     pen

	row    []text.Cell // of a single line
	body   []byte      // a row before what goes in front of it is known
	parts  []int       // ends of the parts of a word
	turn   uint8       // alternates between neighbouring multicells
	runes  []rune
	glyphs []arabic.Glyph

	pieces   []piece // of a frame's blocks
	plans    []blockPlan
	band     []byte      // rows that belong together
	bandRows []int       // and where each ends
	half     []text.Cell // a line of double height
	doubled  bool        // lines of double height may be on the screen

	tint   uint8 // of two blanks of the row; 0 is none
	slants uint8 // a bit for each of the next parts of a border; 0 is none

	inverse    inverse
	unverified bool // the last row of class Implicit has no verified order
}

// maxRemembered bounds the addresses that an encoder keeps.
const maxRemembered = 4096

// NewEncoder returns an encoder for the profile. sgr gives the complete
// sequence of a style, from reset; link the address of a link. Both may be
// nil: no styles, no links.
func NewEncoder(p Profile, sgr func(text.Style) string, link func(text.Link) string) *Encoder {
	if sgr == nil {
		sgr = func(text.Style) string { return "" }
	}
	e := &Encoder{profile: p, link: link, safe: make(map[string]string)}
	e.doubled = p.doubles()
	e.pen = pen{sgr: sgr, address: e.address}
	return e
}

// Profile returns the profile that the encoder writes for.
func (e *Encoder) Profile() Profile { return e.profile }

// AppendRow appends the bytes that show row, which has one entry for each
// column of the screen, with the cursor in the first: behind a wide cell comes
// one of width 0, as on a canvas. The bytes fill exactly these columns, in which
// nothing of an earlier row remains; style and link are reset at the end. For a
// [text.Line] alone there is [Encoder.AppendLine].
//
// The appended bytes survive a renderer that cuts them to the row's width
// and erases from the cursor to the end of the line when it believes them
// shorter: by the measure of x/ansi they are exactly as wide as the row.
func (e *Encoder) AppendRow(dst []byte, row []text.Cell) []byte {
	e.pen.lift()
	e.turn = 0 // the same row is the same bytes, whatever stands above it
	switch {
	case e.profile.Class == Words && e.profile.TextSizing:
		return e.appendMulticells(dst, row)
	case e.profile.Class == Words:
		dst = e.appendReversed(dst, row)
	case e.profile.Class == Implicit:
		dst = e.appendImplicit(dst, row)
	case e.profile.Class == Logical:
		dst = e.appendLogical(dst, row)
	default:
		dst = e.appendVisual(dst, row)
	}
	e.tint = 0
	return e.pen.up(dst)
}

// appendVisual writes the cells from left to right in their forms.
func (e *Encoder) appendVisual(dst []byte, row []text.Cell) []byte {
	first, last := e.place(row)
	for i := range row {
		cell := &row[i]
		if cell.Width == 0 {
			continue
		}
		dst = e.pen.to(dst, cell.Style, cell.Link)
		if i == first || i == last {
			dst = e.appendTinted(dst)
			continue
		}
		if form, ok := e.apart(row, i); ok {
			dst = append(utf8.AppendRune(dst, form), e.marksAhead(row, i)...)
			continue
		}
		form := e.ahead(row, i)
		if e.slants != 0 && isBox(cell) {
			dst = e.slanted(dst, form)
			continue
		}
		dst = appendCluster(dst, form, int(cell.Width), false)
	}
	return dst
}

// apart returns the isolated presentation form of a letter that stands alone
// and would not, were it sent as a base letter beside its neighbours: VTE
// joins base letters that can join, though a ZWNJ that is not sent parted
// them, and mlterm makes a ligature of any lam and an alef at its right.
func (e *Encoder) apart(row []text.Cell, i int) (form rune, ok bool) {
	if !e.profile.Forms {
		return 0, false
	}
	here := loneLetter(&row[i])
	if here == 0 {
		return 0, false
	}
	var before, after rune // in logical order
	if i+1 < len(row) {
		before = loneLetter(&row[i+1])
	}
	if i > 0 {
		after = loneLetter(&row[i-1])
	}
	t := arabic.JoiningTypeOf(here)
	_, ligature := arabic.LamAlef(before, false)
	switch {
	case before != 0 && joinsNext(arabic.JoiningTypeOf(before)) && joinsPrevious(t):
	case after != 0 && joinsNext(t) && joinsPrevious(arabic.JoiningTypeOf(after)):
	case here == lam && ligature:
	default:
		return 0, false
	}
	return arabic.Form(here, arabic.Isolated)
}

const lam = '\u0644'

// loneLetter returns the letter that a cell's form is, 0 if it is anything but
// one base letter.
func loneLetter(c *text.Cell) rune {
	r, size := utf8.DecodeRuneInString(c.Form)
	if r < 0x0620 || r > 0x08FF || size != len(c.Form) {
		return 0
	}
	return r
}

// address returns the address of a link as it may be sent, "" when there is
// none, it is unsafe or the terminal knows no links.
func (e *Encoder) address(link text.Link) string {
	if link == 0 || e.link == nil || !e.profile.Hyperlinks {
		return ""
	}
	address := e.link(link)
	safe, known := e.safe[address]
	if !known {
		if len(e.safe) >= maxRemembered {
			clear(e.safe)
		}
		safe = safeAddress(address)
		e.safe[address] = safe
	}
	return safe
}
