package uitest

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"khabar/feed/store"
)

// saved keeps queries in memory.
type saved struct {
	mu   sync.Mutex
	list []store.SavedQuery
}

func (s *saved) SavedQueries(context.Context) ([]store.SavedQuery, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.list), nil
}

func (s *saved) SaveQuery(_ context.Context, q store.SavedQuery) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.list = append(slices.DeleteFunc(s.list, func(o store.SavedQuery) bool { return o.Name == q.Name }), q)
	return nil
}

func (s *saved) RemoveQuery(_ context.Context, name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.list = slices.DeleteFunc(s.list, func(o store.SavedQuery) bool { return o.Name == name })
	return nil
}

func TestTabGoesThroughTheViews(t *testing.T) {
	queries := &saved{list: []store.SavedQuery{{Name: "مدن", Query: "tag:المدينة OR tag:شار"}}}
	Run(t, Setup{Queries: queries}, func(a *App) {
		a.Expect("▸ All 6 · Unread 6 · Starred 0 · مدن")
		a.Press("j", "s", "tab")
		a.Expect("▸ Unread 6", "1 of 6")
		a.Press("tab")
		a.Expect("▸ Starred 1", "1 of 1", "باخچەیەکی نوێ")
		a.Press("tab")
		a.Expect("▸ مدن", "1 of 2", "افتتاح جسر جديد")
		a.Press("tab")
		a.Expect("▸ All 6", "2 of 6") // where it was left
		a.Press("\x1b[Z")
		a.Expect("▸ مدن")
		a.ClickOn("Unread")
		a.Expect("▸ Unread 6")
		a.Press("esc")
		a.Expect("▸ All 6")
	})
}

func TestTabGoesThroughTheViewsInArabic(t *testing.T) {
	Run(t, Setup{Language: "ar"}, func(a *App) {
		a.Expect("◂ الكل 6 · غير المقروء 6 · المميز 0")
		a.Press("tab")
		a.Expect("◂ غير المقروء 6")
		a.Press("tab")
		a.Expect("◂ المميز 0", "لا مقال عليه نجمة")
	})
}

func TestWhatIsReadStaysInTheViewUntilItIsLeft(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("tab", "enter", "n", "esc")
		a.Expect("▸ Unread 4", "2 of 6", "افتتاح جسر جديد")
		a.Changes <- struct{}{}
		a.Quiet()
		a.Expect("2 of 6", "افتتاح جسر جديد")
		a.Press("tab", "\x1b[Z")
		a.Expect("▸ Unread 4", "of 4")
		a.ExpectNot("افتتاح جسر جديد")
	})
}

func TestSaveAndRemoveAView(t *testing.T) {
	queries := &saved{}
	Run(t, Setup{Queries: queries}, func(a *App) {
		a.Press("S")
		a.Expect("Everything is listed")
		a.Press("t")
		a.Type("books")
		a.Press("enter", "S")
		a.Expect("Name of the view: Books")
		a.Press("enter")
		a.Expect("▸ Books", "Saved as “Books”", "1 of 1")
		a.ExpectNot("✕")
		if len(queries.list) != 1 || queries.list[0].Query != "tag:Books" {
			t.Errorf("saved %v", queries.list)
		}
		a.Press("X")
		a.Expect("Removed the view “Books”", "tag:Books ✕", "▸ All")
		if len(queries.list) != 0 {
			t.Errorf("left %v", queries.list)
		}
		a.Press("x", "X")
		a.Expect("Only a view that was saved can be removed.")
	})
}

func TestSaveASearchWithAFilterInAView(t *testing.T) {
	queries := &saved{}
	Run(t, Setup{Queries: queries}, func(a *App) {
		a.Press("tab", "f")
		a.Type("lang:en OR lang:ar")
		a.Press("enter", "/")
		a.Type("winters")
		a.Press("enter", "S")
		a.Answer("Winters")
		a.Expect("▸ Winters", "1 of 1")
		if len(queries.list) != 1 || queries.list[0].Query != "is:unread (lang:en OR lang:ar) winters" {
			t.Errorf("saved %v", queries.list)
		}
	})
}

func TestViewsOnANarrowScreen(t *testing.T) {
	queries := &saved{list: []store.SavedQuery{{Name: strings.Repeat("long ", 20), Query: "oil"}, {Name: "Iraq", Query: "iraq"}}}
	Run(t, Setup{Queries: queries, Width: 44, Height: 20}, func(a *App) {
		a.Expect("▸ All 6 · Unread 6 · Starred 0")
		a.ExpectNot("Iraq")
		a.Resize(52, 20)
		a.Expect("Starred 0 · Iraq") // the long one is left out
		a.Press("tab", "tab")
		a.Expect("▸ Starred 0")
		a.Resize(24, 10)
		a.Expect("▸ Starred")
	})
}

// Beside a list that has no article none is shown, as if it were listed.
func TestNothingBesideAnEmptyList(t *testing.T) {
	Run(t, Setup{Width: 120, Height: 30}, func(a *App) {
		const text = "A+ A-"
		a.Expect(text)
		a.Press("f")
		a.Answer("nothinglikeit")
		time.Sleep(time.Second)
		a.Expect("No article matches")
		a.ExpectNot(text)
		a.Click(90, 8)
		a.Press("x")
		time.Sleep(time.Second)
		a.Expect(text)
	})
}
