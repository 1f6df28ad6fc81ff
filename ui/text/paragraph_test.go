package text

import (
	"strings"
	"testing"

	"khabar/ui/bidi"
)

func visual(l Line) string {
	var b strings.Builder
	for _, c := range l.Cells {
		b.WriteString(c.Form)
	}
	return b.String()
}

func logical(l Line) string {
	var b strings.Builder
	for _, c := range l.Cells {
		b.WriteString(c.Text)
	}
	return b.String()
}

func TestWrap(t *testing.T) {
	e := NewEngine(Metrics{Forms: true, LamAlef: true})
	p := e.Paragraph("سلام world (iPhone 15) أهلا ومرحبا بكم", Options{Base: bidi.Auto})
	var got []string
	for _, b := range p.Breaks(nil, 14) {
		l := p.Line(b, LineOptions{})
		if l.Width != b.Width {
			t.Errorf("line is %d cells wide, its break says %d", l.Width, b.Width)
		}
		got = append(got, visual(l))
	}
	t.Logf("%q", got)
}
