package termtest

import (
	"fmt"
)

func (s *Screen) control(c byte) {
	g := s.grid()
	switch c {
	case '\r':
		g.x, g.wrapPending = 0, false
	case '\n', 0x0b, 0x0c:
		g.wrapPending = false
		s.lineFeed()
	case '\b':
		g.x, g.wrapPending = max(g.x-1, 0), false
	case '\t':
		g.x, g.wrapPending = min((g.x/8+1)*8, s.width-1), false
	case 0x07, 0x00:
	default:
		s.unknown(string(rune(c)))
	}
}

func (s *Screen) escape(c byte) {
	g := s.grid()
	switch c {
	case '7':
		g.savedX, g.savedY = g.x, g.y
	case '8':
		g.x, g.y, g.wrapPending = g.savedX, g.savedY, false
	case 'M':
		if g.y == g.top {
			s.scroll(-1)
		} else {
			g.y = max(g.y-1, 0)
		}
	case 'D':
		s.lineFeed()
	case 'c':
		reply := s.Reply
		*s = *New(s.model, s.width, s.height)
		s.Reply = reply
	case '=', '>', '\\':
	default:
		s.unknown("ESC " + string(rune(c)))
	}
}

// hash takes what follows ESC ( and ESC #: of those the size of a line.
func (s *Screen) hash(intro, c byte) {
	if intro != '#' {
		return
	}
	g := s.grid()
	switch {
	case c == '5':
		g.rows[g.y].half = 0
	case (c == '3' || c == '4') && s.model.doubleLines:
		g.rows[g.y].half = c
	default:
		s.unknown("ESC #" + string(rune(c)))
	}
}

func (s *Screen) csi(q sequence) {
	switch {
	case q.inter == " " && q.final == 'k': // SCP
	case q.inter == "$" && q.final == 'p':
		s.reportMode(q)
	case q.inter == " " && q.final == 'q': // the cursor's shape
	case q.inter != "":
		s.unknown(q.String())
	case q.marker != "":
		s.private(q)
	default:
		s.plain(q)
	}
}

func (s *Screen) private(q sequence) {
	switch q.marker + string(q.final) {
	case "?h", "?l":
		for _, n := range q.params {
			s.setMode(fmt.Sprintf("?%d", n), q.final == 'h')
		}
	case "?s":
		for _, n := range q.params {
			name := fmt.Sprintf("?%d", n)
			s.saved[name] = s.modes[name]
		}
	case "?r":
		for _, n := range q.params {
			name := fmt.Sprintf("?%d", n)
			s.setMode(name, s.saved[name])
		}
	case ">q":
		s.reply(s.model.xtversion)
	case ">c":
		s.reply(s.model.da2)
	case ">u", "<u", "=u", "?u", ">m", "?m": // keyboard protocols
	default:
		s.unknown(q.String())
	}
}

func (s *Screen) plain(q sequence) {
	g := s.grid()
	n := parameter(q.params, 0, 1)
	moved := true
	switch q.final {
	case 'A':
		g.y = max(g.y-n, 0)
	case 'B', 'e':
		g.y = min(g.y+n, s.height-1)
	case 'C', 'a':
		g.x = min(g.x+n, s.width-1)
	case 'D':
		s.back(n)
	case 'G', '`':
		g.x = min(n, s.width) - 1
	case 'd':
		g.y = min(n, s.height) - 1
	case 'H', 'f':
		g.y = min(n, s.height) - 1
		g.x = min(parameter(q.params, 1, 1), s.width) - 1
	default:
		moved = false
	}
	if moved {
		g.wrapPending = false
		return
	}
	s.edit(q, n)
}

// back moves the cursor to the left. From the left edge kitty goes on at the
// end of the row above.
func (s *Screen) back(n int) {
	g := s.grid()
	g.x -= n
	for s.model.multicells && g.x < 0 && g.y > 0 {
		g.x += s.width
		g.y--
	}
	g.x = max(g.x, 0)
}
