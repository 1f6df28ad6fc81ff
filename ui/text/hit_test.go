package text

import (
	"slices"
	"testing"
)

func TestOffsetAt(t *testing.T) {
	type hit struct {
		rune     int
		trailing bool
	}
	tests := []struct {
		name, in string
		columns  []int
		want     []hit
	}{
		{"left to right", "abc", []int{-1, 0, 2, 3, 99}, []hit{{0, false}, {0, false}, {2, false}, {2, true}, {2, true}}},
		{"right to left", "אבג", []int{-1, 0, 2, 3}, []hit{{2, true}, {2, false}, {0, false}, {0, false}}},
		{"wide", "a新b", []int{1, 2, 3}, []hit{{1, false}, {1, true}, {2, false}}},
		{"wide in a right-to-left run", "\u202e新", []int{0, 1}, []hit{{0, true}, {0, false}}},
		{"lam-alef is one cell", "سلام", []int{0, 1, 2}, []hit{{3, false}, {1, false}, {0, false}}},
		{"marks are in their letter's cell", "بَت", []int{0, 1}, []hit{{2, false}, {0, false}}},
		{"mixed", "אב 12 ab", []int{0, 1, 3, 4, 7}, []hit{{6, false}, {7, false}, {3, false}, {4, false}, {0, false}}},
		{"empty", "", []int{0, 5}, []hit{{0, false}, {0, false}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := joined().Label(tt.in, 0)
			for i, column := range tt.columns {
				r, trailing := l.OffsetAt(column)
				if got := (hit{r, trailing}); got != tt.want[i] {
					t.Errorf("column %d: %+v, want %+v in %q", column, got, tt.want[i], visual(l))
				}
			}
		})
	}
}

func TestColumnOf(t *testing.T) {
	l := joined().Label("سلَام ab", 0) // shown as "ab", space, meem, lam-alef, seen
	want := []int{5, 4, 4, 4, 3, 2, 0, 1}
	for rune, column := range want {
		if got, ok := l.ColumnOf(rune); !ok || got != column {
			t.Errorf("rune %d is in column %d, %v; want %d", rune, got, ok, column)
		}
	}
	for _, rune := range []int{-1, 8} {
		if _, ok := l.ColumnOf(rune); ok {
			t.Errorf("rune %d is shown", rune)
		}
	}
}

// Cells that stand for nothing are hit as the place where they stand.
func TestHitOnInsertedCells(t *testing.T) {
	p := joined().Paragraph("ab cd", Options{Spacing: 1})
	l := p.Row(nil)
	if got := visual(l); got != "a b   c d" {
		t.Fatalf("got %q", got)
	}
	for column, want := range []int{0, 1, 1, 2, 2, 3, 3, 4, 4} {
		if r, trailing := l.OffsetAt(column); r != want || trailing {
			t.Errorf("column %d: rune %d, want %d", column, r, want)
		}
	}
}

func TestColumnsOf(t *testing.T) {
	stretches := func(l Line, start, end int) (list [][2]int) {
		for column, width := range l.ColumnsOf(start, end) {
			list = append(list, [2]int{column, width})
		}
		return list
	}
	tests := []struct {
		name       string
		text       string
		start, end int
		want       [][2]int
	}{
		{"nothing", "abc", 1, 1, nil},
		{"all", "abc", 0, 3, [][2]int{{0, 3}}},
		{"beyond both ends", "abc", -5, 50, [][2]int{{0, 3}}},
		{"from right to left", "אבג", 0, 1, [][2]int{{2, 1}}},
		{"across directions", "ab אבג", 1, 5, [][2]int{{1, 2}, {4, 2}}},
		{"a number in Hebrew", "אב 12 גד", 3, 7, [][2]int{{1, 4}}},
		{"half of a lam-alef", "بلا", 2, 3, [][2]int{{0, 1}}},
		{"a mark alone", "בָּא", 1, 2, [][2]int{{1, 1}}},
		{"a wide cell", "a新b", 1, 2, [][2]int{{1, 2}}},
	}
	for _, tt := range tests {
		l := joined().Paragraph(tt.text, Options{}).Row(nil)
		got := stretches(l, tt.start, tt.end)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}

	p := joined().Paragraph("ببب ببب بب", Options{})
	b := p.Breaks(nil, 7)[0]
	l := p.Line(b, LineOptions{Justify: true, Width: 9})
	if got := stretches(l, 0, 7); !slices.Equal(got, [][2]int{{0, 9}}) {
		t.Errorf("a widened line of %d cells shows its runes in %v", l.Width, got)
	}
	if got := stretches(l, 0, 3); !slices.Equal(got, [][2]int{{6, 3}}) {
		t.Errorf("the word before the widened space is in %v", got)
	}
	for range l.ColumnsOf(0, 7) {
		break
	}
}
