package main

import (
	"context"
	"sync"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui"
)

// switching is a store for the screen that gives way to another: the articles
// that the program carries to the library, once a source is followed.
type switching struct {
	mu  sync.RWMutex
	now ui.Store
}

func (s *switching) store() ui.Store {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.now
}

// use shows another store from now on, and reports whether it is another.
func (s *switching) use(to ui.Store) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	other := s.now != to
	s.now = to
	return other
}

func (s *switching) Page(ctx context.Context, w store.Window) ([]store.Item, error) {
	return s.store().Page(ctx, w)
}

func (s *switching) Article(ctx context.Context, id store.ID) (*feed.Article, error) {
	return s.store().Article(ctx, id)
}

func (s *switching) Count(ctx context.Context, filter query.Expr, most int) (int, error) {
	return s.store().Count(ctx, filter, most)
}

func (s *switching) TagsOf(ctx context.Context, filter query.Expr, limit int) ([]store.TagCount, error) {
	return s.store().TagsOf(ctx, filter, limit)
}

func (s *switching) Set(ctx context.Context, state store.State, on bool, ids ...store.ID) (store.Change, error) {
	return s.store().Set(ctx, state, on, ids...)
}

func (s *switching) SetAll(ctx context.Context, state store.State, on bool, filter query.Expr, arrival int64) (store.Change, error) {
	return s.store().SetAll(ctx, state, on, filter, arrival)
}

func (s *switching) LastChange(ctx context.Context) (store.Change, error) {
	return s.store().LastChange(ctx)
}

func (s *switching) Undo(ctx context.Context, change int64) (int, error) {
	return s.store().Undo(ctx, change)
}

func (s *switching) Arrival(ctx context.Context) (int64, error) { return s.store().Arrival(ctx) }

func (s *switching) Position(ctx context.Context, id store.ID) (store.Position, error) {
	return s.store().Position(ctx, id)
}

func (s *switching) SetPosition(ctx context.Context, id store.ID, p store.Position) error {
	return s.store().SetPosition(ctx, id, p)
}
