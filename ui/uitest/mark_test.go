package uitest

import (
	"context"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/store"
)

func TestMarkAllAndTakeItBack(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("f")
		a.Type("lang:ar OR lang:he")
		a.Press("enter", "A")
		a.Expect("2 articles marked as read. u takes it back.", "Unread 4")
		a.Press("x", "u")
		a.Expect("Taken back: 2 articles are unread again.", "Unread 6")
		a.Press("s", "u")
		a.Expect("Taken back: the star of 1 article.", "Starred 0")
		a.ExpectNot("★")
		a.Press("u")
		a.Expect("There is nothing to take back.")
	})
}

func TestMarkAllInArabic(t *testing.T) {
	Run(t, Setup{Language: "ar"}, func(a *App) {
		a.Press("A")
		a.Expect("صارت 6 مقالات مقروءة.", "غير المقروء 0")
		a.Press("u")
		a.Expect("تم التراجع: عادت 6 مقالات غير مقروءة.", "غير المقروء 6")
	})
}

func TestMarkAllInTheUnreadViewLeavesItsRows(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.Press("tab", "A")
		a.Expect("▸ Unread 0", "1 of 6")
		if a.Sees("●") {
			t.Error("a row is still unread")
		}
		a.Press("u")
		a.Expect("▸ Unread 6", "1 of 6", "●")
		a.Press("m", "j", "m", "u")
		a.Expect("Taken back: 1 article is unread again.", "▸ Unread 5", "2 of 6")
	})
}

// TestMarkAllSparesWhatNobodySaw lets an article come in behind the screen's
// back.
func TestMarkAllSparesWhatNobodySaw(t *testing.T) {
	memory := store.NewMemory(nil)
	memory.Add(numbered(3))
	Run(t, Setup{Store: memory}, func(a *App) {
		memory.Add([]feed.Article{{Title: "Late", Link: "https://news.example/late"}})
		a.Press("A")
		a.Expect("3 articles marked as read.")
		a.Expect("Unread 1")
	})
}

// TestAChangeOfAnEarlierRunIsTakenBack starts the program twice on one store.
func TestAChangeOfAnEarlierRunIsTakenBack(t *testing.T) {
	memory := store.NewMemory(nil)
	memory.Add(numbered(3))
	Run(t, Setup{Store: memory}, func(a *App) { a.Press("A") })
	Run(t, Setup{Store: memory}, func(a *App) {
		a.Expect("Unread 0")
		a.Press("u")
		a.Expect("Taken back: 3 articles are unread again.", "Unread 3")
	})
}

// TestThePlaceIsKeptBetweenRuns quits in the middle of an article.
func TestThePlaceIsKeptBetweenRuns(t *testing.T) {
	memory := store.NewMemory(nil)
	memory.Add(Articles(time.Now()))
	there := ""
	Run(t, Setup{Store: memory}, func(a *App) {
		a.Press("G", "enter", "space", "j", "j")
		there = a.Text()
	})
	Run(t, Setup{Store: memory}, func(a *App) {
		a.Press("G", "enter")
		if got := a.Text(); got != there {
			t.Errorf("the screen is\n%s\nand was\n%s", got, there)
		}
		a.Press("g", "esc")
	})
	Run(t, Setup{Store: memory}, func(a *App) {
		a.Press("G", "enter")
		a.Expect("Ruth Okafor ·")
	})
}

// TestAdditionsByAnotherAreSeenWithinAMinute adds to the store as another
// program does, while an article is read.
func TestAdditionsByAnotherAreSeenWithinAMinute(t *testing.T) {
	memory := store.NewMemory(nil)
	memory.Add(Articles(time.Now()))
	Run(t, Setup{Store: memory, Width: 120, Height: 40}, func(a *App) {
		a.Press("j", "enter", "space")
		a.Expect("2 of 6")
		memory.Add(numbered(4))
		time.Sleep(time.Minute)
		a.Quiet()
		a.Expect("2 of 10", "All 10", "Headline 1")
		a.Press("g")
		a.Expect("باخچەیەکی نوێ لە ناوەڕاستی شار کرایەوە")
	})
}

// fading is a store that loses its articles between the list and the page.
type fading struct{ *store.Memory }

func (fading) Article(context.Context, store.ID) (*feed.Article, error) {
	return nil, store.ErrNotFound
}

func TestAnArticleThatIsGone(t *testing.T) {
	memory := store.NewMemory(nil)
	memory.Add(numbered(3))
	Run(t, Setup{Store: fading{memory}}, func(a *App) {
		a.Press("enter")
		a.Expect("This article is not in the library any more.", "1 of 3")
		a.Press("j")
		a.Expect("2 of 3")
	})
}
