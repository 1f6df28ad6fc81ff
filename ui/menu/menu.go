// Package menu is a list of things to choose from: one, or several at once. It
// is a plain value with methods: it is moved through, marked and drawn, and says
// what was chosen. What becomes of that is up to who shows it.
//
// Each item is a title, at the side where the interface starts, and under it in
// faint letters what is known of it. A heading may stand above an item. The
// cursor and the marks are signs, so that they are seen without colour. Only the
// rows that are in view are laid out.
package menu

// An Item is one thing to choose.
type Item struct {
	// Heading stands above the item, where a part of the menu begins.
	Heading string
	Title   string
	// Detail is what is known of it, on one row; none where it is empty.
	Detail string
	// Fixed says that it cannot be marked.
	Fixed bool
}

// A Menu is what is shown. It is not for concurrent use.
type Menu struct {
	// Title is what is chosen from, and Text says more about it.
	Title, Text string
	// Many says that several items may be marked.
	Many bool

	items  []Item
	marked []bool
	starts []int // the first row of each item, and behind the last
	cursor int   // index in items
	top    int   // the first row in view
	view   int   // rows in view
	head   int   // rows above them
}

// New returns a menu with the cursor on its first item.
func New(title, text string, items []Item, many bool) *Menu {
	m := &Menu{Title: title, Text: text, Many: many, items: items, marked: make([]bool, len(items)), view: 1}
	row := 0
	for i := range items {
		m.starts = append(m.starts, row)
		row += items[i].rows(i == 0)
	}
	m.starts = append(m.starts, row)
	return m
}

// rows is how many rows an item takes: a heading has a blank one above it, but
// for the first.
func (it *Item) rows(first bool) int {
	n := 1
	if it.Detail != "" {
		n++
	}
	if it.Heading != "" {
		n++
		if !first {
			n++
		}
	}
	return n
}

// Len returns how many items there are.
func (m *Menu) Len() int { return len(m.items) }

// Cursor returns the index of the item under the cursor.
func (m *Menu) Cursor() int { return m.cursor }

// Move moves the cursor by n items, down when positive.
func (m *Menu) Move(n int) {
	m.cursor = max(min(m.cursor+n, len(m.items)-1), 0)
}

// Page moves the cursor by n screens.
func (m *Menu) Page(n int) {
	if len(m.items) == 0 {
		return
	}
	target := m.starts[m.cursor] + n*max(m.view-1, 1)
	i := m.cursor
	for n > 0 && i < len(m.items)-1 && m.starts[i] < target {
		i++
	}
	for n < 0 && i > 0 && m.starts[i] > target {
		i--
	}
	m.cursor = i
}

// Top puts the cursor on the first item, End on the last.
func (m *Menu) Top() { m.cursor = 0 }

// End puts the cursor on the last item.
func (m *Menu) End() { m.cursor = max(len(m.items)-1, 0) }

// Toggle marks the item under the cursor, or takes its mark off, and moves on to
// the next.
func (m *Menu) Toggle() {
	if !m.Many || m.cursor >= len(m.items) {
		return
	}
	if !m.items[m.cursor].Fixed {
		m.marked[m.cursor] = !m.marked[m.cursor]
	}
	m.Move(1)
}

// Chosen returns the indices of the marked items; where there is none, that of
// the item under the cursor.
func (m *Menu) Chosen() []int {
	var list []int
	for i, marked := range m.marked {
		if marked {
			list = append(list, i)
		}
	}
	if len(list) == 0 && m.cursor < len(m.items) {
		list = append(list, m.cursor)
	}
	return list
}

// At puts the cursor on the item at line y of the region that was drawn on last,
// and reports whether there is one.
func (m *Menu) At(y int) bool {
	row := m.top + y - m.head
	if y < m.head || y >= m.head+m.view {
		return false
	}
	for i := range m.items {
		if row >= m.starts[i] && row < m.starts[i+1] {
			m.cursor = i
			return true
		}
	}
	return false
}

// follow scrolls so that all rows of the item under the cursor are in view.
func (m *Menu) follow() {
	if len(m.items) == 0 {
		m.top = 0
		return
	}
	first, behind := m.starts[m.cursor], m.starts[m.cursor+1]
	m.top = min(m.top, max(m.starts[len(m.items)]-m.view, 0))
	m.top = max(m.top, behind-m.view, 0)
	m.top = min(m.top, first)
	if behind-first > m.view { // rather the title than its heading
		m.top = behind - m.view
	}
}
