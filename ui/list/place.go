package list

// Page moves the cursor by a screen less one row, to keep one's place: down when
// down is true, else up. It returns the row that the cursor was on the way to,
// which may be before the first or behind the last.
func (m *Model) Page(down bool) (target int) {
	n := max(m.Visible()-1, 1)
	if !down {
		n = -max(m.top-m.topFor(m.top), 1)
	}
	target = m.cursor + n
	m.top += n
	m.Select(target)
	return target
}

// Scroll moves the window by n rows; the cursor stays on its article while
// that is visible.
func (m *Model) Scroll(n int) {
	m.top = m.clampTop(m.top + n)
	m.cursor = m.clamp(min(max(m.cursor, m.top), m.top+m.Visible()-1))
}

// At returns the index of the row that shows at line y of the pane.
func (m *Model) At(y int) (index int, ok bool) {
	if y < 0 || y >= m.height {
		return 0, false
	}
	for i := m.top; i < m.items.Len(); i++ {
		if y -= m.rowHeight(i); y < 0 {
			return i, true
		}
	}
	return 0, false
}

// Visible returns how many rows fit whole below the top of the pane, at least
// one. Behind the end of the list they count as the lowest that there are.
func (m *Model) Visible() int {
	room := m.height + m.density.Gap // the blank lines below the last row need not fit
	n := 0
	for room >= m.rowHeight(m.top+n) {
		room -= m.rowHeight(m.top + n)
		n++
	}
	return max(n, 1)
}

// Room returns how many rows fit at most, at least one.
func (m *Model) Room() int { return max((m.height+m.density.Gap)/m.density.least(), 1) }

// rowHeight returns the lines of row i with those that are blank below it.
func (m *Model) rowHeight(i int) int {
	if i < 0 || i >= m.items.Len() {
		return m.density.usual()
	}
	return max(len(m.row(i).lines)+m.density.Gap, m.density.least())
}

// topFor returns the first row of a pane in which the given one is the last that
// fits whole; the row itself where it alone does not fit.
func (m *Model) topFor(last int) int {
	top := last
	room := m.height + m.density.Gap - m.rowHeight(last)
	for top > 0 && room >= m.rowHeight(top-1) {
		top--
		room -= m.rowHeight(top)
	}
	return top
}

// contextFrom is how many rows have to fit for one to be kept in view beside the
// cursor's.
const contextFrom = 4

// follow brings the cursor into view, with the row beside it where there is
// one.
func (m *Model) follow() {
	context := 0
	if m.height+m.density.Gap >= contextFrom*m.density.usual() {
		context = 1
	}
	m.show(context)
}

// show brings the cursor into view, and so many rows on either side of it.
func (m *Model) show(context int) {
	m.top = max(min(m.top, m.cursor-context), 0)
	last := min(m.cursor+context, m.items.Len()-1)
	if last-m.top >= m.surely() { // else it is in view, whatever the rows are like
		m.top = min(max(m.top, m.topFor(last)), m.cursor)
	}
	m.top = m.clampTop(m.top)
}

// surely returns how many rows fit however high they are.
func (m *Model) surely() int { return (m.height + m.density.Gap) / m.density.Rows() }

func (m *Model) clamp(i int) int { return max(min(i, m.items.Len()-1), 0) }

// clampTop keeps the end of the list at the end of the pane. The rows there are
// laid out only where it is near.
func (m *Model) clampTop(i int) int {
	last := m.items.Len() - 1
	if last-i < m.Room() {
		i = min(i, m.topFor(last))
	}
	return max(i, 0)
}
