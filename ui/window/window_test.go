package window

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
)

// list is a store's list, and counts what it is asked for.
type list struct {
	*store.Memory
	filter query.Expr
	rows   int
}

func listOf(n int) *list {
	articles := make([]feed.Article, n)
	for i := range articles {
		articles[i] = feed.Article{Title: fmt.Sprint(i), Link: fmt.Sprint("https://news.example/", i)}
	}
	l := &list{Memory: store.NewMemory(nil)}
	l.Add(articles)
	return l
}

func (l *list) read(w store.Window) ([]store.Item, error) {
	w.Filter = l.filter
	l.rows += w.Limit
	return l.Page(context.Background(), w)
}

// take answers one request.
func take(t *testing.T, w *Window, l *list, r Request, focus store.ID) {
	t.Helper()
	r.Limit = w.Limit()
	page, err := r.Fetch(l.read)
	if err != nil {
		t.Fatal(err)
	}
	w.Take(page, focus)
}

// fill answers what is wanted around a row, until nothing is.
func fill(t *testing.T, w *Window, l *list, row int) int {
	t.Helper()
	for {
		r, ok := w.More(row, row)
		if !ok {
			return row
		}
		focus := w.At(row).ID
		take(t, w, l, r, focus)
		row, _ = w.Find(focus)
	}
}

func title(w *Window, row int) string { return w.At(row).Article.Title }

func TestWalkingThroughAList(t *testing.T) {
	const n = 3000
	l, w := listOf(n), &Window{}
	take(t, w, l, Request{Place: Top}, store.MaxID)
	row := fill(t, w, l, 0)
	walk := func(from, to, by int) {
		for i := from; i != to; i += by {
			if got := title(w, row); got != fmt.Sprint(i) {
				t.Fatalf("article %d is %s", i, got)
			}
			if at, known := w.Before(row); !known || at != i {
				t.Fatalf("article %d is taken for number %d (%v)", i, at, known)
			}
			if w.Len() > pagesHeld*w.Limit() {
				t.Fatalf("%d items are held", w.Len())
			}
			row = fill(t, w, l, row+by)
		}
	}
	walk(0, n-1, 1)
	if top, bottom := w.Ends(); top || !bottom {
		t.Errorf("at the bottom, Ends() = %v, %v", top, bottom)
	}
	walk(n-1, 0, -1)
	if top, bottom := w.Ends(); !top || bottom {
		t.Errorf("at the top, Ends() = %v, %v", top, bottom)
	}
	if l.rows > 3*n {
		t.Errorf("asked for %d rows to walk through %d and back", l.rows, n)
	}
}

func TestJumping(t *testing.T) {
	l, w := listOf(1000), &Window{}
	take(t, w, l, Request{Place: Bottom}, 0)
	if _, bottom := w.Ends(); !bottom || title(w, w.Len()-1) != "999" {
		t.Error("the bottom is not the list's")
	}
	if _, known := w.Before(0); known {
		t.Error("a place was counted that nobody counted")
	}
	middle, _ := l.Page(context.Background(), store.Window{Limit: 500})
	at := middle[499].ID
	take(t, w, l, Request{Place: Around, ID: at}, at)
	row, found := w.Find(at)
	if top, bottom := w.Ends(); !found || title(w, row) != "499" || top || bottom || row != w.Limit() {
		t.Errorf("around the middle: row %d (%v), ends %v, %v", row, found, top, bottom)
	}
}

// TestALateNeighbourIsPassedOver gives a window a page that was beside it
// before it went somewhere else.
func TestALateNeighbourIsPassedOver(t *testing.T) {
	l, w := listOf(1000), &Window{}
	take(t, w, l, Request{Place: Top}, store.MaxID)
	r, _ := w.More(w.Len()-1, w.Len()-1)
	late, err := r.Fetch(l.read)
	if err != nil {
		t.Fatal(err)
	}
	take(t, w, l, Request{Place: Bottom}, 0)
	w.Take(late, 0)
	if title(w, 0) != "900" || w.Len() != 100 {
		t.Errorf("the window begins with %s and has %d", title(w, 0), w.Len())
	}
}

func TestWhatIsKeptStaysInItsPlace(t *testing.T) {
	ctx := context.Background()
	l, w := listOf(300), &Window{}
	l.filter = query.Term{Field: query.Is, Value: "unread"}
	take(t, w, l, Request{Place: Top}, store.MaxID)
	for _, row := range []int{0, 7, 99} {
		item := *w.At(row)
		item.Article.Read = true
		w.Keep(item)
		if _, err := l.Set(ctx, store.Read, true, item.ID); err != nil {
			t.Fatal(err)
		}
	}
	at := w.At(7).ID
	take(t, w, l, Request{Place: Around, ID: at}, at)
	for _, row := range []int{0, 7, 99} {
		if title(w, row) != fmt.Sprint(row) || !w.At(row).Article.Read {
			t.Errorf("row %d is %s", row, title(w, row))
		}
	}
	if _, err := l.Set(ctx, store.Read, false, at); err != nil {
		t.Fatal(err)
	}
	take(t, w, l, Request{Place: Around, ID: at}, at)
	if title(w, 7) != "7" || w.At(7).Article.Read {
		t.Error("a kept article does not learn its state")
	}
	w.Release()
	take(t, w, l, Request{Place: Top}, store.MaxID)
	if title(w, 0) != "1" {
		t.Errorf("after Release, the list begins with %s", title(w, 0))
	}
}

