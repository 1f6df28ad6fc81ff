package following

import (
	"context"
	"sync"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui"
)

// Shown is a store for the screen that gives way to another: the articles
// that the program carries to the library, once a source is followed.
type Shown struct {
	mu  sync.RWMutex
	now ui.Store
}

// Show returns a store that is at first another one.
func Show(s ui.Store) *Shown { return &Shown{now: s} }

func (s *Shown) store() ui.Store {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.now
}

// Use shows another store from now on, and reports whether it is another.
func (s *Shown) Use(to ui.Store) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	other := s.now != to
	s.now = to
	return other
}

// Page implements ui.Store.
func (s *Shown) Page(ctx context.Context, w store.Window) ([]store.Item, error) {
	return s.store().Page(ctx, w)
}

// Article implements ui.Store.
func (s *Shown) Article(ctx context.Context, id store.ID) (*feed.Article, error) {
	return s.store().Article(ctx, id)
}

// Count implements ui.Store.
func (s *Shown) Count(ctx context.Context, filter query.Expr, most int) (int, error) {
	return s.store().Count(ctx, filter, most)
}

// TagsOf implements ui.Store.
func (s *Shown) TagsOf(ctx context.Context, filter query.Expr, limit int) ([]store.TagCount, error) {
	return s.store().TagsOf(ctx, filter, limit)
}

// Set implements ui.Store.
func (s *Shown) Set(ctx context.Context, state store.State, on bool, ids ...store.ID) (store.Change, error) {
	return s.store().Set(ctx, state, on, ids...)
}

// SetAll implements ui.Store.
func (s *Shown) SetAll(ctx context.Context, state store.State, on bool, filter query.Expr, arrival int64) (store.Change, error) {
	return s.store().SetAll(ctx, state, on, filter, arrival)
}

// LastChange implements ui.Store.
func (s *Shown) LastChange(ctx context.Context) (store.Change, error) {
	return s.store().LastChange(ctx)
}

// Undo implements ui.Store.
func (s *Shown) Undo(ctx context.Context, change int64) (int, error) {
	return s.store().Undo(ctx, change)
}

// Arrival implements ui.Store.
func (s *Shown) Arrival(ctx context.Context) (int64, error) { return s.store().Arrival(ctx) }

// Position implements ui.Store.
func (s *Shown) Position(ctx context.Context, id store.ID) (store.Position, error) {
	return s.store().Position(ctx, id)
}

// SetPosition implements ui.Store.
func (s *Shown) SetPosition(ctx context.Context, id store.ID, p store.Position) error {
	return s.store().SetPosition(ctx, id, p)
}
