package listing

import (
	"khabar/feed/query"
	"khabar/feed/store"
)

// Mark shows an article with a state. It keeps its place in the list, whether
// it belongs there still or not: what one is reading must not vanish from a list
// of unread articles.
func (l *Model) Mark(state store.State, on bool, item store.Item) {
	item.Set(state, on)
	if shown, ok := l.Find(item.ID); ok {
		shown.Set(state, on)
	}
	l.window.Keep(item)
}

// Unmark ends what Mark has begun, for all articles: the list is as the store
// has it when it is read again.
func (l *Model) Unmark() { l.window.Release() }

// A Whole names all articles of a list, also those that are not in memory, as
// of what is shown of it: nobody has seen what has come in since.
type Whole struct {
	Filter  query.Expr
	Arrival int64
	stamp   int
}

// Whole names all that is listed; none is where nothing is.
func (l *Model) Whole() (w Whole, any bool) {
	return Whole{l.scope.Expr(), l.arrival, l.stamp}, l.window.Len() > 0
}

// MarkRead shows all that is named as read, if it is this list's.
func (l *Model) MarkRead(w Whole) {
	if w.stamp != l.stamp {
		return
	}
	for i := range l.window.Len() {
		if item := l.window.At(i); item.Arrival <= l.arrival || l.arrival == 0 {
			item.Article.Read = true
			l.window.Keep(*item)
		}
	}
}
