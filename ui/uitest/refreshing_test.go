package uitest

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/feedtest/golden"
	"khabar/feed/store"
	"khabar/feed/subscription"
	"khabar/ui"
)

// A sourcing is sources on the program's clock: each answers a second after the
// other, and some fail.
type sourcing struct {
	memory  *store.Memory
	sources int
	failing map[int]string

	mu     sync.Mutex
	report func(ui.Refreshing)
	asked  []store.ID
	page   *feed.Article
	err    error
}

func (s *sourcing) Watch(ctx context.Context, report func(ui.Refreshing)) {
	s.mu.Lock()
	s.report = report
	s.mu.Unlock()
	<-ctx.Done()
	s.mu.Lock()
	s.report = nil
	s.mu.Unlock()
}

func (s *sourcing) tell(r ui.Refreshing) {
	s.mu.Lock()
	report := s.report
	s.mu.Unlock()
	if report != nil {
		report(r)
	}
}

func (s *sourcing) Refresh(ctx context.Context, of store.ID) (ui.Refreshed, error) {
	s.mu.Lock()
	s.asked = append(s.asked, of)
	s.mu.Unlock()
	if s.err != nil {
		return ui.Refreshed{}, s.err
	}
	total := s.sources
	if of != 0 {
		total = 1
	}
	out := ui.Refreshed{Asked: total}
	s.tell(ui.Refreshing{Total: total})
	for i := range total {
		wait(ctx, time.Second)
		if ctx.Err() != nil {
			return out, ctx.Err()
		}
		if why := s.failing[i]; why != "" {
			out.Failed++
			if of != 0 {
				out.Trouble = why
			}
		} else {
			s.memory.Add([]feed.Article{{ID: time.Now().String(), Title: "Arrived", Source: "Wire", Published: time.Now()}})
			out.New++
		}
		s.tell(ui.Refreshing{Done: i + 1, Total: total, Failed: out.Failed, Changed: s.failing[i] == ""})
	}
	s.tell(ui.Refreshing{})
	return out, nil
}

func (s *sourcing) RefreshSource(ctx context.Context, url string) (ui.Refreshed, error) {
	return s.Refresh(ctx, 1)
}

func (s *sourcing) FullText(ctx context.Context, id store.ID) (*feed.Article, error) {
	wait(ctx, time.Second)
	if s.err != nil {
		return nil, s.err
	}
	page := *s.page
	return &page, ctx.Err()
}

func (s *sourcing) Troubles(context.Context) ([]string, error) {
	var all []string
	for i := range s.sources {
		if why := s.failing[i]; why != "" {
			all = append(all, why)
		}
	}
	return all, s.err
}

// withSources is a program whose articles come from sources.
func withSources(language string, failing map[int]string) (Setup, *sourcing) {
	memory := store.NewMemory(nil)
	memory.Add(numbered(40))
	s := &sourcing{memory: memory, sources: 12, failing: failing}
	return Setup{Language: language, Store: memory, Refresher: s}, s
}

func TestRefreshAll(t *testing.T) {
	setup, s := withSources("en", map[int]string{2: "Wire: is gone for good (HTTP 410)", 5: "Post: is too busy"})
	Run(t, setup, func(a *App) {
		a.Press("j", "j")
		a.Expect("3 of 40", "Headline 3")
		a.Press("R")
		a.Expect("⟳ 0/12", "asking 12 sources …")
		time.Sleep(4 * time.Second)
		a.Quiet()
		a.Expect("fetching 4 of 12 · 1 source failed: ! shows why", "⟳ 4/12", "3 of 43")
		time.Sleep(10 * time.Second)
		a.Quiet()
		a.Expect("10 new articles · 2 sources failed: ! shows why", "3 of 50")
		a.ExpectNot("⟳")
		a.Press("!")
		a.Expect("Wire: is gone for good (HTTP 410)", "Post: is too busy")
		if len(s.asked) != 1 || s.asked[0] != 0 {
			t.Errorf("asked %v", s.asked)
		}
	})
}

// A key is answered while sources are asked, and the list does not move.
func TestKeysWhileRefreshing(t *testing.T) {
	setup, _ := withSources("en", nil)
	Run(t, setup, func(a *App) {
		a.Press("R")
		a.Press("j", "enter")
		a.Expect("Headline 2")
		time.Sleep(5 * time.Second)
		a.Quiet()
		a.Press("esc")
		a.Expect("Headline 2", "fetching")
		time.Sleep(20 * time.Second)
		a.Quiet()
		a.Expect("12 new articles", "2 of 52")
	})
}

