package uitest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"khabar/feed"
)

func wait(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}

func TestArticlesArriveInTheirOrder(t *testing.T) {
	load := func(ctx context.Context, deliver func(Arrival)) {
		for i := range 50 {
			deliver(Arrival{Articles: numbered(50)[i : i+1], Done: i + 1, Total: 50})
		}
	}
	Run(t, Setup{Articles: []feed.Article{}, Loader: load}, func(a *App) {
		a.Expect("All 50 · Unread 50", "Headline 1", "1 of 50")
		a.Press("G")
		a.Expect("Headline 50", "50 of 50")
	})
}

// TestFiveHundredAnswersAreFewFrames counts what is written while sources
// answer one after the other, two milliseconds apart.
func TestFiveHundredAnswersAreFewFrames(t *testing.T) {
	load := func(ctx context.Context, deliver func(Arrival)) {
		for i := range 500 {
			wait(ctx, 2*time.Millisecond)
			deliver(Arrival{Articles: numbered(500)[i : i+1], Done: i + 1, Total: 500})
		}
	}
	Run(t, Setup{Articles: []feed.Article{}, Loader: load}, func(a *App) {
		a.Expect("All 500")
		if frames := a.screen.writes(); frames > 40 {
			t.Errorf("%d writes to the screen for 500 answers in a second, want at most 40", frames)
		}
	})
}

// late delivers forty articles after ten seconds.
func late(ctx context.Context, deliver func(Arrival)) {
	wait(ctx, 10*time.Second)
	deliver(Arrival{Articles: numbered(40)})
}

func TestTheFirstToArriveIsUnderTheCursor(t *testing.T) {
	Run(t, Setup{Articles: []feed.Article{}, Loader: late}, func(a *App) {
		time.Sleep(10 * time.Second)
		a.Quiet()
		a.Expect("1 of 40", "Headline 1")
	})
}

func TestTheCursorStaysWhileArticlesArrive(t *testing.T) {
	Run(t, Setup{Loader: late}, func(a *App) {
		a.Press("j", "j")
		a.Expect("3 of 6", "کتابخانهٔ روستا")
		time.Sleep(10 * time.Second)
		a.Quiet()
		a.Expect("3 of 46", "کتابخانهٔ روستا")
	})
}

func TestTheOpenArticleLearnsOfTheNext(t *testing.T) {
	Run(t, Setup{Loader: late}, func(a *App) {
		a.Press("G", "enter", "G")
		a.ExpectNot("Next:")
		time.Sleep(10 * time.Second)
		a.Press("G")
		a.Expect("Next: Headline 1")
	})
}

func TestWaitingIsToldAfterAWhile(t *testing.T) {
	load := func(ctx context.Context, deliver func(Arrival)) {
		wait(ctx, 50*time.Millisecond)
		deliver(Arrival{Done: 1, Total: 3})
		wait(ctx, 10*time.Second)
		deliver(Arrival{Done: 2, Total: 3, Problem: errors.New("news.example answered 403; o opens it in the browser")})
		wait(ctx, 10*time.Second)
	}
	Run(t, Setup{Articles: []feed.Article{}, Loader: load}, func(a *App) {
		a.Expect("fetching 1 of 3", "Loading articles …", "1/3")
		time.Sleep(11 * time.Second)
		a.Expect("fetching 2 of 3 · 1 source failed: ! shows why")
		time.Sleep(11 * time.Second)
		a.Quiet()
		a.Expect("1 source failed: ! shows why", "No articles here yet.")
		a.ExpectNot("fetching")
		a.Press("!")
		a.Expect("What went wrong", "news.example answered 403; o opens it in the browser")
	})
}

func TestNothingBlinksForAQuickLoad(t *testing.T) {
	load := func(ctx context.Context, deliver func(Arrival)) {
		deliver(Arrival{Articles: numbered(3), Done: 1, Total: 1})
	}
	Run(t, Setup{Articles: []feed.Article{}, Loader: load}, func(a *App) {
		a.Expect("All 3")
		a.ExpectNot("fetching", "Loading")
	})
}

func TestQuittingStopsTheLoader(t *testing.T) {
	stopped := make(chan struct{})
	load := func(ctx context.Context, deliver func(Arrival)) {
		for i := 0; ctx.Err() == nil; i++ {
			wait(ctx, time.Second)
			deliver(Arrival{Problem: fmt.Errorf("problem %d", i)})
		}
		close(stopped)
	}
	Run(t, Setup{Loader: load}, func(a *App) {
		a.keys.reads <- []byte("q")
		if !a.Ended() {
			t.Error("q does not quit while loading")
		}
		select {
		case <-stopped:
		default:
			t.Error("the loader goes on")
		}
	})
}

// loaderOf returns a loader that finds nothing but a problem.
func loaderOf(problem error) Loader {
	return func(ctx context.Context, deliver func(Arrival)) { deliver(Arrival{Problem: problem}) }
}
