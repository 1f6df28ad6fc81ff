package window

import "khabar/feed/store"

// A Place is a part of a list.
type Place uint8

// The places.
const (
	Top    Place = iota // the first items
	Bottom              // the last items
	Below               // those after an ID
	Above               // those before an ID
	Around              // those before an ID, and those from it on
	Best                // those that match best, the best first: a list by itself, in one page
)

// A Request asks for a part of a list.
type Request struct {
	Place Place
	ID    store.ID // of Below, Above and Around
	Limit int      // items; of Around, on each side
}

// A Page answers a request.
type Page struct {
	Request
	Items []store.Item // of Around, from the ID on
	Ahead []store.Item // of Around, those before the ID
}

// Fetch answers a request by reading windows of the list.
func (r Request) Fetch(read func(store.Window) ([]store.Item, error)) (Page, error) {
	page := Page{Request: r}
	w := store.Window{Limit: r.Limit}
	var err error
	switch r.Place {
	case Bottom:
		w.After = 1
	case Best:
		w.Best, w.Limit = true, pagesHeld*r.Limit
	case Below:
		w.Before = r.ID
	case Above:
		w.After = r.ID
	case Around:
		w.After = r.ID
		if page.Ahead, err = read(w); err != nil {
			return page, err
		}
		w.After, w.Before = 0, following(r.ID)
	}
	page.Items, err = read(w)
	return page, err
}

// following is the ID above, so that a page before it begins with id itself.
func following(id store.ID) store.ID {
	if id == store.MaxID {
		return id
	}
	return id + 1
}

// bounds returns the IDs between which a page has all items of the list: all
// that are larger than low and smaller than high.
func (p *Page) bounds() (low, high store.ID) {
	low, high = 0, store.MaxID
	first, last := p.Items, p.Items
	switch p.Place {
	case Below:
		high = p.ID
		first = nil
	case Above:
		low = p.ID
		last = nil
	case Around:
		first = p.Ahead
	}
	if p.Place != Bottom && p.Place != Above && len(last) == p.Limit {
		low = last[len(last)-1].ID
	}
	if p.Place != Top && p.Place != Below && len(first) == p.Limit {
		high = first[0].ID
	}
	return low, high
}
