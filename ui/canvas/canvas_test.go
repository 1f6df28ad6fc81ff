package canvas

import (
	"strings"
	"testing"

	"khabar/ui/text"
)

func line(s string) text.Line {
	var l text.Line
	for _, r := range s {
		w := uint8(1)
		if r >= 0x4E00 && r <= 0x9FFF {
			w = 2
		}
		l.Cells = append(l.Cells, text.Cell{Text: string(r), Form: string(r), Width: w})
		l.Width += int(w)
	}
	return l
}

func show(c *Canvas) string {
	_, h := c.Size()
	var b strings.Builder
	for y := range h {
		for _, cell := range c.Row(y) {
			b.WriteString(cell.Form)
		}
		b.WriteByte('|')
	}
	return b.String()
}

func TestPut(t *testing.T) {
	tests := []struct {
		name string
		x    int
		put  []string
		want string
	}{
		{"inside", 1, []string{"ab"}, " ab  |"},
		{"clipped at the left", -1, []string{"abc"}, "bc   |"},
		{"clipped at the right", 3, []string{"abc"}, "   ab|"},
		{"wide", 0, []string{"中a"}, "中a  |"},
		{"wide cut at the right", 4, []string{"中"}, "     |"},
		{"wide cut at the left", -1, []string{"中a"}, " a   |"},
		{"over the first half of a wide cell", 1, []string{"中", "x"}, " x   |"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var c Canvas
			c.Reset(5, 1, 0)
			for _, s := range tt.put {
				c.All().Put(tt.x, 0, line(s))
			}
			if got := show(&c); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOverTheSecondHalfOfAWideCell(t *testing.T) {
	var c Canvas
	c.Reset(4, 1, 0)
	c.All().Put(0, 0, line("中"))
	c.All().Put(1, 0, line("x"))
	if got, want := show(&c), " x  |"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSubClips(t *testing.T) {
	var c Canvas
	c.Reset(6, 2, 0)
	sub := c.All().Sub(2, 1, 2, 5)
	sub.Put(-1, 0, line("abcdef"))
	sub.Put(0, 1, line("zz"))
	if got, want := show(&c), "      |  bc  |"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRedrawingAllocatesNothing(t *testing.T) {
	var c Canvas
	l := line("khabar")
	c.Reset(80, 24, 0)
	if n := testing.AllocsPerRun(10, func() {
		c.Reset(80, 24, 0)
		c.All().Put(3, 3, l)
	}); n != 0 {
		t.Errorf("%v allocations a frame, want none", n)
	}
}

func TestFillLeavesNoHalfOfAWideCell(t *testing.T) {
	var c Canvas
	c.Reset(6, 1, 0)
	c.All().Put(0, 0, line("中中中"))
	c.All().Sub(1, 0, 4, 1).Fill(3)
	if got, want := show(&c), "      |"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for x, cell := range c.Row(0) {
		if inside := x > 0 && x < 5; inside != (cell.Style == 3) || cell.Width != 1 {
			t.Errorf("column %d: style %d, width %d", x, cell.Style, cell.Width)
		}
	}
}
