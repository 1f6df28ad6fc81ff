package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/ui/locale"
	"khabar/ui/settings"
	"khabar/ui/size"
	"khabar/ui/term"
	"khabar/ui/theme"
)

// readingAt is the program with a long article open, in a terminal that has
// text sizes.
func readingAt(tb testing.TB, step size.Step) *Model {
	tb.Helper()
	words, err := locale.New("ar")
	if err != nil {
		tb.Fatal(err)
	}
	article := feed.Article{Title: "عنوان المقال الطويل"}
	for range 300 {
		article.Body = append(article.Body, feed.Block{Kind: feed.Paragraph, Text: strings.Repeat("قال (الرئيس) إن «الاتفاق» لا يزال قائماً في عام 2026، ", 6)})
	}
	m := started(New(Deps{
		Words: words, Theme: theme.New(theme.Palette256, true, ""), Now: benchNow, Store: memoryOf(article),
		Profile: term.Profile{Class: term.Words, TextSizing: true}, Mechanism: size.TextSizes{}, Settings: sized(step),
	}), 120, 40)
	send(m, tea.KeyMsg{Type: tea.KeyEnter})
	if !m.page.Settled() {
		tb.Fatal("the article is not laid out to its end")
	}
	return m
}

// sized are the settings of who set a size and nothing else.
func sized(step size.Step) settings.Settings {
	var s settings.Settings
	s.SetType("", settings.Type{Size: step})
	return s
}

// TestLargeFramesAreCheap bounds what a key and its frame cost where letters
// are large, in allocations, which are the same on each machine.
func TestLargeFramesAreCheap(t *testing.T) {
	for step := size.Normal; step <= size.Largest; step++ {
		m := readingAt(t, step)
		_ = m.View()
		down, up := tea.KeyMsg{Type: tea.KeyDown}, tea.KeyMsg{Type: tea.KeyUp}
		got := testing.AllocsPerRun(20, func() {
			for _, key := range []tea.KeyMsg{down, up} {
				m.Update(key)
				_ = m.View()
			}
		})
		if got > 40 {
			t.Errorf("%v: %v allocations for two keys and their frames, want at most 40", step, got)
		}
	}
}

// BenchmarkScrollLarge is one press of an arrow in an article and its frame.
// Bound: at the largest letters at most one and a half times what it takes at
// the terminal's own.
func BenchmarkScrollLarge(b *testing.B) {
	for step := size.Normal; step <= size.Largest; step++ {
		b.Run(step.String(), func(b *testing.B) {
			m := readingAt(b, step)
			down, up := tea.KeyMsg{Type: tea.KeyDown}, tea.KeyMsg{Type: tea.KeyUp}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if i/200%2 == 0 {
					m.Update(down)
				} else {
					m.Update(up)
				}
				_ = m.View()
			}
		})
	}
}
