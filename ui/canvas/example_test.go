package canvas_test

import (
	"fmt"
	"strings"

	"khabar/ui/canvas"
	"khabar/ui/text"
)

// show prints what the rows of a canvas have in them.
func show(c *canvas.Canvas) {
	_, height := c.Size()
	for y := range height {
		var row strings.Builder
		for _, cell := range c.Row(y) {
			row.WriteString(cell.Form) // the second column of a wide cell has none
		}
		fmt.Printf("|%s|\n", row.String())
	}
}

// Two panes of one screen. Each line stands where its own direction starts, and
// nothing that is drawn on a region shows outside of it.
func Example() {
	engine := text.NewEngine(text.Metrics{})
	var c canvas.Canvas
	c.Reset(24, 2, 0)

	left, right := c.All().Sub(0, 0, 11, 2), c.All().Sub(13, 0, 11, 2)
	left.PutStart(0, engine.Label("headline", 0))
	left.PutStart(1, engine.Label("far too long for a pane", 0))
	right.PutStart(0, engine.Label("כותרת", 0))
	right.PutStart(1, engine.Label("新聞", 0))
	show(&c)
	// Output:
	// |headline           תרתוכ|
	// |far too lon  新聞       |
}

// A line of letters twice as high stands on two rows. What is drawn over a part
// of it removes the whole.
func ExampleRegion_PutScaled() {
	engine := text.NewEngine(text.Metrics{})
	var c canvas.Canvas
	c.Reset(12, 2, 0)
	line := engine.Label("big", 0)
	scale := text.Scale{Rows: 2}
	c.All().PutScaled(0, 0, scale.Columns(line.Width), line, scale, false)
	fmt.Println(c.Blocks()[0].Columns, "columns, shown:", !c.Blocks()[0].Empty())
	c.All().Put(3, 1, engine.Label("x", 0))
	fmt.Println("shown:", !c.Blocks()[0].Empty())
	// Output:
	// 6 columns, shown: true
	// shown: false
}
