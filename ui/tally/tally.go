// Package tally counts articles for the screen: those of the views that stand
// in the title bar, and those of the list that is shown.
//
// A number that is being counted anew stays as it was until the new one is
// known, and so does one that could not be counted. Counting a large library
// by a filter takes long, so it ends at [Most]: what is shown then has a plus.
//
// [Counter] decides what to count and takes the answers in; the counting itself
// is in commands, which ask a [Store].
package tally

// A Tally is a number of articles.
type Tally struct {
	N     int
	Known bool
	More  bool // there may be more than N
}

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
	Number(n int) string
}

// Write writes the number, with a plus where there may be more.
func (t Tally) Write(w Words) string {
	if t.More {
		return w.T("list.orMore", "Number", w.Number(t.N))
	}
	return w.Number(t.N)
}