// TestTheBestAreAListByThemselves: in their order, with both ends, and with what
// was kept in its row.
func TestTheBestAreAListByThemselves(t *testing.T) {
	ctx := context.Background()
	articles := make([]feed.Article, 300)
	for i := range articles {
		articles[i] = feed.Article{Title: fmt.Sprint("oil ", i), Link: fmt.Sprint("https://news.example/", i)}
		if i%10 == 0 {
			articles[i].Tags = []string{"oil"}
		}
	}
	l, w := &list{Memory: store.NewMemory(nil)}, &Window{}
	l.Add(articles)
	l.filter = query.And{Parts: []query.Expr{query.Term{Field: query.Text, Value: "oil"}, query.Term{Field: query.Is, Value: "unread"}}}
	take(t, w, l, Request{Place: Best}, store.MaxID)
	if top, bottom := w.Ends(); w.Len() != 300 || !top || !bottom {
		t.Fatalf("%d items, ends %v, %v", w.Len(), top, bottom)
	}
	if at, known := w.Before(7); at != 7 || !known {
		t.Errorf("row 7 is number %d (%v)", at, known)
	}
	if row, found := w.Find(w.At(123).ID); row != 123 || !found {
		t.Errorf("row 123 is found in row %d (%v)", row, found)
	}
	if row, found := w.Find(store.MaxID); row != 0 || found {
		t.Errorf("what is not there is found in row %d (%v)", row, found)
	}
	if _, ok := w.More(290, 299); ok {
		t.Error("more is wanted")
	}
	item := *w.At(5)
	item.Article.Read = true
	w.Keep(item)
	if _, err := l.Set(ctx, store.Read, true, item.ID); err != nil {
		t.Fatal(err)
	}
	take(t, w, l, Request{Place: Best}, item.ID)
	if w.Len() != 300 || w.At(5).ID != item.ID || !w.At(5).Article.Read {
		t.Errorf("of %d items, the fifth is %s", w.Len(), title(w, 5))
	}
	take(t, w, l, Request{Place: Top}, store.MaxID)
	if title(w, 0) != "oil 0" {
		t.Errorf("the newest is %s", title(w, 0))
	}
}

func TestAnEmptyList(t *testing.T) {
	l, w := listOf(0), &Window{}
	if w.Read() {
		t.Error("an empty window was read")
	}
	take(t, w, l, Request{Place: Top}, store.MaxID)
	if top, bottom := w.Ends(); !w.Read() || !top || !bottom || w.Len() != 0 {
		t.Error("an empty list has no ends")
	}
	if _, ok := w.More(0, -1); ok {
		t.Error("more is wanted of an empty list")
	}
}

// TestWindowAgainstTheWholeList goes anywhere in lists of any length: the
// window is a stretch of the list without a gap, and its ends are the list's
// where it says so.
func TestWindowAgainstTheWholeList(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		l, w := listOf(random.IntN(1200)), &Window{}
		w.SetRows(random.IntN(120))
		whole, err := l.Page(context.Background(), store.Window{Limit: 2000})
		if err != nil {
			t.Fatal(err)
		}
		take(t, w, l, Request{Place: Top}, store.MaxID)
		row := 0
		for range 40 {
			switch n := random.IntN(10); {
			case len(whole) == 0:
			case n == 0:
				take(t, w, l, Request{Place: Top}, store.MaxID)
				row = 0
			case n == 1:
				take(t, w, l, Request{Place: Bottom}, 0)
				row = w.Len() - 1
			case n == 2:
				at := whole[random.IntN(len(whole))].ID
				take(t, w, l, Request{Place: Around, ID: at}, at)
				row, _ = w.Find(at)
			default:
				row = max(min(row+random.IntN(201)-100, w.Len()-1), 0)
			}
			if w.Len() > 0 {
				row = fill(t, w, l, row)
			}
			compare(t, w, whole)
		}
	}
}

func compare(t *testing.T, w *Window, whole []store.Item) {
	t.Helper()
	first := 0
	if w.Len() > 0 {
		first = slices.IndexFunc(whole, func(i store.Item) bool { return i.ID == w.At(0).ID })
	}
	for row := range w.Len() {
		if w.At(row).ID != whole[first+row].ID {
			t.Fatalf("row %d of a window at %d is article %s", row, first, title(w, row))
		}
	}
	top, bottom := w.Ends()
	if top != (first == 0) && top || bottom && first+w.Len() != len(whole) {
		t.Fatalf("%d to %d of %d: ends %v, %v", first, first+w.Len(), len(whole), top, bottom)
	}
	if at, known := w.Before(0); known && at != first {
		t.Fatalf("the window at %d takes itself for %d", first, at)
	}
}
