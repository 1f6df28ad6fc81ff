package reader

import (
	"testing"

	"khabar/ui/canvas"
	"khabar/ui/size"
	"khabar/ui/text"
)

// fence is a style that nothing is drawn in.
const fence = text.Style(1 << 15)

// drawFenced draws the reader in the middle of a larger canvas and fails if a
// cell outside its region changed, or if a wide cell was cut.
func drawFenced(t *testing.T, r *Reader, c *canvas.Canvas, width, height int) {
	t.Helper()
	c.Reset(width+2, height+2, fence)
	r.Draw(c.All().Sub(1, 1, width, height))
	for y := range height + 2 {
		row := c.Row(y)
		for x, cell := range row {
			inside := x >= 1 && x <= width && y >= 1 && y <= height
			if inside == (cell.Style == fence) {
				t.Fatalf("%dx%d: column %d of row %d: drawn %v, inside %v", width, height, x-1, y-1, cell.Style != fence, inside)
			}
			if cell.Width == 2 && (x+1 > width || row[x+1].Width != 0) {
				t.Fatalf("%dx%d: half a wide cell at column %d of row %d", width, height, x-1, y-1)
			}
		}
	}
}

// TestEverySize draws every article at every width and at every height, and
// goes through it there.
func TestEverySize(t *testing.T) {
	var c canvas.Canvas
	for name, a := range articles() {
		t.Run(name, func(t *testing.T) {
			r := opened(t, "ar", a, 1, 1)
			sweep := func(width, height int) {
				r.SetStep(size.Step((width+height)%7 - 2))
				drawFenced(t, r, &c, width, height)
				r.Page(1)
				drawFenced(t, r, &c, width, height)
				r.End()
				drawFenced(t, r, &c, width, height)
				r.Hit(width/2, height/2)
				r.Top()
			}
			for width := 1; width <= 250; width++ {
				sweep(width, width%11+1)
			}
			for height := 1; height <= 80; height++ {
				sweep(80-height/2, height)
			}
		})
	}
}

func TestNothingToShow(t *testing.T) {
	r := New(text.NewEngine(text.Metrics{}), printer(t, "en"))
	var c canvas.Canvas
	c.Reset(0, 0, 0)
	r.Draw(c.All())
	drawFenced(t, r, &c, 30, 10)
	for _, move := range []func() bool{r.Top, r.End, func() bool { return r.Page(-3) }, func() bool { return r.Scroll(5) }} {
		if move() {
			t.Error("an empty article scrolls")
		}
	}
	if !r.AtTop() || !r.AtEnd() || r.Progress() != 1 {
		t.Error("an empty article is not all in sight")
	}
}
