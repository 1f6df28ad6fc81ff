package uitest

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"khabar/feed/query"
	"khabar/feed/store"
)

// failing is a store that can be made to fail.
type failing struct {
	*store.Memory
	broken atomic.Bool
}

var errBroken = errors.New("the library is busy; try again")

func (f *failing) err() error {
	if f.broken.Load() {
		return errBroken
	}
	return nil
}

func (f *failing) Page(ctx context.Context, w store.Window) ([]store.Item, error) {
	if err := f.err(); err != nil {
		return nil, err
	}
	return f.Memory.Page(ctx, w)
}

func (f *failing) Set(ctx context.Context, state store.State, on bool, ids ...store.ID) (store.Change, error) {
	if err := f.err(); err != nil {
		return store.Change{}, err
	}
	return f.Memory.Set(ctx, state, on, ids...)
}

func (f *failing) SetAll(ctx context.Context, state store.State, on bool, filter query.Expr, arrival int64) (store.Change, error) {
	if err := f.err(); err != nil {
		return store.Change{}, err
	}
	return f.Memory.SetAll(ctx, state, on, filter, arrival)
}

func (f *failing) TagsOf(ctx context.Context, filter query.Expr, limit int) ([]store.TagCount, error) {
	if err := f.err(); err != nil {
		return nil, err
	}
	return f.Memory.TagsOf(ctx, filter, limit)
}

func (f *failing) LastChange(ctx context.Context) (store.Change, error) {
	if err := f.err(); err != nil {
		return store.Change{}, err
	}
	return f.Memory.LastChange(ctx)
}

// TestAStoreThatFails goes on when the store does not: each failure is told,
// no key is held for what does not come, and all is well when it is back.
func TestAStoreThatFails(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		s := &failing{Memory: store.NewMemory(nil)}
		s.Add(numbered(300))
		Run(t, Setup{Language: language, Store: s}, func(a *App) {
			for _, keys := range []string{"G", "A", "t", "u", "m"} {
				s.broken.Store(true)
				a.Press(keys)
				a.Expect(errBroken.Error())
				s.broken.Store(false)
				a.Changes <- struct{}{}
				a.Quiet()
			}
			s.broken.Store(true)
			a.Press("tab")
			a.Expect(errBroken.Error())
			a.ExpectNot("Headline")
			s.broken.Store(false)
			a.Press("tab", "tab", "j")
			a.Expect("Headline 1", "Headline 2")
			a.Press("G")
			a.Expect("Headline 300")
			if !a.Sees("300 of 300") && !a.Sees("300 من 300") {
				t.Errorf("the end is not the end:\n%s", a.Text())
			}
		})
	}
}

// slow is a store that takes its time to mark all, and ends when it is told to.
type slow struct{ *store.Memory }

func (s slow) SetAll(ctx context.Context, state store.State, on bool, filter query.Expr, arrival int64) (store.Change, error) {
	items, err := s.Page(ctx, store.Window{Filter: filter, Limit: 2})
	if err != nil {
		return store.Change{}, err
	}
	change, err := s.Set(ctx, state, on, items[0].ID, items[1].ID)
	if err != nil {
		return change, err
	}
	<-ctx.Done()
	return change, ctx.Err()
}

// TestWhatTakesLongToMarkIsStopped presses u while all are being marked: what
// was done so far is taken back, and nothing before it.
func TestWhatTakesLongToMarkIsStopped(t *testing.T) {
	s := slow{store.NewMemory(nil)}
	s.Add(numbered(9))
	Run(t, Setup{Store: s}, func(a *App) {
		a.Press("s", "A")
		a.Expect("marking …; u stops it and takes it back")
		a.Press("A", "j", "u")
		a.Expect("Taken back: 2 articles are unread again.", "Unread 9", "Starred 1")
		a.Press("A")
	})
	Run(t, Setup{Store: s}, func(a *App) { a.Expect("Unread 7") }) // quitting keeps what was done
}
