// Package canvastest shows tests what a widget has drawn on a canvas, as text:
// a line for each row, its cells from left to right as they stand on the
// screen, in the letters of the text and not in their joined forms. Styles are
// not in it.
//
// The package is for tests alone.
package canvastest

import (
	"strings"

	"khabar/ui/canvas"
	"khabar/ui/theme"
)

// Draw lets a widget draw on a canvas of some size, in cells, and returns its
// rows, each with a line break behind it.
func Draw(width, height int, draw func(canvas.Region)) string {
	var c canvas.Canvas
	c.Reset(width, height, theme.Body)
	draw(c.All())
	return Text(&c)
}

// Text returns the rows of a canvas, each with a line break behind it. Blanks
// at the ends of rows are left out.
func Text(c *canvas.Canvas) string {
	var b strings.Builder
	_, height := c.Size()
	for y := range height {
		var row strings.Builder
		for _, cell := range c.Row(y) {
			row.WriteString(cell.Text)
		}
		b.WriteString(strings.TrimRight(row.String(), " ") + "\n")
	}
	return b.String()
}
