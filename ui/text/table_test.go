package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"khabar/ui/bidi"
)

func rowsOf(rows ...[]string) [][]TableCell {
	var out [][]TableCell
	for _, row := range rows {
		var cells []TableCell
		for _, s := range row {
			cells = append(cells, TableCell{Text: s})
		}
		out = append(out, cells)
	}
	return out
}

// draw puts a table's lines on a grid of spaces, and fails where two meet.
func draw(t *testing.T, table Table, width int) string {
	t.Helper()
	rows := make([][]string, table.Height)
	for y := range rows {
		rows[y] = slices.Repeat([]string{"·"}, width)
	}
	for p := range table.Lines() {
		x := p.X
		for _, c := range p.Line.Cells {
			if x < 0 || x+int(c.Width) > width || rows[p.Y][x] != "·" {
				t.Fatalf("cell %q of row %d, column %d lands on column %d of %d, row %d", c.Form, p.Row, p.Column, x, width, p.Y)
			}
			rows[p.Y][x] = c.Form
			for i := 1; i < int(c.Width); i++ {
				rows[p.Y][x+i] = ""
			}
			x += int(c.Width)
		}
	}
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, "") + "\n")
	}
	return b.String()
}

func TestTable(t *testing.T) {
	latin := rowsOf([]string{"city", "people"}, []string{"Erbil", "1.5"}, []string{"Slemani", ""})
	hebrew := rowsOf([]string{"עיר", "תושבים"}, []string{"חיפה", "290"}, []string{"Lod", "85"})
	long := rowsOf([]string{"name", "one two three four five six seven"}, []string{"x", "y"})
	tests := []struct {
		name  string
		rows  [][]TableCell
		o     TableOptions
		width int
		want  string
	}{
		{"left to right", latin, TableOptions{Width: 20, Gap: 2}, 20, `
city·····people·····
Erbil····1.5········
Slemani·············
`},
		{"right to left", hebrew, TableOptions{Width: 12, Gap: 2}, 12, `
םיבשות···ריע
···290··הפיח
····85···Lod
`},
		{"right to left, given", latin, TableOptions{Width: 20, Gap: 1, Base: bidi.RightToLeft}, 14, `
people····city
···1.5···Erbil
·······Slemani
`},
		{"the widest column wraps", long, TableOptions{Width: 16, Gap: 1}, 16, `
name·one two····
·····three four·
·····five six···
·····seven······
x····y··········
`},
		{"stacked when there is no room", latin, TableOptions{Width: 8, Gap: 2}, 8, `
city····
people··
Erbil···
1.5·····
Slemani·
`},
		{"stacked for terminals that reorder", hebrew, TableOptions{Width: 12, Gap: 2, Stacked: true}, 12, `
·········ריע
······םיבשות
········הפיח
·········290
Lod·········
··········85
`},
		{"uneven rows", rowsOf([]string{"a"}, []string{"b", "c", "d"}), TableOptions{Width: 20, Gap: 1}, 6, `
a·····
b·c·d·
`},
		{"none", nil, TableOptions{Width: 9}, 9, "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			table := unjoined().Table(tt.rows, tt.o)
			if got := "\n" + draw(t, table, tt.width); got != tt.want {
				t.Errorf("got%swant%s%+v", got, tt.want, table.Columns)
			}
		})
	}
}

func TestTableNeverWiderThanAsked(t *testing.T) {
	rows := rowsOf(
		[]string{"العاصمة", "السكان (مليون نسمة)", "a_very_long_identifier"},
		[]string{"بغداد", "8.1", "x"},
		[]string{"新聞新聞新聞", "", "one two three"},
	)
	for width := range 70 {
		for gap := range 4 {
			table := joined().Table(rows, TableOptions{Width: width, Gap: gap})
			draw(t, table, max(width, 2)) // a wide cell needs two
			cells := 0
			for _, row := range table.Rows {
				cells += len(row.Cells)
			}
			if cells != 9 {
				t.Fatalf("%d cells, want 9", cells)
			}
		}
	}
}

func TestColumnsKeepWords(t *testing.T) {
	rows := rowsOf([]string{"identifier", "one two three four five six"}, []string{"a b c d e f g h i j k l m n", "x"})
	table := unjoined().Table(rows, TableOptions{Width: 21, Gap: 1})
	if got := fmt.Sprint(table.Columns); got != "[{0 10} {11 10}]" {
		t.Errorf("columns %s", got)
	}
	rows = rowsOf([]string{"a b c d e f", "a b c d e f", "a b c d e f"})
	table = unjoined().Table(rows, TableOptions{Width: 22, Gap: 1})
	if got := fmt.Sprint(table.Columns); got != "[{0 7} {8 7} {16 6}]" {
		t.Errorf("columns %s", got)
	}
	rows = rowsOf([]string{"identification", "one two three four five six"})
	table = unjoined().Table(rows, TableOptions{Width: 23, Gap: 1})
	if got := fmt.Sprint(table.Columns); got != "[{0 14} {15 8}]" {
		t.Errorf("columns %s", got)
	}
}
