package term_test

import (
	"io"
	"strings"
	"testing"

	"khabar/ui/canvas"
	"khabar/ui/term"
	"khabar/ui/term/termtest"
	"khabar/ui/text"
)

var doubling = term.Profile{Forms: true, DoubleHeight: true}

// doublePage is a screen whose second row begins a line of double height.
func doublePage(s string, beside func(*canvas.Canvas)) *canvas.Canvas {
	e := text.NewEngine(doubling.Metrics())
	c := &canvas.Canvas{}
	c.Reset(120, 6, 0)
	c.All().Put(0, 0, e.LabelWithin("فوق above", 0, 40))
	l := e.LabelWithin(s, 0, 50)
	c.All().PutScaled(6, 1, 110, l, text.Scale{Rows: 2}, l.Base.RTL())
	c.All().Put(0, 3, e.LabelWithin("تحت below", 0, 40))
	if beside != nil {
		beside(c)
	}
	return c
}

func TestLinesOfDoubleHeight(t *testing.T) {
	for _, line := range lines {
		screen := termtest.New(termtest.Xterm(), 120, 6)
		e := term.NewEncoder(doubling, nil, nil)
		// Over lines of double height where now there are none, and back.
		for _, s := range []string{"", line.text} {
			_, _ = io.WriteString(screen, frame(e, doublePage(s, nil)))
		}
		var want []string
		for _, cell := range text.NewEngine(doubling.Metrics()).LabelWithin(line.text, 0, 50).Cells {
			want = append(want, cell.Form)
		}
		for y, half := range []byte{0, '3', '4', 0, 0, 0} {
			if got := screen.Half(y); got != half {
				t.Errorf("%s: row %d is half %q, want %q", line.name, y, got, half)
			}
		}
		for y := 1; y <= 2; y++ {
			if got, want := dense(lone(screen.Shown(y))), dense(lone(want)); got != want {
				t.Errorf("%s: row %d shows %s, want %s", line.name, y, got, want)
			}
		}
		if len(screen.Torn)+len(screen.Unknown) > 0 {
			t.Errorf("%s: torn %v, unknown %v", line.name, screen.Torn, screen.Unknown)
		}
	}
}

func TestLinesThatCannotBeDouble(t *testing.T) {
	write := func(at int) func(*canvas.Canvas) {
		return func(c *canvas.Canvas) { c.All().Put(at, 2, text.NewEngine(doubling.Metrics()).Label("xy", 0)) }
	}
	for name, tt := range map[string]struct {
		profile term.Profile
		beside  func(*canvas.Canvas)
		double  bool
	}{
		"alone":                   {doubling, nil, true},
		"beside text":             {doubling, write(1), false},
		"beside a bar":            {doubling, func(c *canvas.Canvas) { c.Row(1)[2] = text.Cell{Text: "│", Form: "│", Width: 1} }, true},
		"another terminal":        {term.Profile{Forms: true}, nil, false},
		"that reorders by itself": {term.Profile{Class: term.Implicit, DoubleHeight: true}, nil, false},
	} {
		screen := termtest.New(termtest.Xterm(), 120, 6)
		_, _ = io.WriteString(screen, frame(term.NewEncoder(tt.profile, nil, nil), doublePage("Headline", tt.beside)))
		if got := screen.Half(1) == '3'; got != tt.double {
			t.Errorf("%s: double is %v", name, got)
		}
		if !strings.Contains(dense(screen.Shown(1)), "Headline") {
			t.Errorf("%s: shows %q", name, screen.Picture(1))
		}
	}
}
