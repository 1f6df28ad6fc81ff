package window

import (
	"slices"

	"khabar/feed/store"
)

// A Window is the part of a list that is in memory. The zero value is that of
// a list of which nothing is known yet. It is not for concurrent use.
type Window struct {
	items []store.Item // in falling order of IDs
	read  bool         // something was taken
	// top and bottom say that the list ends where the window does.
	top, bottom bool
	// above is how many items of the list are before the window, if counted.
	above   int
	counted bool

	// ranked says that the items are in the order of a [Best] page.
	ranked bool

	kept map[store.ID]store.Item
	rows int // on the screen

	// Absent, if not nil, is called for a kept item that the list does not have
	// any more, and gives it the state that follows from that.
	Absent func(*store.Item)
}

// The sizes, in items: a page is at least this long, and never shorter than
// two screens. The window asks for more when the cursor is half a page from
// an edge, and holds four pages at most.
const (
	pageLeast = 100
	pagesHeld = 4
)

// SetRows says how many rows are on the screen.
func (w *Window) SetRows(n int) { w.rows = max(n, 0) }

// Limit is the length of a page, in items.
func (w *Window) Limit() int { return max(pageLeast, 2*w.rows) }

// Read reports whether anything is known of the list.
func (w *Window) Read() bool { return w.read }

// Len returns how many items there are in memory.
func (w *Window) Len() int { return len(w.items) }

// At returns item i; it is the window's own.
func (w *Window) At(i int) *store.Item { return &w.items[i] }

// Find returns the row of an item, or, where it is not there, the row at which
// it would stand.
func (w *Window) Find(id store.ID) (row int, found bool) {
	if w.ranked {
		row = slices.IndexFunc(w.items, func(i store.Item) bool { return i.ID == id })
		return max(row, 0), row >= 0
	}
	return find(w.items, id)
}

func find(items []store.Item, id store.ID) (row int, found bool) {
	return slices.BinarySearchFunc(items, id, func(i store.Item, id store.ID) int {
		switch {
		case i.ID > id:
			return -1
		case i.ID < id:
			return 1
		}
		return 0
	})
}

// Ends reports whether the list has nothing above the window, and nothing
// below it.
func (w *Window) Ends() (top, bottom bool) { return w.top, w.bottom }

// Before returns how many items of the list stand before row i. It is known
// where the window was reached from the list's top.
func (w *Window) Before(i int) (n int, known bool) { return w.above + i, w.counted }

// More returns the page that is wanted while rows first to last are looked at:
// the one behind the nearer edge, if the list goes on there.
func (w *Window) More(first, last int) (Request, bool) {
	margin := w.Limit() / 2
	ahead, behind := first, len(w.items)-1-last
	switch {
	case !w.read || len(w.items) == 0:
		return Request{}, false
	case !w.bottom && behind < margin && (w.top || behind <= ahead):
		return Request{Place: Below, ID: w.items[len(w.items)-1].ID, Limit: w.Limit()}, true
	case !w.top && ahead < margin:
		return Request{Place: Above, ID: w.items[0].ID, Limit: w.Limit()}, true
	case !w.bottom && behind < margin:
		return Request{Place: Below, ID: w.items[len(w.items)-1].ID, Limit: w.Limit()}, true
	}
	return Request{}, false
}

// Take takes in a page. Those around the item in focus stay when others have
// to go. A page from beside the window that is not beside it any more is
// passed over.
func (w *Window) Take(p Page, focus store.ID) {
	low, high := p.bounds()
	switch p.Place {
	case Below:
		if len(w.items) == 0 || w.items[len(w.items)-1].ID != p.ID {
			return
		}
		w.items = append(w.items, w.withKept(p.Items, low, high)...)
		w.bottom = low == 0
	case Above:
		if len(w.items) == 0 || w.items[0].ID != p.ID {
			return
		}
		added := w.withKept(p.Items, low, high)
		w.items = append(added, w.items...)
		w.top = high == store.MaxID
		w.above -= len(added)
	case Best:
		w.items = w.rankedWithKept(p.Items)
		w.top, w.bottom = true, true
	default:
		w.items = w.withKept(append(slices.Clip(p.Ahead), p.Items...), low, high)
		w.top, w.bottom = high == store.MaxID, low == 0
		w.counted = false
	}
	w.read = true
	w.ranked = p.Place == Best
	if w.top {
		w.above, w.counted = 0, true
	}
	w.trim(focus)
}

// withKept puts the kept items between two IDs among those of a page, and
// learns their states where the page has them.
func (w *Window) withKept(items []store.Item, low, high store.ID) []store.Item {
	for id, item := range w.kept {
		if id <= low || id >= high {
			continue
		}
		row, found := find(items, id)
		if found {
			w.kept[id] = items[row]
			continue
		}
		if w.Absent != nil {
			w.Absent(&item)
			w.kept[id] = item
		}
		items = slices.Insert(items, row, item)
	}
	return items
}

// rankedWithKept is withKept for a page of the best matches: what the list does
// not have any more stays in the row where it was.
func (w *Window) rankedWithKept(items []store.Item) []store.Item {
	for row, was := range w.items {
		item, kept := w.kept[was.ID]
		if !kept || !w.ranked {
			continue
		}
		if i := slices.IndexFunc(items, func(i store.Item) bool { return i.ID == was.ID }); i >= 0 {
			w.kept[was.ID] = items[i]
			continue
		}
		if w.Absent != nil {
			w.Absent(&item)
			w.kept[was.ID] = item
		}
		items = slices.Insert(items, min(row, len(items)), item)
	}
	return items
}

// trim lets go of what is far from the item in focus.
func (w *Window) trim(focus store.ID) {
	over := len(w.items) - pagesHeld*w.Limit()
	if over <= 0 || w.ranked {
		return
	}
	row, _ := w.Find(focus)
	head := 0
	if row > len(w.items)/2 {
		head = min(over, max(row-w.Limit(), 0))
	}
	if head > 0 {
		w.above += head
		w.top = false
	}
	if head < over {
		w.bottom = false
	}
	w.items = slices.Clone(w.items[head : len(w.items)-(over-head)])
}

// Keep holds an item in its place until [Window.Release], also when it does
// not belong to the list any more.
func (w *Window) Keep(item store.Item) {
	if w.kept == nil {
		w.kept = map[store.ID]store.Item{}
	}
	w.kept[item.ID] = item
}

// Release ends what Keep has begun, for all items.
func (w *Window) Release() { w.kept = nil }
