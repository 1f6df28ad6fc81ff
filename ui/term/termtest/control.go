package termtest

import (
	"fmt"
	"strings"
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

func (s *Screen) edit(q sequence, n int) {
	g := s.grid()
	mode := parameter(q.params, 0, 0)
	switch q.final {
	case 'J':
		s.eraseDisplay(mode)
	case 'K':
		s.eraseLine(g.y, mode)
	case 'X':
		s.eraseColumns(g.y, g.x, min(g.x+n, s.width))
	case 'S':
		s.scroll(n)
	case 'T':
		s.scroll(-n)
	case 'L', 'M':
		s.shiftLines(n, q.final == 'M')
	case 'r':
		g.top = parameter(q.params, 0, 1) - 1
		g.bottom = min(parameter(q.params, 1, s.height), s.height) - 1
		g.x, g.y = 0, 0
	case 'm':
		s.pen.sgr(q.raw)
	case 'h', 'l':
		for _, p := range q.params {
			s.setMode(fmt.Sprint(p), q.final == 'h')
		}
	case 'n':
		if mode == 6 {
			s.reply(fmt.Sprintf("\x1b[%d;%dR", g.y+1, g.x+1))
		} else if mode == 5 {
			s.reply("\x1b[0n")
		}
	case 'c':
		s.reply(s.model.da1)
	case 't':
		if mode == 18 {
			s.reply(fmt.Sprintf("\x1b[8;%d;%dt", s.height, s.width))
		}
	default:
		s.unknown(q.String())
	}
}

func (s *Screen) shiftLines(n int, remove bool) {
	g := s.grid()
	if g.y < g.top || g.y > g.bottom {
		return
	}
	top := g.top
	g.top = g.y
	if remove {
		s.scroll(n)
	} else {
		s.scroll(-n)
	}
	g.top = top
}

func (s *Screen) eraseDisplay(mode int) {
	g := s.grid()
	switch mode {
	case 0:
		s.eraseLine(g.y, 0)
		for y := g.y + 1; y < s.height; y++ {
			s.eraseLine(y, 2)
		}
	case 1:
		for y := range g.y {
			s.eraseLine(y, 2)
		}
		s.eraseLine(g.y, 1)
	case 2, 3:
		for y := range s.height {
			s.eraseLine(y, 2)
		}
	}
}

func (s *Screen) eraseLine(y, mode int) {
	g := s.grid()
	switch mode {
	case 0:
		s.eraseColumns(y, g.x, s.width)
	case 1:
		s.eraseColumns(y, 0, g.x+1)
	case 2:
		s.eraseColumns(y, 0, s.width)
		if s.model.paragraphs {
			g.rows[y].explicit = !s.modes["8"]
		}
	}
}

func (s *Screen) eraseColumns(y, from, to int) {
	for x := from; x < to; x++ {
		s.clear(x, y)
		s.grid().rows[y].cells[x] = cell{pen: Pen{Background: s.pen.Background}}
	}
}

func (s *Screen) setMode(name string, on bool) {
	s.modes[name] = on
	g := s.grid()
	switch name {
	case "8":
		if s.model.paragraphs && g.x == 0 {
			g.rows[g.y].explicit = !on
		}
	case "?25":
		s.cursorHidden = !on
	case "?1049":
		if on && !s.onAlt {
			s.main.savedX, s.main.savedY = s.main.x, s.main.y
			s.onAlt = true
			s.alt = s.newGrid()
		} else if !on && s.onAlt {
			s.onAlt = false
			s.main.x, s.main.y = s.main.savedX, s.main.savedY
		}
	}
}

func (s *Screen) reportMode(q sequence) {
	if len(q.params) == 0 || s.model.silentModes {
		return
	}
	name := fmt.Sprintf("%s%d", q.marker, q.params[0])
	state := 0
	if strings.Contains(" "+s.model.knownModes+" ", " "+name+" ") {
		state = 2
		if s.modes[name] {
			state = 1
		}
	}
	s.reply(fmt.Sprintf("\x1b[%s%d;%d$y", q.marker, q.params[0], state))
}

func (s *Screen) reply(answer string) {
	if s.Reply != nil && answer != "" {
		s.Reply(answer)
	}
}

// str takes a control string.
func (s *Screen) str(intro byte, body string) {
	if intro != ']' {
		return
	}
	number, rest, _ := strings.Cut(body, ";")
	switch number {
	case "8":
		_, s.pen.Link, _ = strings.Cut(rest, ";")
	case "50":
		if value, ok := strings.CutPrefix(rest, "BidiRenderingEnabled="); ok && s.model.name == "konsole" {
			s.bidi = value == "true"
		}
	case "5379":
		if value, ok := strings.CutPrefix(rest, "use_ctl="); ok && s.model.name == "mlterm" {
			s.bidi = value == "true"
		}
	case "66":
		if s.model.multicells {
			s.multicell(rest)
		}
	}
}
