package termtest

import (
	"fmt"
	"strings"
)

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
