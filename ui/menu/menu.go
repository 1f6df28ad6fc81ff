// Package menu is a list of things to choose from: one, or several at once. It
// is a plain value with methods: it is moved through, marked and drawn, and says
// what was chosen. What becomes of that is up to who shows it.
//
// Each item is a title, at the side where the interface starts, and under it in
// faint letters what is known of it. A heading may stand above an item. The
// cursor and the marks are signs, so that they are seen without colour. Only the
// rows that are in view are laid out.
//
// A long menu can be narrowed by typing ([Menu.Narrowing]): it then shows the
// items whose title or heading has what was typed.
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
	groups []string // the heading that each item stands under
	marked []bool
	shown  []int // indices in items
	starts []int // the first row of each that is shown, and behind the last
	cursor int   // index in shown
	top    int   // the first row in view
	view   int   // rows in view
	head   int   // rows above them

	narrowing // by what is typed
}

// New returns a menu with the cursor on its first item.
func New(title, text string, items []Item, many bool) *Menu {
	m := &Menu{Title: title, Text: text, Many: many, items: items, marked: make([]bool, len(items)), view: 1}
	group := ""
	for i := range items {
		if items[i].Heading != "" {
			group = items[i].Heading
		}
		m.groups = append(m.groups, group)
	}
	m.show(func(int) bool { return true })
	return m
}

// show shows the items that are wanted, from the first.
func (m *Menu) show(wanted func(i int) bool) {
	m.shown, m.starts = m.shown[:0], m.starts[:0]
	row := 0
	for i := range m.items {
		if !wanted(i) {
			continue
		}
		m.shown = append(m.shown, i)
		m.starts = append(m.starts, row)
		row += m.rows(len(m.shown) - 1)
	}
	m.starts = append(m.starts, row)
	m.cursor, m.top = 0, 0
}

// heading returns what stands above the item that is shown at i, "" for nothing.
func (m *Menu) heading(i int) string {
	group := m.groups[m.shown[i]]
	if i > 0 && m.groups[m.shown[i-1]] == group {
		return ""
	}
	return group
}

// rows is how many rows the item that is shown at i takes: a heading has a blank
// one above it, but for the first.
func (m *Menu) rows(i int) int {
	n := 1
	if m.items[m.shown[i]].Detail != "" {
		n++
	}
	if m.heading(i) != "" {
		n++
		if i > 0 {
			n++
		}
	}
	return n
}

// Len returns how many items are shown.
func (m *Menu) Len() int { return len(m.shown) }

// Cursor returns the index of the item under the cursor, -1 where none is shown.
func (m *Menu) Cursor() int {
	if m.cursor >= len(m.shown) {
		return -1
	}
	return m.shown[m.cursor]
}

// Move moves the cursor by n items, down when positive.
func (m *Menu) Move(n int) {
	m.cursor = max(min(m.cursor+n, len(m.shown)-1), 0)
}

// Page moves the cursor by n screens.
func (m *Menu) Page(n int) {
	if len(m.shown) == 0 {
		return
	}
	target := m.starts[m.cursor] + n*max(m.view-1, 1)
	i := m.cursor
	for n > 0 && i < len(m.shown)-1 && m.starts[i] < target {
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
func (m *Menu) End() { m.cursor = max(len(m.shown)-1, 0) }

// Toggle marks the item under the cursor, or takes its mark off, and moves on to
// the next.
func (m *Menu) Toggle() {
	i := m.Cursor()
	if !m.Many || i < 0 {
		return
	}
	if !m.items[i].Fixed {
		m.marked[i] = !m.marked[i]
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
	if i := m.Cursor(); len(list) == 0 && i >= 0 {
		list = append(list, i)
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
	for i := range m.shown {
		if row >= m.starts[i] && row < m.starts[i+1] {
			m.cursor = i
			return true
		}
	}
	return false
}

// follow scrolls so that all rows of the item under the cursor are in view.
func (m *Menu) follow() {
	if len(m.shown) == 0 {
		m.top = 0
		return
	}
	first, behind := m.starts[m.cursor], m.starts[m.cursor+1]
	m.top = min(m.top, max(m.starts[len(m.shown)]-m.view, 0))
	m.top = max(m.top, behind-m.view, 0)
	m.top = min(m.top, first)
	if behind-first > m.view { // rather the title than its heading
		m.top = behind - m.view
	}
}
