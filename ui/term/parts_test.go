package term

import (
	"slices"
	"testing"

	"khabar/ui/text"
)

func TestEvenParts(t *testing.T) {
	word := func(n int) []text.Cell {
		cells := make([]text.Cell, n)
		for i := range cells {
			cells[i] = text.Cell{Text: "ب", Width: 1, Level: 1}
		}
		return cells
	}
	for n, want := range map[int][]int{8: nil, 9: {1, 9}, 16: {8, 16}, 20: {4, 12, 20}} {
		if got := appendEvenParts(nil, word(n), 8); !slices.Equal(got, want) {
			t.Errorf("%d cells: %v, want %v", n, got, want)
		}
	}
	styled, marked := word(12), word(12)
	styled[3].Style = 1
	for i := range marked {
		marked[i].Text = "بََّ"
	}
	for name, cells := range map[string][]text.Cell{"of two styles": styled, "of many marks": marked} {
		if got := appendEvenParts(nil, cells, 8); len(got) > 0 {
			t.Errorf("a word %s: %v, want none", name, got)
		}
	}
}
