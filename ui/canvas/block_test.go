package canvas

import (
	"testing"

	"khabar/ui/text"
)

func words(s string) text.Line { return text.NewEngine(text.Metrics{}).Label(s, 0) }

func TestBlocksAreWholeOrNotThere(t *testing.T) {
	double := text.Scale{Rows: 2}
	for _, p := range []struct {
		x, y, columns int
		placed        bool
	}{
		{0, 0, 10, true}, {2, 4, 8, true}, {0, 5, 4, false}, {-1, 0, 4, false}, {0, -1, 4, false}, {7, 0, 4, false}, {0, 0, 0, false},
	} {
		var c Canvas
		c.Reset(14, 8, 0)
		if got := c.All().Sub(2, 1, 10, 6).PutScaled(p.x, p.y, p.columns, words("abc"), double, false); got != p.placed {
			t.Errorf("%+v: placed is %v", p, got)
		}
		covered := 0
		for y := range 8 {
			for _, cell := range c.Row(y) {
				if cell.Block == 1 {
					covered++
				}
			}
		}
		if want := 2 * p.columns; p.placed && covered != want || !p.placed && covered > 0 {
			t.Errorf("%+v: %d cells covered", p, covered)
		}
	}
}

func TestWhatIsDrawnOverABlockRemovesIt(t *testing.T) {
	for name, draw := range map[string]func(Region){
		"text on its lower row": func(r Region) { r.Put(3, 2, words("x")) },
		"its last column":       func(r Region) { r.Put(7, 1, words("x")) },
		"a wide letter":         func(r Region) { r.Put(1, 1, words("中")) },
		"a pane":                func(r Region) { r.Sub(0, 2, 3, 2).Fill(1) },
		"another block":         func(r Region) { r.PutScaled(0, 0, 4, words("y"), text.Scale{Rows: 2}, false) },
	} {
		var c Canvas
		c.Reset(10, 5, 0)
		c.All().PutScaled(2, 1, 6, words("abc"), text.Scale{Rows: 2}, false)
		draw(c.All())
		if !c.Blocks()[0].Empty() {
			t.Errorf("%s: the block is still there", name)
		}
		for y := range 5 {
			for x, cell := range c.Row(y) {
				if cell.Block == 1 {
					t.Errorf("%s: column %d of row %d is still covered", name, x, y)
				}
			}
		}
	}
	var c Canvas
	c.Reset(10, 5, 0)
	c.All().PutScaled(2, 1, 6, words("abc"), text.Scale{Rows: 2}, false)
	c.All().Put(0, 1, words("ab"))
	c.All().Put(8, 2, words("cd"))
	if c.Blocks()[0].Empty() {
		t.Error("what is drawn beside a block removes it")
	}
}

func TestFlatten(t *testing.T) {
	for _, right := range []bool{false, true} {
		var c Canvas
		c.Reset(10, 4, 0)
		c.All().PutScaled(2, 1, 6, words("abc"), text.Scale{Rows: 2}, right)
		c.Flatten(1)
		want, got := "  abc     ", ""
		if right {
			want = "     abc  "
		}
		for _, cell := range c.Row(1) {
			got += cell.Text
		}
		if got != want || !c.Blocks()[0].Empty() {
			t.Errorf("at the right %v: %q, want %q", right, got, want)
		}
	}
}
