package term

import (
	"strconv"

	"khabar/ui/text"
)

// A pen is the state of style and link that the terminal has been put into
// within the row that is being written.
type pen struct {
	sgr     func(text.Style) string
	address func(text.Link) string // the link's safe address, "" for none

	style text.Style
	link  text.Link
	down  bool   // style and link above hold
	seq   string // what was sent for style
}

// lift forgets the state: a new row begins.
func (p *pen) lift() { p.down, p.link, p.style, p.seq = false, 0, 0, "" }

// blot records that the style is not as it should be any more.
func (p *pen) blot() { p.down, p.seq = false, "\x1b[38m" }

// to appends what changes the terminal's state to the style and the link.
func (p *pen) to(dst []byte, style text.Style, link text.Link) []byte {
	if !p.down || style != p.style {
		dst = p.toStyle(dst, style)
	}
	if link != p.link {
		dst = p.toLink(dst, link)
	}
	p.down = true
	return dst
}

func (p *pen) toStyle(dst []byte, style text.Style) []byte {
	seq := p.sgr(style)
	if seq != p.seq {
		if seq == "" {
			dst = append(dst, "\x1b[m"...)
		}
		dst = append(dst, seq...)
	}
	p.style, p.seq = style, seq
	return dst
}

func (p *pen) toLink(dst []byte, link text.Link) []byte {
	from, to := p.address(p.link), p.address(link)
	p.link = link
	if to == "" {
		if from != "" {
			dst = append(dst, "\x1b]8;;\x1b\\"...)
		}
		return dst
	}
	// The id joins the parts of a link that a line break has divided.
	dst = append(dst, "\x1b]8;id="...)
	dst = strconv.AppendUint(dst, uint64(link), 10)
	dst = append(dst, ';')
	dst = append(dst, to...)
	return append(dst, "\x1b\\"...)
}

// up closes the link and resets the style: the row ends.
func (p *pen) up(dst []byte) []byte {
	dst = p.toLink(dst, 0)
	if p.seq != "" {
		dst = append(dst, "\x1b[m"...)
	}
	p.lift()
	return dst
}
