package list

import (
	"fmt"
	"strings"
	"testing"

	"khabar/ui/bidi"
)

// uneven has headlines of one line and of two, in an order without a period.
type uneven int

func (u uneven) Len() int          { return int(u) }
func (u uneven) State(i int) State { return State{ID: int64(i), Unread: i%3 == 0} }
func (u uneven) Row(i int) Row {
	return Row{
		Headline: fmt.Sprintf("Row %d%s.", i, strings.Repeat(" and on it goes", i*i%7%3)), Direction: bidi.LeftToRight,
		Details: []string{"Source"},
	}
}

// TestUnevenRows goes anywhere in lists of rows of different heights, in panes of
// any size: the row of the cursor is in view and whole, what At says of a line is
// what is drawn there, and a screen further nothing was passed over.
func TestUnevenRows(t *testing.T) {
	for height := 1; height < 40; height++ {
		for width := 12; width < 60; width += 9 {
			m := newList(uneven(60), width, height)
			moves := []func(){
				func() { m.Move(1) }, func() { m.Move(7) }, func() { m.Page(true) }, func() { m.Move(-2) }, func() { m.Scroll(3) },
				func() { m.Page(true) }, func() { m.Page(false) }, func() { m.Select(59) }, func() { m.Page(false) }, func() { m.Scroll(-9) },
				func() { m.SetSpacing(1) }, func() { m.SetItems(uneven(58), 31) }, func() { m.SetTop(29) }, func() { m.SetSpacing(-2) },
			}
			for n, move := range moves {
				move()
				place := fmt.Sprintf("%d×%d, move %d", width, height, n)
				inView(t, m, place)
				atIsDrawn(t, m, place)
			}
			nothingPassedOver(t, m, fmt.Sprintf("%d×%d", width, height))
		}
	}
}

func inView(t *testing.T, m *Model, place string) {
	t.Helper()
	below := 0
	for i := m.Top(); i < m.Cursor(); i++ {
		below += m.rowHeight(i)
	}
	switch end := below + m.rowHeight(m.Cursor()) - m.density.Gap; {
	case m.Cursor() < m.Top():
		t.Errorf("%s: row %d is above the top, %d", place, m.Cursor(), m.Top())
	case end > m.height && m.Cursor() > m.Top():
		t.Errorf("%s: row %d ends on line %d", place, m.Cursor(), end)
	}
}

func atIsDrawn(t *testing.T, m *Model, place string) {
	t.Helper()
	for y, line := range strings.Split(draw(m, m.width, m.height), "\n") {
		_, number, found := strings.Cut(line, "Row ")
		if !found {
			continue
		}
		var want int
		if _, err := fmt.Sscan(strings.TrimRight(number, ".… abdginost"), &want); err != nil {
			continue // cut off
		}
		if got, ok := m.At(y); got != want || !ok {
			t.Errorf("%s: line %d is of row %d (%v), and shows %q", place, y, got, ok, line)
		}
	}
}

// nothingPassedOver pages from one end to the other and back.
func nothingPassedOver(t *testing.T, m *Model, place string) {
	t.Helper()
	m.Select(0)
	for m.Top()+m.Visible() < m.Len() {
		end := m.Top() + m.Visible()
		m.Page(true)
		if m.Top() > end {
			t.Fatalf("%s: the page that ends before row %d is followed by one from row %d", place, end, m.Top())
		}
	}
	m.Select(m.Len() - 1)
	for m.Top() > 0 {
		top := m.Top()
		m.Page(false)
		if m.Top()+m.Visible() < top {
			t.Fatalf("%s: the page from row %d comes after one that ends before row %d", place, top, m.Top()+m.Visible())
		}
	}
}
