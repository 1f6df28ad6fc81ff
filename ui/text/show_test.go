package text

import "strings"

// visual returns what a line shows, from left to right.
func visual(l Line) string {
	var b strings.Builder
	for _, c := range l.Cells {
		b.WriteString(c.Form)
	}
	return b.String()
}

// visualText returns the text of a line's cells from left to right.
func visualText(l Line) string {
	var b strings.Builder
	for _, c := range l.Cells {
		b.WriteString(c.Text)
	}
	return b.String()
}
