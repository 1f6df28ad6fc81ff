package text

import "testing"

func TestScale(t *testing.T) {
	for _, c := range []struct {
		scale                   Scale
		percent, height, ten, n int // ten: columns of ten cells; n: cells in 40 columns
		own, whole              bool
	}{
		{Scale{}, 100, 1, 10, 40, true, true},
		{Scale{Rows: 1, Numerator: 1, Denominator: 1}, 100, 1, 10, 40, true, true},
		{Scale{Rows: 1, Numerator: 4, Denominator: 5}, 80, 1, 8, 40, false, false},
		{Scale{Rows: 2, Numerator: 5, Denominator: 8}, 125, 2, 13, 28, false, false},
		{Scale{Rows: 2, Numerator: 3, Denominator: 4}, 150, 2, 15, 24, false, false},
		{Scale{Rows: 2, Numerator: 1, Denominator: 1}, 200, 2, 20, 20, false, true},
		{Scale{Rows: 2}, 200, 2, 20, 20, false, true},
		{Scale{Rows: 3, Numerator: 5, Denominator: 6}, 250, 3, 25, 14, false, false},
	} {
		s := c.scale
		if s.Percent() != c.percent || s.Height() != c.height || s.Columns(10) != c.ten || s.Cells(40) != c.n || s.Own() != c.own || s.Whole() != c.whole {
			t.Errorf("%v: %d%%, %d rows, %d columns, %d cells, own %v, whole %v", s, s.Percent(), s.Height(), s.Columns(10), s.Cells(40), s.Own(), s.Whole())
		}
		for n := range 200 {
			if s.Columns(s.Cells(n)) > max(n, s.Columns(1)) {
				t.Errorf("%v: %d cells in %d columns take %d", s, s.Cells(n), n, s.Columns(s.Cells(n)))
			}
		}
	}
}

func TestScaledCells(t *testing.T) {
	s := Scale{Rows: 2, Numerator: 3, Denominator: 4}
	for _, c := range []struct {
		column, columns, width int
		right                  bool
		cell                   int
		ok                     bool
	}{
		{0, 20, 6, false, 0, true}, {1, 20, 6, false, 0, true}, {2, 20, 6, false, 1, true}, {8, 20, 6, false, 5, true}, {9, 20, 6, false, 6, false},
		{19, 20, 6, true, 5, true}, {11, 20, 6, true, 0, true}, {10, 20, 6, true, -1, false}, {-1, 20, 6, false, 0, false}, {20, 20, 6, true, 0, false},
	} {
		if cell, ok := s.CellAt(c.column, c.columns, c.width, c.right); ok != c.ok || ok && cell != c.cell {
			t.Errorf("%+v: cell %d, %v", c, cell, ok)
		}
	}
}
