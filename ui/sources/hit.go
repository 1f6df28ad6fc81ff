package sources

// A zone is a stretch of a line that can be clicked.
type zone struct {
	y, from, to int // columns from to to, without the last
	row         int
	option      int // index of the option that a click chooses, or -1
}

// Hit does what a click at column x of line y of the region that was drawn last
// asks for: it puts the cursor on the row there, and chooses the option under
// the pointer. A click on what an act is called, or on a value that is typed,
// does what Enter does.
func (f *Form) Hit(x, y int) Intent {
	for _, z := range f.zones {
		if z.y != y || x < z.from || x >= z.to {
			continue
		}
		if f.line != nil && z.row == f.cursor {
			return Intent{} // the line goes on
		}
		f.Move(z.row - f.cursor)
		if z.option >= 0 {
			return f.choose(z.option)
		}
		if r := f.rows[z.row]; r.act != "" || f.options(r.setting) == nil {
			return f.Enter()
		}
		return Intent{}
	}
	f.Cancel()
	return Intent{}
}
