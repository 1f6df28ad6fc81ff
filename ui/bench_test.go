package ui

import (
	"fmt"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/locale"
	"khabar/ui/term"
	"khabar/ui/theme"
	"khabar/ui/uitest/commands"
	"khabar/ui/window"
)

var benchNow = time.Date(2025, 11, 26, 12, 0, 0, 0, time.UTC)

// many returns n articles in Arabic and English by turns.
func many(n int) []feed.Article {
	articles := make([]feed.Article, n)
	for i := range articles {
		a := &articles[i]
		*a = feed.Article{
			Title:     fmt.Sprintf("Oil prices slide as producers weigh a further increase in output, for the %dth time", i),
			Source:    "Agency",
			Link:      fmt.Sprintf("https://example.org/%d", i),
			Published: benchNow.Add(-time.Duration(i) * time.Minute),
			Tags:      []string{"Oil", "OPEC"},
			Language:  "en",
			Body:      []feed.Block{{Text: "A paragraph of the article."}},
		}
		if i%2 == 0 {
			a.Title = fmt.Sprintf("نائب قائد العمليات المشتركة: مفاوضات بقاء القوات الأميركية ستبدأ في كانون الثاني %d", i)
			a.Source, a.Tags, a.Language = "رووداو", []string{"قوات التحالف الدولي", "العراق"}, "ar"
		}
	}
	return articles
}

func benchModel(tb testing.TB, language string, n, width, height int) *Model {
	tb.Helper()
	words, err := locale.New(language)
	if err != nil {
		tb.Fatal(err)
	}
	return started(New(Deps{
		Words: words, Theme: theme.New(theme.Palette256, true, ""), Profile: term.Profile{Forms: true},
		Now: benchNow, Store: memoryOf(many(n)...),
	}), width, height)
}

func memoryOf(articles ...feed.Article) *store.Memory {
	m := store.NewMemory(nil)
	m.Add(articles)
	return m
}

// started returns the program as it is when it has come to rest on a screen.
// Nothing that waits for time happens in it.
func started(m *Model, width, height int) *Model {
	m.after = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	run(m, tea.Batch(m.listing.Look(m.listing.Scope(), window.Request{}), m.counts.CountViews()))
	send(m, tea.WindowSizeMsg{Width: width, Height: height})
	return m
}

// send gives the model a message and runs what follows from it.
func send(m *Model, msg tea.Msg) {
	_, cmd := m.Update(msg)
	run(m, cmd)
}

func run(m *Model, cmd tea.Cmd) {
	for _, msg := range commands.Messages(cmd) {
		send(m, msg)
	}
}

// TestFrameIsCheap bounds what one key costs on a list of a hundred thousand
// articles, in allocations, which are the same on each machine. The bound is
// the same for a short list: nothing may grow with it.
func TestFrameIsCheap(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		for _, n := range []int{100, 100_000} {
			m := benchModel(t, language, n, 120, 40)
			_ = m.View()
			down := tea.KeyMsg{Type: tea.KeyDown}
			got := testing.AllocsPerRun(40, func() { // within the first page
				send(m, down)
				_ = m.View()
			})
			if got > 200 {
				t.Errorf("%s, %d articles: %v allocations for a key and its frame, want at most 200", language, n, got)
			}
			t.Logf("%s, %d articles: %v allocations", language, n, got)
		}
	}
}

// BenchmarkKeyToFrame is one press of an arrow, the pages that it asks for and
// the frame that shows it. Bound: 0.5 ms and 200 allocations, whatever the length of the list.
func BenchmarkKeyToFrame(b *testing.B) {
	for _, n := range []int{10, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := benchModel(b, "ar", n, 120, 40)
			down, up := tea.KeyMsg{Type: tea.KeyDown}, tea.KeyMsg{Type: tea.KeyUp}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if i/n%2 == 0 {
					send(m, down)
				} else {
					send(m, up)
				}
				_ = m.View()
			}
		})
	}
}

// BenchmarkView is a frame in which nothing has changed.
func BenchmarkView(b *testing.B) {
	m := benchModel(b, "ar", 100_000, 120, 40)
	b.ReportAllocs()
	for b.Loop() {
		_ = m.View()
	}
}

// BenchmarkFirstFrame is everything from a store to the first screen with its
// articles. Bound: it does not grow with the store.
func BenchmarkFirstFrame(b *testing.B) {
	words, err := locale.New("ar")
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{1000, 100_000} {
		s := memoryOf(many(n)...)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m := New(Deps{Words: words, Theme: theme.New(theme.Palette256, true, ""), Profile: term.Profile{Forms: true}, Now: benchNow, Store: s})
				m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
				run(m, m.listing.Look(m.listing.Scope(), window.Request{}))
				_ = m.View()
			}
		})
	}
}

// BenchmarkResize is a change of the screen's size and the frame after it.
func BenchmarkResize(b *testing.B) {
	m := benchModel(b, "ar", 100_000, 120, 40)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		send(m, tea.WindowSizeMsg{Width: 110 + i%2*20, Height: 40})
		_ = m.View()
	}
}