func TestRefreshTheSourceOfAnArticle(t *testing.T) {
	setup, s := withSources("en", nil)
	Run(t, setup, func(a *App) {
		a.Press("r")
		time.Sleep(2 * time.Second)
		a.Quiet()
		a.Expect("1 new article")
		if len(s.asked) != 1 || s.asked[0] == 0 {
			t.Errorf("asked %v", s.asked)
		}
		s.failing = map[int]string{0: "Wire: did not answer in time; it is tried again later"}
		a.Press("r")
		time.Sleep(2 * time.Second)
		a.Quiet()
		a.Expect("Wire: did not answer in time; it is tried again later")
		s.err = subscription.ErrNotFollowed
		a.Press("r")
		a.Expect("You do not follow this article's source.")
		a.Press("R")
		a.Expect("There are no sources to ask here.")
	})
}

func TestNothingToRefresh(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		for _, key := range []string{"r", "R"} {
			a.Press(key)
			a.Expect("There are no sources to ask here.")
		}
		a.Press("enter", "x")
		a.Expect("No page can be fetched from here.")
	})
}

// What is asked by itself says nothing but that a source has begun to fail.
func TestSourcesAreAskedByThemselves(t *testing.T) {
	setup, s := withSources("en", nil)
	Run(t, setup, func(a *App) {
		s.tell(ui.Refreshing{Total: 2})
		s.memory.Add([]feed.Article{{ID: "new", Title: "By itself", Published: time.Now()}})
		s.tell(ui.Refreshing{Done: 1, Total: 2, Changed: true})
		a.Quiet()
		a.Expect("⟳ 1/2", "1 of 41", "Headline 1")
		s.tell(ui.Refreshing{Began: 1})
		a.Quiet()
		a.Expect("1 source failed: ! shows why")
		a.ExpectNot("⟳")
		a.Press("j")
		a.ExpectNot("failed")
		s.tell(ui.Refreshing{Total: 1})
		s.tell(ui.Refreshing{})
		a.Quiet()
		a.ExpectNot("failed")
	})
}

func TestQuittingStopsRefreshing(t *testing.T) {
	setup, s := withSources("en", nil)
	Run(t, setup, func(a *App) {
		a.Press("R")
		a.keys.reads <- []byte("q")
		if !a.Ended() {
			t.Error("q does not quit while sources are asked")
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.report != nil {
			t.Error("sources are watched still")
		}
	})
}

func TestFullTextOfAnArticle(t *testing.T) {
	setup, s := withSources("en", nil)
	s.page = &feed.Article{Title: "Headline 1", Body: []feed.Block{{Text: "The whole story, as the page has it."}}}
	Run(t, setup, func(a *App) {
		a.Press("enter")
		a.Press("x")
		a.Expect("Fetching the article's page")
		time.Sleep(2 * time.Second)
		a.Quiet()
		a.Expect("The whole story, as the page has it.", "This is the text of the article's page.")
		s.page = &feed.Article{Title: "Headline 1", Body: s.page.Body, Tags: []string{"keyword"}}
		a.Press("x")
		time.Sleep(2 * time.Second)
		a.Quiet()
		a.Expect("keyword", "Its page added keywords")
		s.err = errors.New("the page has no more")
		a.Press("n")
		a.Press("x")
		time.Sleep(2 * time.Second)
		a.Quiet()
		a.Expect("the page has no more", "Headline 2")
	})
}

// TestGoldenRefreshing compares the screens of asking sources, and of what went
// wrong with some.
func TestGoldenRefreshing(t *testing.T) {
	failing := map[string]map[int]string{
		"en": {1: "Rudaw: is gone for good (HTTP 410) and is not asked any more; its articles stay", 3: "Al Jazeera: did not answer in time; it is tried again later"},
		"ar": {1: "روداو: أُزيل نهائيًا (HTTP 410) ولا يُسأل بعد الآن؛ ومقالاته باقية", 3: "الجزيرة: لم يُجب في الوقت؛ وسيُحاوَل لاحقًا"},
	}
	for language, failing := range failing {
		setup, _ := withSources(language, failing)
		Run(t, setup, func(a *App) {
			shot := func(name string) {
				golden.Compare(t, filepath.Join("testdata", "screens", language+"-80x24-"+name+".txt"), a.Text()+"\n")
			}
			a.Press("R")
			time.Sleep(4 * time.Second)
			a.Quiet()
			shot("refreshing")
			time.Sleep(20 * time.Second)
			a.Quiet()
			shot("refreshed")
			a.Press("!")
			shot("failing")
		})
	}
}
