package termtest

import (
	"fmt"
)

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
