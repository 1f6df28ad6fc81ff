package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"khabar/feed"
	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/feed/subscription"
	"khabar/ui"
)

// sitAt is a sitting without a terminal, with a library that holds what fill puts
// into it; fill is nil where there is no library.
func sitAt(t *testing.T, fill func(kept)) *sitting {
	t.Helper()
	k := keptIn(t, filepath.Join(t.TempDir(), "library.db"))
	s := &sitting{Desk: Desk{Words: k.words, Now: time.Now}}
	s.Settings.Refresh = new(int) // never
	if fill == nil {
		s.Missing = os.ErrPermission
		s.kept = kept{words: k.words, missing: s.Missing}
		return s
	}
	fill(k)
	s.kept, s.Library = k, k.library
	return s
}

// shown loads a shelf and returns the headlines, and the problems on the way.
func shown(t *testing.T, s *sitting, names ...string) (headlines []string, problems []error, on shelf) {
	t.Helper()
	on, err := s.shelf(t.Context(), names)
	if err != nil {
		t.Fatal(err)
	}
	if on.asker != nil {
		t.Cleanup(on.asker.Close)
	}
	if on.loader != nil {
		on.loader.Load(t.Context(), func(r ui.Report) {
			if r.Problem != nil {
				problems = append(problems, r.Problem)
			}
		})
	}
	items, err := on.store.Page(t.Context(), store.Window{Filter: query.All{}, Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	for i := range items {
		headlines = append(headlines, items[i].Article.Headline())
	}
	return headlines, problems, on
}

func empty(kept) {}

// On a first start there is something to read, and rows that say how to begin.
func TestFirstStart(t *testing.T) {
	s := sitAt(t, empty)
	headlines, problems, on := shown(t, s)
	all := strings.Join(headlines, "\n")
	if len(headlines) < 6 || len(problems) != 0 || !strings.Contains(all, s.Words.T("adding.beginAdd")) || !on.sources.Home {
		t.Errorf("%v, %v", headlines, problems)
	}
}

// A library with an article, or with a source, is what is shown.
func TestTheLibraryIsShown(t *testing.T) {
	headlines, _, on := shown(t, sitAt(t, func(k kept) {
		if _, err := k.library.Add(t.Context(), feed.Source{Title: "S"}, []feed.Article{{Title: "One"}}, time.Now()); err != nil {
			t.Fatal(err)
		}
	}))
	if strings.Join(headlines, "|") != "One" || on.loader != nil {
		t.Errorf("%v, %v", headlines, on.loader)
	}
	headlines, _, on = shown(t, sitAt(t, func(k kept) {
		if _, err := k.library.Subscribe(t.Context(), subscription.Subscription{Source: feed.Source{URL: "https://a.example/feed"}}); err != nil {
			t.Fatal(err)
		}
	}))
	if len(headlines) != 0 || on.loader != nil {
		t.Errorf("%v, %v", headlines, on.loader)
	}
}

// What is named is shown, as it was marked before, also beside a full library, and
// following a source takes nothing of it away.
func TestWhatIsNamedIsShown(t *testing.T) {
	name := filepath.Join(t.TempDir(), "named.md")
	if err := os.WriteFile(name, []byte("# Named\n\nText.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := sitAt(t, func(k kept) {
		if _, err := k.library.Add(t.Context(), feed.Source{Title: "S"}, []feed.Article{{Title: "One"}}, time.Now()); err != nil {
			t.Fatal(err)
		}
	})
	headlines, problems, on := shown(t, s, name)
	if strings.Join(headlines, "|") != "Named" || len(problems) != 0 || on.sources.Home {
		t.Errorf("%v, %v", headlines, problems)
	}
	items, err := on.store.Page(t.Context(), store.Window{Filter: query.All{}, Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := on.store.Set(t.Context(), store.Starred, true, items[0].ID); err != nil {
		t.Fatal(err)
	}
	_, _, again := shown(t, s, name)
	items, err = again.store.Page(t.Context(), store.Window{Filter: query.All{}, Limit: 1})
	if err != nil || !items[0].Article.Starred {
		t.Errorf("the star is gone: %v", err)
	}
}

// Without a library reading goes on, and it is said why nothing is kept.
func TestWithoutALibrary(t *testing.T) {
	headlines, problems, on := shown(t, sitAt(t, nil))
	if len(headlines) == 0 || len(problems) != 1 || on.asker != nil || on.sources != nil {
		t.Errorf("%v, %v", headlines, problems)
	}
}
