package text

import "testing"

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
